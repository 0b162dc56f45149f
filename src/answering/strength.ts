import type { Background } from '../lexical/background.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { Retrieved } from '../retrieval/retrieve.js'
import { type Likeness, likenessIn } from './likeness.js'
import type { RankedSentence } from './rank-sentences.js'

/** How well the evidence meets a question, in numbers that do not move with the size of the collection. */
export type Strength = {
  /** Share of the question's word weight in the best single sentence, 0 to 1. */
  readonly sentenceCoverage: number
  /** The same of the best passage, 0 to 1. */
  readonly passageCoverage: number
  /** Weight of the question's words in the best sentence, in units of background IDF. */
  readonly matchedWeight: number
  /** Highest weight of a word of the question that the best passage lacks, in units of background IDF. */
  readonly heaviestMissing: number
  /** Cosine of the nearest evidence, -1 to 1. */
  readonly similarity: number
  /** Number of the question's content words. */
  readonly wordCount: number
}

const passagesLookedAt = 3

type Found = {
  readonly retrieved: Retrieved
  readonly ranked: readonly RankedSentence[]
  readonly background: Background
  readonly index: LexicalIndex
}

/** Measures the evidence of a question; undefined when there is none. */
export function strengthOf(
  question: ReadQuestion,
  { retrieved, ranked, background, index }: Found,
): Strength | undefined {
  const likeness = likenessIn(index)
  const top = retrieved.evidence.slice(0, passagesLookedAt)
  if (top.length === 0 || question.words.length === 0) return undefined
  const weights = question.words.map((word) => weightOf(word, background))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const passages = new Set(top.map(({ passage }) => passage.id))
  const sentences = ranked.filter(({ passage }) => passages.has(passage.id))
  let best = { share: 0, weight: 0 }
  let bestPassage = { share: 0, missing: Math.max(...weights) }
  for (const { passage } of top) {
    const own = sentences.filter((sentence) => sentence.passage.id === passage.id)
    const met = own.map((sentence) => similarities(question, sentence, likeness))
    for (const values of met) {
      const weight = weigh(values, weights)
      if (weight > best.weight) best = { share: weight / total, weight }
    }
    const inPassage = weights.map((_, i) => Math.max(0, ...met.map((values) => values[i] ?? 0)))
    const share = weigh(inPassage, weights) / total
    const missing = Math.max(0, ...weights.map((weight, i) => weight * (1 - (inPassage[i] ?? 0))))
    if (share > bestPassage.share) bestPassage = { share, missing }
  }
  return {
    sentenceCoverage: best.share,
    passageCoverage: bestPassage.share,
    matchedWeight: best.weight,
    heaviestMissing: bestPassage.missing,
    similarity: Math.max(...top.map(({ similarity }) => similarity)),
    wordCount: question.words.length,
  }
}

function weigh(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
}

/** IDF of a question's word in a large collection of news: that of its surest synonym. */
function weightOf({ wanted }: ReadQuestion['words'][number], background: Background): number {
  const surest = wanted.synonyms.reduce<(typeof wanted.synonyms)[number] | undefined>(
    (best, synonym) => (best && best.weight >= synonym.weight ? best : synonym),
    undefined,
  )
  return surest ? Math.max(...surest.stems.map((one) => background.idfStem(one))) : background.idfStem('')
}

/** For each word of the question, 0 to 1: a synonym's weight when the sentence holds it, else likeness of letters. */
function similarities(question: ReadQuestion, sentence: RankedSentence, likeness: Likeness): number[] {
  return question.words.map((word, i) => {
    const met = sentence.met[i] ?? 0
    if (met > 0) return Math.sqrt(met)
    return question.language === 'ar' ? likeness(word.word, sentence.sentence) : 0
  })
}
