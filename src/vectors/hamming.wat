(module
  (memory (export "memory") 1)
  ;; rows of `words` 64-bit numbers, four at a time, from `bits`; the question's own from `own`; a 16-bit distance a row to `out`;
  ;; and to `amounts`, 32 bits each, how many rows have each distance
  (func (export "countDifferences") (param $bits i32) (param $rows i32) (param $words i32) (param $own i32) (param $out i32) (param $amounts i32)
    (local $end i32) (local $stop i32) (local $at i32) (local $distance i64) (local $amount i32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $rows) (i32.const 1))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $distance (i64.const 0))
        (local.set $at (local.get $own))
        (local.set $stop (i32.add (local.get $own) (i32.shl (local.get $words) (i32.const 3))))
        (loop $word
          (local.set $distance (i64.add (local.get $distance)
            (i64.add
              (i64.add
                (i64.popcnt (i64.xor (i64.load (local.get $bits)) (i64.load (local.get $at))))
                (i64.popcnt (i64.xor (i64.load offset=8 (local.get $bits)) (i64.load offset=8 (local.get $at)))))
              (i64.add
                (i64.popcnt (i64.xor (i64.load offset=16 (local.get $bits)) (i64.load offset=16 (local.get $at))))
                (i64.popcnt (i64.xor (i64.load offset=24 (local.get $bits)) (i64.load offset=24 (local.get $at))))))))
          (local.set $bits (i32.add (local.get $bits) (i32.const 32)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $word (i32.lt_u (local.get $at) (local.get $stop))))
        (i32.store16 (local.get $out) (i32.wrap_i64 (local.get $distance)))
        (local.set $amount (i32.add (local.get $amounts) (i32.shl (i32.wrap_i64 (local.get $distance)) (i32.const 2))))
        (i32.store (local.get $amount) (i32.add (i32.load (local.get $amount)) (i32.const 1)))
        (local.set $out (i32.add (local.get $out) (i32.const 2)))
        (br $row))))
  ;; writes to `places`, 32 bits each, the numbers of the rows that are no farther than `limit`; gives their count
  (func (export "placesWithin") (param $distances i32) (param $rows i32) (param $limit i32) (param $places i32) (result i32)
    (local $row i32) (local $next i32)
    (local.set $next (local.get $places))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        ;; written over by the next one unless it is near: no branch to be guessed wrong
        (i32.store (local.get $next) (local.get $row))
        (local.set $next (i32.add (local.get $next)
          (i32.shl (i32.le_u (i32.load16_u (local.get $distances)) (local.get $limit)) (i32.const 2))))
        (local.set $distances (i32.add (local.get $distances) (i32.const 2)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $each)))
    (i32.shr_u (i32.sub (local.get $next) (local.get $places)) (i32.const 2)))
  ;; adds up for each of `count` rows what its bytes are worth: 256 numbers of 64 bits a byte from `weights`
  (func (export "weigh") (param $bits i32) (param $words i32) (param $places i32) (param $count i32) (param $weights i32) (param $scores i32)
    (local $end i32) (local $at i32) (local $stop i32) (local $table i32) (local $value i32) (local $score f64)
    (local.set $end (i32.add (local.get $places) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $places) (local.get $end)))
        (local.set $at (i32.add (local.get $bits)
          (i32.shl (i32.mul (i32.load (local.get $places)) (local.get $words)) (i32.const 2))))
        (local.set $stop (i32.add (local.get $at) (i32.shl (local.get $words) (i32.const 2))))
        (local.set $table (local.get $weights))
        (local.set $score (f64.const 0))
        (loop $word
          (local.set $value (i32.load (local.get $at)))
          (local.set $score (f64.add (local.get $score)
            (f64.add (f64.add (f64.add
              (f64.load (i32.add (local.get $table)
                (i32.shl (i32.and (local.get $value) (i32.const 255)) (i32.const 3))))
              (f64.load offset=2048 (i32.add (local.get $table)
                (i32.and (i32.shr_u (local.get $value) (i32.const 5)) (i32.const 2040)))))
              (f64.load offset=4096 (i32.add (local.get $table)
                (i32.and (i32.shr_u (local.get $value) (i32.const 13)) (i32.const 2040)))))
              (f64.load offset=6144 (i32.add (local.get $table)
                (i32.and (i32.shr_u (local.get $value) (i32.const 21)) (i32.const 2040)))))))
          (local.set $table (i32.add (local.get $table) (i32.const 8192)))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $word (i32.lt_u (local.get $at) (local.get $stop))))
        (f64.store (local.get $scores) (local.get $score))
        (local.set $scores (i32.add (local.get $scores) (i32.const 8)))
        (local.set $places (i32.add (local.get $places) (i32.const 4)))
        (br $row))))
  ;; how far each score, 64 bits, falls behind the highest, as a number of 16 bits from 0 to `most`; and to `amounts`, 32
  ;; bits each, how many have each number
  (func (export "fall") (param $scores i32) (param $count i32) (param $most i32) (param $out i32) (param $amounts i32)
    (local $end i32) (local $at i32) (local $highest f64) (local $lowest f64) (local $scale f64) (local $number i32) (local $amount i32)
    (local.set $end (i32.add (local.get $scores) (i32.shl (local.get $count) (i32.const 3))))
    (local.set $highest (f64.const -inf))
    (local.set $lowest (f64.const inf))
    (local.set $at (local.get $scores))
    (block $bounded
      (loop $bound
        (br_if $bounded (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $highest (f64.max (local.get $highest) (f64.load (local.get $at))))
        (local.set $lowest (f64.min (local.get $lowest) (f64.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $bound)))
    (if (f64.gt (local.get $highest) (local.get $lowest))
      (then (local.set $scale (f64.div
        (f64.convert_i32_u (local.get $most))
        (f64.sub (local.get $highest) (local.get $lowest))))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $scores) (local.get $end)))
        (local.set $number (i32.trunc_f64_u (f64.mul
          (f64.sub (local.get $highest) (f64.load (local.get $scores)))
          (local.get $scale))))
        (i32.store16 (local.get $out) (local.get $number))
        (local.set $amount (i32.add (local.get $amounts) (i32.shl (local.get $number) (i32.const 2))))
        (i32.store (local.get $amount) (i32.add (i32.load (local.get $amount)) (i32.const 1)))
        (local.set $out (i32.add (local.get $out) (i32.const 2)))
        (local.set $scores (i32.add (local.get $scores) (i32.const 8)))
        (br $each)))))
