(module
  ;; shared, so that threads multiply with the same vectors
  (memory (import "room" "memory") 0 65536 shared)
  ;; products of a question with `count` rows of 32-bit numbers from 0 on, `bytes` each, whose places, 32 bits each, stand
  ;; from `places`; 64 bits each to `out`. The question's numbers stand from `own` to `ownEnd`, 64 bits each, a multiple of
  ;; four: where a row has fewer, those of the next are multiplied by 0. Sums are of 64 bits, four side by side
  (func (export "products") (param $bytes i32) (param $own i32) (param $ownEnd i32) (param $places i32) (param $count i32) (param $out i32)
    (local $end i32) (local $at i32) (local $number i32) (local $one v128) (local $other v128)
    (local.set $end (i32.add (local.get $places) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $places) (local.get $end)))
        (local.set $at (i32.mul (i32.load (local.get $places)) (local.get $bytes)))
        (local.set $one (v128.const f64x2 0 0))
        (local.set $other (v128.const f64x2 0 0))
        (local.set $number (local.get $own))
        (block $over
          (loop $four
            (br_if $over (i32.ge_u (local.get $number) (local.get $ownEnd)))
            (local.set $one (f64x2.add (local.get $one)
              (f64x2.mul (v128.load (local.get $number)) (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $at))))))
            (local.set $other (f64x2.add (local.get $other)
              (f64x2.mul (v128.load offset=16 (local.get $number)) (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $at))))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $number (i32.add (local.get $number) (i32.const 32)))
            (br $four)))
        (f64.store (local.get $out) (f64.add
          (f64.add
            (f64.add (f64x2.extract_lane 0 (local.get $one)) (f64x2.extract_lane 1 (local.get $one)))
            (f64x2.extract_lane 0 (local.get $other)))
          (f64x2.extract_lane 1 (local.get $other))))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (local.set $places (i32.add (local.get $places) (i32.const 4)))
        (br $row)))))
