import type { Layout } from './frequencies.js'
import type { LexicalIndex } from './lexical-index.js'
import { type TermTable, termsOf } from './term-table.js'

/** In how many sentences a stem, and in how many passages and sentences a gram, stands. */
export type DocumentFrequencies = Pick<LexicalIndex, 'stemSentences' | 'gramPassages' | 'gramSentences'>

/** What an index knows, and how its passages went into another one. */
export type KnownFrequencies = {
  readonly index: Layout & DocumentFrequencies
  /** How many times each of its passages was taken. */
  readonly taken: Uint32Array
  /** Numbers of passages of the other index that it does not hold. */
  readonly fresh: readonly number[]
}

/** A passage, and how many times it counts; less than 0 takes it away. */
type Counted = readonly [passage: number, times: number]

/**
 * Counts over all passages. Where most of them are those of a known index, its counts are corrected by what came and
 * went, which gives the same numbers and takes a tenth of the time.
 */
export function documentFrequencies(layout: Layout, known?: KnownFrequencies): DocumentFrequencies {
  const size = layout.passageStart.length - 1
  const gone = known ? differences(known.taken) : []
  if (!known || known.fresh.length + gone.length > size / 2) {
    return countIn(
      layout,
      Array.from({ length: size }, (_, passage) => [passage, 1]),
    )
  }
  const { index, fresh } = known
  const counts = countIn(
    layout,
    fresh.map((passage) => [passage, 1]),
  )
  const stems = placesIn(layout.stems, index.stems)
  const grams = placesIn(layout.grams, index.grams)
  for (const before of [index, countIn(index, gone)]) {
    addAt(counts.stemSentences, stems, before.stemSentences)
    addAt(counts.gramSentences, grams, before.gramSentences)
    addAt(counts.gramPassages, grams, before.gramPassages)
  }
  return counts
}

/** Known passages that were not taken once, with what corrects that. */
function differences(taken: Uint32Array): Counted[] {
  const found: Counted[] = []
  for (let passage = 0; passage < taken.length; passage++) {
    const times = taken[passage] as number
    if (times !== 1) found.push([passage, times - 1])
  }
  return found
}

const nowhere = 0xffffffff

/** The number in a table of each term of another, in order; both are sorted, so one walk finds them all. */
function placesIn(table: TermTable, other: TermTable): Uint32Array {
  const [terms, wanted] = [termsOf(table), termsOf(other)]
  const places = new Uint32Array(wanted.length).fill(nowhere)
  let at = 0
  for (let i = 0; i < wanted.length; i++) {
    const term = wanted[i] as string
    while (at < terms.length && (terms[at] as string) < term) at++
    if (terms[at] === term) places[i] = at
  }
  return places
}

/** Adds numbers at other places; what has no place no longer stands anywhere. */
function addAt(counts: Uint32Array, places: Uint32Array, numbers: Uint32Array): void {
  for (let i = 0; i < numbers.length; i++) {
    const place = places[i] as number
    // Sums wrap around at 2^32, so that what is taken away first may be below 0 meanwhile.
    if (place !== nowhere) counts[place] = (counts[place] as number) + (numbers[i] as number)
  }
}

function countIn(layout: Layout, counted: readonly Counted[]): DocumentFrequencies {
  const { tokens, wordStem, wordGram, wordGramStart } = layout
  const stemSentences = new Uint32Array(layout.stems.size)
  // Number + 1 of the last sentence in which it was counted; 0 is none.
  const stemSeen = new Uint32Array(layout.stems.size)
  // Four numbers a gram, side by side because memory is what this waits for: the last sentence (+ 1) in which
  // it was counted, its sentences, the last passage (+ 1), its passages.
  const grams = new Uint32Array(layout.grams.size * 4)
  for (const [passage, times] of counted) {
    const lastSentence = layout.passageStart[passage + 1] ?? 0
    for (let sentence = layout.passageStart[passage] ?? 0; sentence < lastSentence; sentence++) {
      const end = layout.sentenceStart[sentence + 1] ?? 0
      for (let i = layout.sentenceStart[sentence] ?? 0; i < end; i++) {
        const word = tokens[i] as number
        const stem = wordStem[word] as number
        if (stemSeen[stem] !== sentence + 1) {
          stemSeen[stem] = sentence + 1
          stemSentences[stem] = (stemSentences[stem] as number) + times
        }
        const lastGram = wordGramStart[word + 1] as number
        for (let k = wordGramStart[word] as number; k < lastGram; k++) {
          const at = (wordGram[k] as number) * 4
          if (grams[at] === sentence + 1) continue
          grams[at] = sentence + 1
          grams[at + 1] = (grams[at + 1] as number) + times
          if (grams[at + 2] === passage + 1) continue
          grams[at + 2] = passage + 1
          grams[at + 3] = (grams[at + 3] as number) + times
        }
      }
    }
  }
  const counts = (at: number) =>
    Uint32Array.from({ length: layout.grams.size }, (_, gram) => grams[gram * 4 + at] as number)
  return { stemSentences, gramSentences: counts(1), gramPassages: counts(3) }
}
