import type { Background } from '../lexical/background.js'
import { backgroundScore } from '../lexical/background-score.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { Retrieved } from '../retrieval/retrieve.js'
import { type Likeness, likenessIn } from './likeness.js'
import { partsOf } from './question-parts.js'
import type { RankedSentence } from './rank-sentences.js'

/** How well the evidence meets a question, in numbers that do not move with the size of the collection. */
export type Strength = {
  /** Share of the question's words in the best single sentence of each of its parts, each by its background IDF, 0 to 1. */
  readonly sentenceCoverage: number
  /** Score of the best passage by all fields, rarity being that of a large collection of news. */
  readonly backgroundScore: number
  /** Whether no sentence of the best passages shows what the question asks for (a number, a date …): 1 or 0. */
  readonly lacksSigns: number
  /**
   * How sure a number counts what is asked, in a sentence that meets as many words as the best one, 0 to 1; one
   * half where the question asks for no count.
   */
  readonly counted: number
  /** Cosine of the nearest evidence, -1 to 1. */
  readonly similarity: number
  /** Number of the question's content words. */
  readonly wordCount: number
}

const passagesLookedAt = 3
const sentencesLookedAt = 3

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
  const likeness = likenessIn(index, retrieved.query)
  const top = retrieved.evidence.slice(0, passagesLookedAt)
  if (top.length === 0 || question.words.length === 0) return undefined
  const weights = question.words.map((word) => weightOf(word, background))
  const parts = partsOf(question)
  const passages = new Set(top.map(({ passage }) => passage.id))
  const sentences = ranked.filter(({ passage }) => passages.has(passage.id))
  const met = sentences.map((sentence) => similarities(question, sentence, likeness))
  const asked = weights.map((weight, i) => (parts[i] === undefined ? 0 : weight))
  const coverages = met.map((values) => weigh(values, asked))
  const sentenceCoverage = coverageByParts(met, asked, parts)
  const bestCoverage = Math.max(1e-9, ...coverages)
  return {
    sentenceCoverage,
    backgroundScore: backgroundScore(index, retrieved.query, {
      background,
      rarities: weights,
      passages: top.map(({ passageNumber }) => passageNumber),
    }),
    lacksSigns: sentences.slice(0, sentencesLookedAt).some(({ hasSigns }) => hasSigns) ? 0 : 1,
    counted: Math.max(
      0,
      ...sentences.map(({ counted }, i) => (counted * (coverages[i] ?? 0)) / bestCoverage),
    ),
    similarity: Math.max(...top.map(({ similarity }) => similarity)),
    wordCount: question.words.length,
  }
}

/** Weighted mean of the parts' coverage, each by the sentence that meets most of it: the parts of a question may be answered apart. */
function coverageByParts(
  met: readonly (readonly number[])[],
  weights: readonly number[],
  parts: readonly (number | undefined)[],
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  for (const part of new Set(parts)) {
    if (part === undefined) continue
    const own = weights.map((weight, i) => (parts[i] === part ? weight : 0))
    const share = own.reduce((one, other) => one + other, 0) / Math.max(1e-9, total)
    sum += share * Math.max(0, ...met.map((values) => weigh(values, own)))
  }
  return sum
}

/** Weighted mean of values, 0 to 1. */
function weigh(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / Math.max(1e-9, total)
}

/** IDF of a question's word in a large collection of news: that of its surest synonym. */
function weightOf({ wanted }: ReadQuestion['words'][number], background: Background): number {
  const surest = wanted.synonyms.reduce<(typeof wanted.synonyms)[number] | undefined>(
    (best, synonym) => (best && best.weight >= synonym.weight ? best : synonym),
    undefined,
  )
  return surest ? Math.max(...surest.stems.map((one) => background.idfStem(one))) : background.idfStem('')
}

/**
 * For each word of the question, 0 to 1: a synonym's weight when the sentence holds it, else likeness of letters.
 * A stem is not quite the word («امرأة» and «الأمر» share one), so an Arabic match counts by likeness too.
 */
function similarities(question: ReadQuestion, sentence: RankedSentence, likeness: Likeness): number[] {
  return question.words.map((word, i) => {
    const met = sentence.met[i] ?? 0
    if (question.language === 'en') return Math.sqrt(met)
    const letters = likeness(word.word, sentence.sentence)
    return met > 0 ? Math.max(met * (stemShare + (1 - stemShare) * letters), letters) : letters
  })
}

/** What sharing a stem is worth without any likeness of letters. */
const stemShare = 0.5
