import { type Bm25, damping, passageBm25, saturation, sentenceBm25 } from './bm25.js'
import { collectionOf } from './collection.js'
import { effectsOf } from './effects.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'

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
  /** Whether the neighbours of wanted words count. */
  readonly withNeighbours: (query: PreparedQuery) => boolean
}

export const passageUnit: Unit = {
  of: 'passages',
  bm25: passageBm25,
  rarities: ({ wanted, grams, pairs }) => ({
    wanted: wanted.map(({ passageIdf }) => passageIdf),
    grams: grams.map(({ passageIdf }) => passageIdf),
    pairs: pairs.map(({ idf }) => idf),
  }),
  withNeighbours: ({ passagesByNeighbours }) => passagesByNeighbours,
}

export const sentenceUnit: Unit = {
  of: 'sentences',
  bm25: sentenceBm25,
  rarities: ({ wanted, grams, pairs }) => ({
    wanted: wanted.map(({ sentenceIdf }) => sentenceIdf),
    grams: grams.map(({ sentenceIdf }) => sentenceIdf),
    pairs: pairs.map(({ idf }) => idf),
  }),
  withNeighbours: () => true,
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
  const { words, gramCounts, pairCounts, metGrams } = effects
  const { bm25 } = unit
  const withNeighbours = unit.withNeighbours(query)
  const wordWorth = query.wanted.map(
    ({ weight }, i) => fieldWeights.stem * weight * (rarities.wanted[i] ?? 0),
  )
  const pairWorth = query.pairs.map((_, i) => fieldWeights.pair * (rarities.pairs[i] ?? 0))
  // By slot, which is the place in the question + 1.
  const gramWorth = new Float64Array(query.grams.length + 1)
  const isFourgram = new Uint8Array(query.grams.length + 1)
  query.grams.forEach(({ length }, i) => {
    const isFour = length === 4
    isFourgram[i + 1] = isFour ? 1 : 0
    gramWorth[i + 1] = (isFour ? fieldWeights.fourgram : fieldWeights.trigram) * (rarities.grams[i] ?? 0)
  })

  function scoreWords(place: Measured, damped: number): number {
    words.weigh(place.start, place.end, withNeighbours)
    let score = 0
    for (let i = 0; i < wordWorth.length; i++) {
      const frequency = words.frequencies[i] as number
      if (frequency !== 0) score += (wordWorth[i] as number) * saturation(bm25, frequency, damped)
    }
    return score
  }

  function scoreGrams(dampedThree: number, dampedFour: number): number {
    let score = 0
    const count = effects.metCount()
    for (let i = 0; i < count; i++) {
      const slot = metGrams[i] as number
      const damped = isFourgram[slot] === 1 ? dampedFour : dampedThree
      score += (gramWorth[slot] as number) * saturation(bm25, gramCounts[slot] as number, damped)
    }
    return score
  }

  function scorePairs(damped: number): number {
    let score = 0
    for (let p = 0; p < pairCounts.length; p++) {
      const frequency = pairCounts[p] as number
      if (frequency !== 0) score += (pairWorth[p] as number) * saturation(bm25, frequency, damped)
    }
    return score
  }

  return {
    score(number) {
      const place = measure(index, number)
      effects.count(place.start, place.end)
      const stems = damping(bm25, place.stems, averageLengths[0])
      const trigrams = damping(bm25, place.trigrams, averageLengths[1])
      const fourgrams = damping(bm25, place.fourgrams, averageLengths[2])
      const score = scoreWords(place, stems) + scoreGrams(trigrams, fourgrams) + scorePairs(stems)
      return { score, met: [...words.bests] }
    },
  }
}

/** Where a passage or sentence stands among the tokens, and its length by field. */
type Measured = {
  readonly start: number
  readonly end: number
  readonly stems: number
  readonly trigrams: number
  readonly fourgrams: number
}

function measurePassage(index: LexicalIndex, passage: number): Measured {
  const { sentenceStart, passageStart, passageLengths } = index
  const [stems, trigrams, fourgrams] = passageLengths
  return {
    start: sentenceStart[passageStart[passage] ?? 0] ?? 0,
    end: sentenceStart[passageStart[passage + 1] ?? 0] ?? 0,
    stems: stems[passage] ?? 0,
    trigrams: trigrams[passage] ?? 0,
    fourgrams: fourgrams[passage] ?? 0,
  }
}

function measureSentence(index: LexicalIndex, sentence: number): Measured {
  const { tokens, wordTrigrams, wordGramStart } = index
  const start = index.sentenceStart[sentence] ?? 0
  const end = index.sentenceStart[sentence + 1] ?? 0
  let trigrams = 0
  let grams = 0
  for (let i = start; i < end; i++) {
    const word = tokens[i] as number
    trigrams += wordTrigrams[word] as number
    grams += (wordGramStart[word + 1] as number) - (wordGramStart[word] as number)
  }
  return { start, end, stems: end - start, trigrams, fourgrams: grams - trigrams }
}
