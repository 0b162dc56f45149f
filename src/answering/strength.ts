import type { Background } from '../lexical/background.js'
import { backgroundScore } from '../lexical/background-score.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { Retrieved } from '../retrieval/retrieve.js'
import { askedCount } from './asked-count.js'
import { askedInArabic } from './asked-in-arabic.js'
import { askedInEnglish } from './asked-in-english.js'
import { attachedIn } from './attached.js'
import {
  bestAmongCovering,
  coverageByParts,
  drawnToHalf,
  type Met,
  weigh,
  weightsOfPart,
} from './coverage.js'
import { type Likeness, likenessIn } from './likeness.js'
import { partsOf } from './question-parts.js'
import type { RankedSentence } from './rank-sentences.js'
import { meets, wordMeeting } from './word-meeting.js'

/** How well the evidence meets a question, in numbers that do not move with the size of the collection. */
export type Strength = {
  /** Share of the question's words in the best single sentence of each of its parts, each by its background IDF, 0 to 1. */
  readonly sentenceCoverage: number
  /** Logarithm of the score of the best passage by all fields, rarity being that of a large collection of news. */
  readonly backgroundScore: number
  /** Whether no sentence of the best passages shows what the question asks for (a number, a date …): 1 or 0. */
  readonly lacksSigns: number
  /**
   * How sure a number counts what is asked, in a sentence that meets as many words as the best one, 0 to 1: one
   * half where the question asks for no count, and nearer to it the less of the question is met.
   */
  readonly counted: number
  /** How sure what is asked for, when no count, stands beside what it is asked about, 0 to 1: one half likewise. */
  readonly attached: number
  /** Cosine of the nearest evidence, -1 to 1. */
  readonly similarity: number
}

const passagesLookedAt = 3
const sentencesLookedAt = 3
/** Sentences in which what is asked for is looked for, those that meet most first. */
const sentencesRead = 6

type Found = {
  readonly retrieved: Retrieved
  readonly ranked: readonly RankedSentence[]
  readonly background: Background
  readonly index: LexicalIndex
}

/** Measures the evidence of a question; undefined when there is none. */
export function strengthOf(question: ReadQuestion, found: Found): Strength | undefined {
  const { retrieved, ranked, background, index } = found
  const likeness = likenessIn(
    index,
    retrieved.query,
    question.words.map(({ word }) => word),
  )
  const top = retrieved.evidence.slice(0, passagesLookedAt)
  if (top.length === 0 || question.words.length === 0) return undefined
  const rarities = question.words.map((word) => weightOf(word, background))
  const parts = partsOf(question)
  const passages = new Set(top.map(({ passage }) => passage.id))
  const sentences = ranked.filter(({ passage }) => passages.has(passage.id))
  const met = sentences.map((sentence) => similarities(question, sentence, likeness))
  const weights = rarities.map((weight, i) => (parts[i] === undefined ? 0 : weight))
  const sentenceCoverage = coverageByParts(met, weights, parts)
  const score = backgroundScore(index, retrieved.query, {
    background,
    rarities,
    passages: top.map(({ passageNumber }) => passageNumber),
  })
  const counted = bestAmongCovering(
    sentences.map((sentence) => sentence.counted),
    met.map((values) => weigh(values, weights)),
  )
  const attached = bestAttached(question, found, { sentences, met, weights, parts, likeness })
  return {
    sentenceCoverage,
    backgroundScore: Math.log1p(Math.max(0, score)),
    lacksSigns: sentences.slice(0, sentencesLookedAt).some(({ hasSigns }) => hasSigns) ? 0 : 1,
    counted: drawnToHalf(counted, sentenceCoverage),
    attached: drawnToHalf(attached, sentenceCoverage),
    similarity: Math.max(...top.map(({ similarity }) => similarity)),
  }
}

/** What is asked for beside what it is asked about, in a sentence that meets as many words of its part as the best. */
function bestAttached(
  question: ReadQuestion,
  { retrieved, background, index }: Found,
  seen: {
    sentences: readonly RankedSentence[]
    met: Met
    weights: readonly number[]
    parts: readonly (number | undefined)[]
    likeness: Likeness
  },
): number {
  if (askedCount(question)) return 0.5
  const asked = question.language === 'ar' ? askedInArabic(question) : askedInEnglish(question)
  if (!asked) return 0.5
  const meeting = wordMeeting(index, retrieved.query, { question, likeness: seen.likeness })
  const attached = attachedIn(index, asked, { question, meeting, background })
  const own = weightsOfPart(seen.weights, seen.parts, seen.parts[asked.word])
  const coverages = seen.met.map((one) => weigh(one, own))
  const most = Math.max(1e-9, ...coverages)
  const worthReading = seen.sentences
    .map((sentence, i) => ({ sentence, coverage: coverages[i] ?? 0, met: seen.met[i]?.[asked.word] ?? 0 }))
    .filter(({ met }) => met >= leastMet)
    .sort((a, b) => b.coverage - a.coverage)
  let best = 0
  for (const { sentence, coverage } of worthReading.slice(0, sentencesRead)) {
    const share = coverage / most
    if (best >= share) break
    best = Math.max(best, share * attached(sentence))
  }
  return best
}

/** A sentence that meets the word asked about less is not read. */
const leastMet = 0.4

/** IDF of a question's word in a large collection of news: that of its surest synonym. */
export function weightOf({ wanted }: ReadQuestion['words'][number], background: Background): number {
  const surest = wanted.synonyms.reduce<(typeof wanted.synonyms)[number] | undefined>(
    (best, synonym) => (best && best.weight >= synonym.weight ? best : synonym),
    undefined,
  )
  return surest ? Math.max(...surest.stems.map((one) => background.idfStem(one))) : background.idfStem('')
}

/** For each word of the question, 0 to 1, how well the sentence meets it. */
function similarities(question: ReadQuestion, sentence: RankedSentence, likeness: Likeness): number[] {
  return question.words.map((_, i) =>
    meets(question.language, sentence.met[i] ?? 0, () => likeness.inSentence(i, sentence.sentence)),
  )
}
