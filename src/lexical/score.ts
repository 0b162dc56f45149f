import { type Bm25, damping, saturation } from './bm25.js'
import { collectionOf } from './collection.js'
import { effectsOf } from './effects.js'
import { tokensOfPassage } from './frequencies.js'
import type { LexicalIndex } from './lexical-index.js'
import { countPhrase } from './phrases.js'
import type { PreparedQuery, PreparedWord } from './prepare.js'

/** Weights of the fields: stems, 3-grams, 4-grams, pairs of stems (measured, docs/retrieval.md). */
export const fieldWeights = { stem: 2, trigram: 1, fourgram: 1, pair: 0.5 } as const

/** How rare each part of a question is; in the order of the prepared query. */
export type Rarities = {
  readonly wanted: readonly number[]
  readonly grams: readonly number[]
  readonly pairs: readonly number[]
}

/** What is scored: passages or sentences, each with its own lengths, saturation and rarities. */
export type Unit = {
  readonly of: 'passages' | 'sentences'
  readonly bm25: Bm25
  readonly rarities: (query: PreparedQuery) => Rarities
}

export const passageUnit: Unit = {
  of: 'passages',
  bm25: { k1: 1.2, b: 0.75 },
  rarities: ({ wanted, grams, pairs }) => ({
    wanted: wanted.map(({ passageIdf }) => passageIdf),
    grams: grams.map(({ passageIdf }) => passageIdf),
    pairs: pairs.map(({ idf }) => idf),
  }),
}

export const sentenceUnit: Unit = {
  of: 'sentences',
  bm25: { k1: 0.6, b: 0.65 },
  rarities: ({ wanted, grams, pairs }) => ({
    wanted: wanted.map(({ sentenceIdf }) => sentenceIdf),
    grams: grams.map(({ sentenceIdf }) => sentenceIdf),
    pairs: pairs.map(({ idf }) => idf),
  }),
}

/** What one wanted word earned in a scored unit, so that callers can tell which words were met. */
export type Scored = { readonly score: number; readonly met: readonly number[] }

/** Scores token ranges for one question. */
export type Scorer = {
  /**
   * Scores the passage or sentence of this number. `met` holds, for each wanted word of the prepared query, the best weight of a synonym found, 0 when none was.
   */
  score(unit: number): Scored
}

/** Opens the scorer of one question. All fields are added up in one walk over the words of a unit. */
export function openScorer(index: LexicalIndex, query: PreparedQuery, unit: Unit): Scorer {
  const { averageLengths } = collectionOf(index)[unit.of]
  const measure = unit.of === 'passages' ? measurePassage : measureSentence
  const rarities = unit.rarities(query)
  const effects = effectsOf(index, query)
  const { stemCounts, gramCounts, pairCounts } = effects
  const slots = query.wanted.map(({ stems }) =>
    stems.map(({ stem, weight }) => ({ slot: effects.slotOf(stem), weight })),
  )
  const gramField = query.grams.map(({ gram }) => gramLength(index, gram) - 2)

  const { bm25 } = unit
  /** Of the unit at hand, by field. */
  const damped = [0, 0, 0]

  function scoreWords(start: number, end: number, met: number[]): number {
    let score = 0
    for (let i = 0; i < query.wanted.length; i++) {
      const word = query.wanted[i] as PreparedWord
      let frequency = 0
      let best = 0
      for (const { slot, weight } of slots[i] ?? []) {
        const occurrences = stemCounts[slot] ?? 0
        if (occurrences === 0) continue
        frequency += weight * occurrences
        if (weight > best) best = weight
      }
      for (const { stems, weight } of word.phrases) {
        const isPossible = stems.every((stem) => stemCounts[effects.slotOf(stem)] !== 0)
        const occurrences = isPossible ? countPhrase(index, stems, start, end) : 0
        if (occurrences === 0) continue
        frequency += weight * occurrences
        if (weight > best) best = weight
      }
      met.push(best)
      if (frequency === 0) continue
      const rarity = rarities.wanted[i] ?? 0
      score += fieldWeights.stem * word.weight * rarity * saturation(bm25, frequency, damped[0] ?? 0)
    }
    return score
  }

  function scoreGrams(): number {
    let score = 0
    for (const slot of effects.metGrams) {
      const field = gramField[slot - 1] ?? 1
      const rarity = rarities.grams[slot - 1] ?? 0
      const weight = field === 1 ? fieldWeights.trigram : fieldWeights.fourgram
      score += weight * rarity * saturation(bm25, gramCounts[slot] ?? 0, damped[field] ?? 0)
    }
    return score
  }

  function scorePairs(): number {
    let score = 0
    for (let p = 0; p < pairCounts.length; p++) {
      const frequency = pairCounts[p] ?? 0
      if (frequency === 0) continue
      score += fieldWeights.pair * (rarities.pairs[p] ?? 0) * saturation(bm25, frequency, damped[0] ?? 0)
    }
    return score
  }

  return {
    score(number) {
      const { start, end, lengths } = measure(index, number)
      effects.count(start, end)
      for (let field = 0; field < damped.length; field++) {
        damped[field] = damping(bm25, lengths[field] ?? 0, averageLengths[field] ?? 1)
      }
      const met: number[] = []
      return { score: scoreWords(start, end, met) + scoreGrams() + scorePairs(), met }
    },
  }
}

function gramLength(index: LexicalIndex, gram: number): number {
  const { starts } = index.grams.arrays
  return (starts[gram + 1] ?? 0) - (starts[gram] ?? 0)
}

/** Where a passage or sentence stands among the tokens, and its length in stems, 3-grams and 4-grams. */
type Measured = { readonly start: number; readonly end: number; readonly lengths: readonly number[] }

function measurePassage(index: LexicalIndex, passage: number): Measured {
  const [start, end] = tokensOfPassage(index, passage)
  return { start, end, lengths: index.passageLengths.map((lengths) => lengths[passage] ?? 0) }
}

function measureSentence(index: LexicalIndex, sentence: number): Measured {
  const start = index.sentenceStart[sentence] ?? 0
  const end = index.sentenceStart[sentence + 1] ?? 0
  let trigrams = 0
  let grams = 0
  for (let i = start; i < end; i++) {
    const word = index.tokens[i] ?? 0
    trigrams += index.wordTrigrams[word] ?? 0
    grams += (index.wordGramStart[word + 1] ?? 0) - (index.wordGramStart[word] ?? 0)
  }
  return { start, end, lengths: [end - start, trigrams, grams - trigrams] }
}
