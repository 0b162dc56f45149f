;; The loops over words and passages that every question goes through (kernel.ts).
(module
  (memory (export "memory") 1)
  ;; Where each array begins, in bytes; of 32-bit numbers where nothing else is said.
  (global $tokens (export "tokens") (mut i32) (i32.const 0))
  (global $wordStem (export "wordStem") (mut i32) (i32.const 0))
  (global $wordGramStart (export "wordGramStart") (mut i32) (i32.const 0))
  (global $wordGram (export "wordGram") (mut i32) (i32.const 0))
  (global $ofWords (export "ofWords") (mut i32) (i32.const 0))
  (global $ofGrams (export "ofGrams") (mut i32) (i32.const 0)) ;; 16 bits
  (global $ofStems (export "ofStems") (mut i32) (i32.const 0)) ;; 16 bits
  (global $notes (export "notes") (mut i32) (i32.const 0))
  (global $words (export "words") (mut i32) (i32.const 0))
  (global $stemCounts (export "stemCounts") (mut i32) (i32.const 0))
  (global $gramCounts (export "gramCounts") (mut i32) (i32.const 0))
  (global $metGrams (export "metGrams") (mut i32) (i32.const 0))
  (global $pairs (export "pairs") (mut i32) (i32.const 0)) ;; two slots each
  (global $pairCounts (export "pairCounts") (mut i32) (i32.const 0))
  (global $parts (export "parts") (mut i32) (i32.const 0)) ;; three a wanted word: first slot, end of its own, end of its neighbours
  (global $slots (export "slots") (mut i32) (i32.const 0))
  (global $weights (export "weights") (mut i32) (i32.const 0)) ;; 64-bit floats, as are the next three
  (global $frequencies (export "frequencies") (mut i32) (i32.const 0))
  (global $bests (export "bests") (mut i32) (i32.const 0))
  (global $posting (export "posting") (mut i32) (i32.const 0))
  (global $postingCount (export "postingCount") (mut i32) (i32.const 0)) ;; 8 bits
  (global $lengths (export "lengths") (mut i32) (i32.const 0))
  (global $dampings (export "dampings") (mut i32) (i32.const 0)) ;; 64-bit floats
  (global $scores (export "scores") (mut i32) (i32.const 0)) ;; 32-bit floats
  (global $amounts (export "amounts") (mut i32) (i32.const 0)) ;; 32-bit floats
  (global $holding (export "holding") (mut i32) (i32.const 0))
  (global $amountsHeld (export "amountsHeld") (mut i32) (i32.const 0)) ;; 16 bits
  (global $seen (export "seen") (mut i32) (i32.const 0))
  ;; How many there are.
  (global $stemSlots (export "stemSlots") (mut i32) (i32.const 0))
  (global $pairTotal (export "pairTotal") (mut i32) (i32.const 0))
  (global $met (export "met") (mut i32) (i32.const 0))
  (global $held (mut i32) (i32.const 0))
  ;; Where the next note goes, counted in numbers from the first.
  (global $end (export "end") (mut i32) (i32.const 2))
  ;; k1 + 1
  (global $top (export "top") (mut f64) (f64.const 0))

  ;; Adds to `words` from `length` on those of some tokens that are not marked, each once; marks them as without effect.
  (func (export "collect") (param $from i32) (param $to i32) (param $length i32) (result i32)
    (local $at i32) (local $last i32) (local $next i32) (local $word i32) (local $place i32) (local $mark i32) (local $ofWords i32)
    (local.set $ofWords (global.get $ofWords))
    (local.set $at (i32.add (global.get $tokens) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $last (i32.add (global.get $tokens) (i32.shl (local.get $to) (i32.const 2))))
    (local.set $next (i32.add (global.get $words) (i32.shl (local.get $length) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $word (i32.load (local.get $at)))
        (local.set $place (i32.add (local.get $ofWords) (i32.shl (local.get $word) (i32.const 2))))
        (local.set $mark (i32.load (local.get $place)))
        ;; written over by the next one where it is marked: no branch to be guessed wrong
        (i32.store (local.get $next) (local.get $word))
        (local.set $next (i32.add (local.get $next) (i32.shl (i32.eqz (local.get $mark)) (i32.const 2))))
        (i32.store (local.get $place) (i32.add (local.get $mark) (i32.eqz (local.get $mark))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $each)))
    (i32.shr_u (i32.sub (local.get $next) (global.get $words)) (i32.const 2)))

  ;; Notes what the first of `words` add: the word, the slot of its stem, how many grams it shares, their slots; and marks
  ;; each with the place of its note, or with 1 where it adds nothing.
  (func $look (export "look") (param $length i32)
    (local $at i32) (local $last i32) (local $word i32) (local $note i32) (local $next i32) (local $gram i32) (local $lastGram i32)
    (local $slot i32) (local $notes i32) (local $ofGrams i32) (local $wordGram i32) (local $touched i32)
    (local.set $notes (global.get $notes))
    (local.set $ofGrams (global.get $ofGrams))
    (local.set $wordGram (global.get $wordGram))
    (local.set $last (i32.add (global.get $words) (i32.shl (local.get $length) (i32.const 2))))
    ;; Words and what belongs to them stand far apart: read without waiting for one before the next. Their sum is kept only
    ;; that the reading is not left out.
    (local.set $at (global.get $words))
    (block $touchedAll
      (loop $touch
        (br_if $touchedAll (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $word (i32.shl (i32.load (local.get $at)) (i32.const 2)))
        (local.set $touched (i32.add (local.get $touched) (i32.add
          (i32.load (i32.add (local.get $wordGram)
            (i32.shl (i32.load (i32.add (global.get $wordGramStart) (local.get $word))) (i32.const 2))))
          (i32.load (i32.add (global.get $wordStem) (local.get $word))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $touch)))
    (global.set $touchedWords (local.get $touched))
    (local.set $at (global.get $words))
    (local.set $note (i32.add (local.get $notes) (i32.shl (global.get $end) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $word (i32.load (local.get $at)))
        (local.set $slot (i32.add (global.get $wordGramStart) (i32.shl (local.get $word) (i32.const 2))))
        (local.set $gram (i32.add (local.get $wordGram) (i32.shl (i32.load (local.get $slot)) (i32.const 2))))
        (local.set $lastGram (i32.add (local.get $wordGram) (i32.shl (i32.load offset=4 (local.get $slot)) (i32.const 2))))
        (local.set $next (i32.add (local.get $note) (i32.const 12)))
        (block $noted
          (loop $grams
            (br_if $noted (i32.ge_u (local.get $gram) (local.get $lastGram)))
            (local.set $slot (i32.load16_u (i32.add (local.get $ofGrams) (i32.shl (i32.load (local.get $gram)) (i32.const 1)))))
            ;; written over by the next one when it is 0
            (i32.store (local.get $next) (local.get $slot))
            (local.set $next (i32.add (local.get $next) (i32.shl (i32.ne (local.get $slot) (i32.const 0)) (i32.const 2))))
            (local.set $gram (i32.add (local.get $gram) (i32.const 4)))
            (br $grams)))
        (local.set $slot (i32.load16_u (i32.add (global.get $ofStems)
          (i32.shl (i32.load (i32.add (global.get $wordStem) (i32.shl (local.get $word) (i32.const 2)))) (i32.const 1)))))
        (i32.store (local.get $note) (local.get $word))
        (i32.store offset=4 (local.get $note) (local.get $slot))
        (i32.store offset=8 (local.get $note)
          (i32.sub (i32.shr_u (i32.sub (local.get $next) (local.get $note)) (i32.const 2)) (i32.const 3)))
        (i32.store (i32.add (global.get $ofWords) (i32.shl (local.get $word) (i32.const 2)))
          (select
            (i32.shr_u (i32.sub (local.get $note) (local.get $notes)) (i32.const 2))
            (i32.const 1)
            (i32.or (local.get $slot) (i32.ne (local.get $next) (i32.add (local.get $note) (i32.const 12))))))
        (local.set $note (local.get $next))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $each)))
    (global.set $end (i32.shr_u (i32.sub (local.get $note) (local.get $notes)) (i32.const 2))))
  (global $touchedWords (mut i32) (i32.const 0))

  ;; The mark of a word, which is looked at now if it was not.
  (func $markOf (export "markOf") (param $word i32) (result i32)
    (local $mark i32)
    (local.set $mark (i32.load (i32.add (global.get $ofWords) (i32.shl (local.get $word) (i32.const 2)))))
    (if (i32.eqz (local.get $mark))
      (then
        (i32.store (global.get $words) (local.get $word))
        (call $look (i32.const 1))
        (local.set $mark (i32.load (i32.add (global.get $ofWords) (i32.shl (local.get $word) (i32.const 2)))))))
    (local.get $mark))

  ;; Takes the marks off all words that were looked at.
  (func (export "forget")
    (local $note i32) (local $last i32)
    (local.set $note (i32.add (global.get $notes) (i32.const 8)))
    (local.set $last (i32.add (global.get $notes) (i32.shl (global.get $end) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $note) (local.get $last)))
        (i32.store (i32.add (global.get $ofWords) (i32.shl (i32.load (local.get $note)) (i32.const 2))) (i32.const 0))
        (local.set $note (i32.add (local.get $note)
          (i32.shl (i32.add (i32.load offset=8 (local.get $note)) (i32.const 3)) (i32.const 2))))
        (br $each)))
    (global.set $end (i32.const 2)))

  ;; Counts what some tokens add: stems, grams and pairs of the question, by slot; which grams are counted stands in `metGrams`.
  (func (export "count") (param $from i32) (param $to i32)
    (local $at i32) (local $last i32) (local $word i32) (local $mark i32) (local $before i32) (local $note i32) (local $lastSlot i32)
    (local $slot i32) (local $place i32) (local $counted i32) (local $met i32) (local $gramCounts i32)
    (local.set $gramCounts (global.get $gramCounts))
    (memory.fill (global.get $stemCounts) (i32.const 0) (i32.shl (i32.add (global.get $stemSlots) (i32.const 1)) (i32.const 2)))
    (memory.fill (global.get $pairCounts) (i32.const 0) (i32.shl (global.get $pairTotal) (i32.const 2)))
    (local.set $at (global.get $metGrams))
    (local.set $last (i32.add (local.get $at) (i32.shl (global.get $met) (i32.const 2))))
    (block $cleared
      (loop $clear
        (br_if $cleared (i32.ge_u (local.get $at) (local.get $last)))
        (i32.store (i32.add (local.get $gramCounts) (i32.shl (i32.load (local.get $at)) (i32.const 2))) (i32.const 0))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $clear)))
    (local.set $met (global.get $metGrams))
    (local.set $at (i32.add (global.get $tokens) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $last (i32.add (global.get $tokens) (i32.shl (local.get $to) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $word (i32.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $mark (i32.load (i32.add (global.get $ofWords) (i32.shl (local.get $word) (i32.const 2)))))
        (if (i32.eqz (local.get $mark)) (then (local.set $mark (call $markOf (local.get $word)))))
        (if (i32.eq (local.get $mark) (i32.const 1))
          (then
            (local.set $before (i32.const 0))
            (br $each)))
        (local.set $note (i32.add (global.get $notes) (i32.shl (local.get $mark) (i32.const 2))))
        (local.set $lastSlot (i32.add (local.get $note)
          (i32.shl (i32.add (i32.load offset=8 (local.get $note)) (i32.const 3)) (i32.const 2))))
        (local.set $place (i32.add (local.get $note) (i32.const 12)))
        (block $counted
          (loop $grams
            (br_if $counted (i32.ge_u (local.get $place) (local.get $lastSlot)))
            (local.set $slot (i32.load (local.get $place)))
            (i32.store (local.get $met) (local.get $slot))
            (local.set $slot (i32.add (local.get $gramCounts) (i32.shl (local.get $slot) (i32.const 2))))
            (local.set $counted (i32.load (local.get $slot)))
            (local.set $met (i32.add (local.get $met) (i32.shl (i32.eqz (local.get $counted)) (i32.const 2))))
            (i32.store (local.get $slot) (i32.add (local.get $counted) (i32.const 1)))
            (local.set $place (i32.add (local.get $place) (i32.const 4)))
            (br $grams)))
        (local.set $slot (i32.load offset=4 (local.get $note)))
        (if (local.get $slot)
          (then
            (local.set $place (i32.add (global.get $stemCounts) (i32.shl (local.get $slot) (i32.const 2))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32.const 1)))
            (if (local.get $before) (then (call $countPair (local.get $before) (local.get $slot))))))
        (local.set $before (local.get $slot))
        (br $each)))
    (global.set $met (i32.shr_u (i32.sub (local.get $met) (global.get $metGrams)) (i32.const 2))))

  (func $countPair (param $before i32) (param $after i32)
    (local $pair i32) (local $last i32) (local $count i32)
    (local.set $pair (global.get $pairs))
    (local.set $count (global.get $pairCounts))
    (local.set $last (i32.add (local.get $pair) (i32.shl (global.get $pairTotal) (i32.const 3))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $pair) (local.get $last)))
        (i32.store (local.get $count) (i32.add (i32.load (local.get $count))
          (i32.and
            (i32.eq (i32.load (local.get $pair)) (local.get $before))
            (i32.eq (i32.load offset=4 (local.get $pair)) (local.get $after)))))
        (local.set $pair (i32.add (local.get $pair) (i32.const 8)))
        (local.set $count (i32.add (local.get $count) (i32.const 4)))
        (br $each))))

  ;; Adds up how often the first of the wanted words are among what was counted last: each synonym times its weight, upon
  ;; what stands in `frequencies`; in `bests` the highest weight of a synonym counted. Then the neighbours, where these count.
  (func (export "weighWords") (param $words i32) (param $withNeighbours i32)
    (local $part i32) (local $lastPart i32) (local $word i32) (local $slot i32) (local $last i32) (local $weight i32)
    (local $count i32) (local $frequency f64) (local $best f64)
    (local.set $part (global.get $parts))
    (local.set $lastPart (i32.add (local.get $part) (i32.mul (local.get $words) (i32.const 12))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $part) (local.get $lastPart)))
        (local.set $frequency (f64.const 0))
        (local.set $best (f64.load (i32.add (global.get $bests) (local.get $word))))
        (local.set $slot (i32.shl (i32.load (local.get $part)) (i32.const 2)))
        (local.set $weight (i32.add (global.get $weights) (i32.shl (local.get $slot) (i32.const 1))))
        (local.set $slot (i32.add (global.get $slots) (local.get $slot)))
        (local.set $last (i32.add (global.get $slots) (i32.shl (i32.load offset=4 (local.get $part)) (i32.const 2))))
        (block $own
          (loop $synonyms
            (br_if $own (i32.ge_u (local.get $slot) (local.get $last)))
            (local.set $count (i32.load (i32.add (global.get $stemCounts) (i32.shl (i32.load (local.get $slot)) (i32.const 2)))))
            (if (local.get $count)
              (then
                (local.set $frequency (f64.add (local.get $frequency)
                  (f64.mul (f64.load (local.get $weight)) (f64.convert_i32_u (local.get $count)))))
                (local.set $best (f64.max (local.get $best) (f64.load (local.get $weight))))))
            (local.set $slot (i32.add (local.get $slot) (i32.const 4)))
            (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
            (br $synonyms)))
        (local.set $frequency (f64.add (local.get $frequency)
          (f64.load (i32.add (global.get $frequencies) (local.get $word)))))
        (if (local.get $withNeighbours)
          (then
            (local.set $last (i32.add (global.get $slots) (i32.shl (i32.load offset=8 (local.get $part)) (i32.const 2))))
            (block $beside
              (loop $neighbours
                (br_if $beside (i32.ge_u (local.get $slot) (local.get $last)))
                (local.set $count (i32.load (i32.add (global.get $stemCounts) (i32.shl (i32.load (local.get $slot)) (i32.const 2)))))
                (if (local.get $count)
                  (then
                    (local.set $frequency (f64.add (local.get $frequency)
                      (f64.mul (f64.load (local.get $weight)) (f64.convert_i32_u (local.get $count)))))))
                (local.set $slot (i32.add (local.get $slot) (i32.const 4)))
                (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
                (br $neighbours)))))
        (f64.store (i32.add (global.get $frequencies) (local.get $word)) (local.get $frequency))
        (f64.store (i32.add (global.get $bests) (local.get $word)) (local.get $best))
        (local.set $word (i32.add (local.get $word) (i32.const 8)))
        (local.set $part (i32.add (local.get $part) (i32.const 12)))
        (br $each))))

  ;; Adds to the scores of the passages of some postings what their occurrences are worth, with BM25's saturation.
  (func (export "earn") (param $from i32) (param $to i32) (param $weight f64) (param $worth f64)
    (local $passage i32) (local $place i32) (local $at i32) (local $last i32) (local $count i32) (local $occurrences f64)
    (local $scores i32) (local $lengths i32) (local $dampings i32) (local $top f64)
    (local.set $scores (global.get $scores))
    (local.set $lengths (global.get $lengths))
    (local.set $dampings (global.get $dampings))
    (local.set $top (global.get $top))
    (local.set $count (i32.add (global.get $postingCount) (local.get $from)))
    (local.set $at (i32.add (global.get $posting) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $last (i32.add (global.get $posting) (i32.shl (local.get $to) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $passage (i32.shl (i32.load (local.get $at)) (i32.const 2)))
        (local.set $place (i32.add (local.get $scores) (local.get $passage)))
        (local.set $occurrences
          (f64.mul (local.get $weight) (f64.convert_i32_u (i32.load8_u (local.get $count)))))
        (f32.store (local.get $place) (f32.demote_f64 (f64.add (f64.promote_f32 (f32.load (local.get $place)))
          (f64.mul (local.get $worth) (f64.div
            (f64.mul (local.get $occurrences) (local.get $top))
            (f64.add (local.get $occurrences) (f64.load (i32.add (local.get $dampings)
              (i32.shl (i32.load (i32.add (local.get $lengths) (local.get $passage))) (i32.const 3))))))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (br $each))))

  ;; Adds up what synonyms have in each passage, for `earnGathered`.
  (func (export "gather") (param $from i32) (param $to i32) (param $weight f64)
    (local $passage i32) (local $place i32) (local $at i32) (local $last i32) (local $count i32) (local $before f32)
    (local $amounts i32) (local $next i32)
    (local.set $amounts (global.get $amounts))
    (local.set $next (i32.add (global.get $holding) (i32.shl (global.get $held) (i32.const 2))))
    (local.set $count (i32.add (global.get $postingCount) (local.get $from)))
    (local.set $at (i32.add (global.get $posting) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $last (i32.add (global.get $posting) (i32.shl (local.get $to) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $passage (i32.load (local.get $at)))
        (local.set $place (i32.add (local.get $amounts) (i32.shl (local.get $passage) (i32.const 2))))
        (local.set $before (f32.load (local.get $place)))
        ;; written over by the next one where it is held already
        (i32.store (local.get $next) (local.get $passage))
        (local.set $next (i32.add (local.get $next) (i32.shl (f32.eq (local.get $before) (f32.const 0)) (i32.const 2))))
        (f32.store (local.get $place) (f32.demote_f64 (f64.add (f64.promote_f32 (local.get $before))
          (f64.mul (local.get $weight) (f64.convert_i32_u (i32.load8_u (local.get $count)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (br $each)))
    (global.set $held (i32.shr_u (i32.sub (local.get $next) (global.get $holding)) (i32.const 2))))

  ;; The same of one passage.
  (func (export "gatherOne") (param $passage i32) (param $occurrences f64)
    (local $place i32) (local $before f32)
    (local.set $place (i32.add (global.get $amounts) (i32.shl (local.get $passage) (i32.const 2))))
    (local.set $before (f32.load (local.get $place)))
    (i32.store (i32.add (global.get $holding) (i32.shl (global.get $held) (i32.const 2))) (local.get $passage))
    (global.set $held (i32.add (global.get $held) (f32.eq (local.get $before) (f32.const 0))))
    (f32.store (local.get $place)
      (f32.demote_f64 (f64.add (f64.promote_f32 (local.get $before)) (local.get $occurrences)))))

  ;; Adds to the scores what was gathered, once it is added up.
  (func (export "earnGathered") (param $worth f64)
    (local $at i32) (local $last i32) (local $passage i32) (local $place i32) (local $occurrences f64)
    (local.set $at (global.get $holding))
    (local.set $last (i32.add (local.get $at) (i32.shl (global.get $held) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $passage (i32.shl (i32.load (local.get $at)) (i32.const 2)))
        (local.set $place (i32.add (global.get $amounts) (local.get $passage)))
        (local.set $occurrences (f64.promote_f32 (f32.load (local.get $place))))
        (f32.store (local.get $place) (f32.const 0))
        (local.set $place (i32.add (global.get $scores) (local.get $passage)))
        (f32.store (local.get $place) (f32.demote_f64 (f64.add (f64.promote_f32 (f32.load (local.get $place)))
          (f64.mul (local.get $worth) (f64.div
            (f64.mul (local.get $occurrences) (global.get $top))
            (f64.add (local.get $occurrences) (f64.load (i32.add (global.get $dampings)
              (i32.shl (i32.load (i32.add (global.get $lengths) (local.get $passage))) (i32.const 3))))))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $each)))
    (global.set $held (i32.const 0)))

  ;; Counts in `amountsHeld` the passages of some postings; those that come to `least` with it go to `holding` from `length` on.
  (func (export "hold") (param $from i32) (param $to i32) (param $least i32) (param $length i32) (result i32)
    (local $at i32) (local $last i32) (local $passage i32) (local $place i32) (local $count i32) (local $next i32) (local $held i32)
    (local.set $held (global.get $amountsHeld))
    (local.set $next (i32.add (global.get $holding) (i32.shl (local.get $length) (i32.const 2))))
    (local.set $at (i32.add (global.get $posting) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $last (i32.add (global.get $posting) (i32.shl (local.get $to) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $passage (i32.load (local.get $at)))
        (local.set $place (i32.add (local.get $held) (i32.shl (local.get $passage) (i32.const 1))))
        (local.set $count (i32.add (i32.load16_u (local.get $place)) (i32.const 1)))
        (i32.store16 (local.get $place) (local.get $count))
        ;; written over by the next one unless it has just come to hold enough
        (i32.store (local.get $next) (local.get $passage))
        (local.set $next (i32.add (local.get $next)
          (i32.shl (i32.eq (local.get $count) (local.get $least)) (i32.const 2))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $each)))
    (i32.shr_u (i32.sub (local.get $next) (global.get $holding)) (i32.const 2)))

  ;; Adds `weight` to a sum for each passage of some postings that does not bear the mark yet; marks them.
  (func (export "unite") (param $from i32) (param $to i32) (param $mark i32) (param $weight f64) (param $sum f64) (result f64)
    (local $at i32) (local $last i32) (local $place i32) (local $seen i32)
    (local.set $seen (global.get $seen))
    (local.set $at (i32.add (global.get $posting) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $last (i32.add (global.get $posting) (i32.shl (local.get $to) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $place (i32.add (local.get $seen) (i32.shl (i32.load (local.get $at)) (i32.const 2))))
        (local.set $sum (f64.add (local.get $sum) (select
          (local.get $weight)
          (f64.const 0)
          (i32.ne (i32.load (local.get $place)) (local.get $mark)))))
        (i32.store (local.get $place) (local.get $mark))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $each)))
    (local.get $sum))

  ;; The first of `size` passages, from one on, that has a higher score than `least`; `size` when there is none.
  (func (export "nextAbove") (param $passage i32) (param $size i32) (param $least f32) (result i32)
    (local $leasts v128)
    (local.set $leasts (f32x4.splat (local.get $least)))
    (loop $each
      (if (i32.ge_u (local.get $passage) (local.get $size)) (then (return (local.get $size))))
      ;; Four at a time where four begin, as scores follow upon a place of four and are zeros behind the last.
      (if (i32.eqz (i32.and (local.get $passage) (i32.const 3)))
        (then
          (if (i32.eqz (v128.any_true (f32x4.gt
                (v128.load (i32.add (global.get $scores) (i32.shl (local.get $passage) (i32.const 2))))
                (local.get $leasts))))
            (then
              (local.set $passage (i32.add (local.get $passage) (i32.const 4)))
              (br $each)))))
      (if (f32.gt (f32.load (i32.add (global.get $scores) (i32.shl (local.get $passage) (i32.const 2)))) (local.get $least))
        (then (return (local.get $passage))))
      (local.set $passage (i32.add (local.get $passage) (i32.const 1)))
      (br $each))
    (unreachable)))
