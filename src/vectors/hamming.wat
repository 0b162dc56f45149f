(module
  (memory (export "memory") 1)
  ;; rows of `words` 64-bit numbers from `bits`; the question's own from `own`; a 16-bit distance a row to `out`
  (func (export "countDifferences") (param $bits i32) (param $rows i32) (param $words i32) (param $own i32) (param $out i32)
    (local $end i32) (local $stop i32) (local $at i32) (local $distance i64)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $rows) (i32.const 1))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $distance (i64.const 0))
        (local.set $at (local.get $own))
        (local.set $stop (i32.add (local.get $own) (i32.shl (local.get $words) (i32.const 3))))
        (loop $word
          (local.set $distance (i64.add (local.get $distance)
            (i64.popcnt (i64.xor (i64.load (local.get $bits)) (i64.load (local.get $at))))))
          (local.set $bits (i32.add (local.get $bits) (i32.const 8)))
          (local.set $at (i32.add (local.get $at) (i32.const 8)))
          (br_if $word (i32.lt_u (local.get $at) (local.get $stop))))
        (i32.store16 (local.get $out) (i32.wrap_i64 (local.get $distance)))
        (local.set $out (i32.add (local.get $out) (i32.const 2)))
        (br $row)))))
