import { type Bm25, damping, saturation } from './bm25.js'
import { collectionOf } from './collection.js'
import { openEffects } from './effects.js'
import type { LexicalIndex } from './lexical-index.js'
import { countPhrase } from './phrases.js'
import type { PreparedQuery, PreparedWord } from './prepare.js'

/** Weights of the fields: stems, 3-grams, 4-grams, pairs of stems (measured, docs/retrieval.md). */
export const fieldWeights = { stem: 2, trigram: 1, fourgram: 1, pair: 0.5 } as const

/** What is scored: passages or sentences, each with its own statistics and saturation. */
export type Unit = { readonly kind: 'passage' | 'sentence'; readonly bm25: Bm25 }

export const passageUnit: Unit = { kind: 'passage', bm25: { k1: 1.2, b: 0.75 } }
export const sentenceUnit: Unit = { kind: 'sentence', bm25: { k1: 0.6, b: 0.65 } }

/** What one wanted word earned in a scored unit, so that callers can tell which words were met. */
export type Scored = { readonly score: number; readonly met: readonly number[] }

/** Scores token ranges for one question; `close` must be called before the next question is scored. */
export type Scorer = {
  /** `met` holds, for each wanted word of the prepared query, the best weight of a synonym found, 0 when none was. */
  score(start: number, end: number): Scored
  close(): void
}

/** Opens the scorer of one question. All fields are added up in one walk over the words of a unit. */
export function openScorer(index: LexicalIndex, query: PreparedQuery, unit: Unit): Scorer {
  const { passages, sentences } = collectionOf(index)
  const statistics = unit.kind === 'passage' ? passages : sentences
  const effects = openEffects(index, query)
  const { stemCounts, gramCounts, pairCounts } = effects
  const slots = query.wanted.map(({ stems }) =>
    stems.map(({ stem, weight }) => ({ slot: effects.slotOf(stem), weight })),
  )
  const gramField = query.grams.map(({ gram }) => gramLength(index, gram) - 2)

  const isPassage = unit.kind === 'passage'
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
        const occurrences = countPhrase(index, stems, start, end)
        if (occurrences === 0) continue
        frequency += weight * occurrences
        if (weight > best) best = weight
      }
      met.push(best)
      if (frequency === 0) continue
      const rarity = isPassage ? word.passageIdf : word.sentenceIdf
      score += fieldWeights.stem * word.weight * rarity * saturation(bm25, frequency, damped[0] ?? 0)
    }
    return score
  }

  function scoreGrams(): number {
    let score = 0
    for (const slot of effects.metGrams) {
      const field = gramField[slot - 1] ?? 1
      const gram = query.grams[slot - 1]
      if (!gram) continue
      const rarity = isPassage ? gram.passageIdf : gram.sentenceIdf
      const weight = field === 1 ? fieldWeights.trigram : fieldWeights.fourgram
      score += weight * rarity * saturation(bm25, gramCounts[slot] ?? 0, damped[field] ?? 0)
    }
    return score
  }

  function scorePairs(): number {
    let score = 0
    query.pairs.forEach((pair, p) => {
      const frequency = pairCounts[p] ?? 0
      if (frequency > 0) score += fieldWeights.pair * pair.idf * saturation(bm25, frequency, damped[0] ?? 0)
    })
    return score
  }

  return {
    score(start, end) {
      const lengths = effects.count(start, end)
      for (let field = 0; field < damped.length; field++) {
        damped[field] = damping(bm25, lengths[field] ?? 0, statistics.averageLengths[field] ?? 1)
      }
      const met: number[] = []
      return { score: scoreWords(start, end, met) + scoreGrams() + scorePairs(), met }
    },
    close: effects.close,
  }
}

function gramLength(index: LexicalIndex, gram: number): number {
  const { starts } = index.grams.arrays
  return (starts[gram + 1] ?? 0) - (starts[gram] ?? 0)
}
