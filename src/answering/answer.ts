import type { Answer, Finding } from '../answered.js'
import type { NamedTime, Narrowing } from '../asked.js'
import { compareQuotes } from '../comparison/compare-quotes.js'
import type { Language, Quote } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import type { Lexicon } from '../english/lexicon.js'
import type { Background } from '../lexical/background.js'
import type { Neighbours } from '../lexical/neighbours.js'
import { withNeighbours } from '../retrieval/neighbours.js'
import { withOtherNames } from '../retrieval/other-names.js'
import { type QuestionWord, type ReadQuestion, readQuestion } from '../retrieval/question.js'
import { type Retrieved, retrieve, type Searchable } from '../retrieval/retrieve.js'
import { askedToCompare } from './asked-to-compare.js'
import { groupByOutlet } from './compare.js'
import { articlesPrinting } from './copies.js'
import { type FigureReport, figureReports } from './figure-reports.js'
import { wantedArticles } from './narrowing.js'
import { asksSeveralSources } from './question-kind.js'
import { withoutSourceWords } from './question-parts.js'
import { pickQuotes } from './quotes.js'
import { rankSentences } from './rank-sentences.js'
import { type Strength, strengthOf } from './strength.js'
import { confidenceOf, decide } from './verdict.js'
import { withReports } from './with-reports.js'
import { witnessesOf } from './witnesses.js'

/** What asking needs. */
export type AnsweringParts = {
  readonly snapshot: Searchable
  readonly embedder: Embedder
  readonly lexicon: Lexicon
  readonly background: Background
  readonly neighbours: Neighbours
  readonly limits: Limits
}

export type Limits = {
  /** Probability under which the product refuses, 0 to 1. */
  readonly minConfidence: number
  /** What a deviation of meaning is worth in deviations of words, by language of the question. */
  readonly meaningWeight: Readonly<Record<Language, number>>
}

/** A question of 1 to 500 characters, and what it is narrowed to. */
export type Query = Narrowing & {
  readonly question: string
  /** Quotes wanted at most, 1 to 20. */
  readonly limit?: number | undefined
}

export const defaultLimit = 5
/** The same where a question asks what several sources say: each should be heard. */
export const severalLimit = 10
/** Passages whose sentences compete then. */
const severalPassages = 20
/** Of reports that give the figure asked for each should be heard too: so many of them, and so many of asked for sources. */
const mostReports = { usual: 10, several: 20 }

/** All that was found for a question, before it is decided whether it answers. */
export type Investigation = {
  readonly question: ReadQuestion
  readonly retrieved: Retrieved
  readonly strength: Strength | undefined
  /** Calibrated probability that the quotes answer, 0 to 1. */
  readonly confidence: number
  /** Best first. */
  readonly quotes: readonly Quote[]
}

/** The ask journey: question → evidence → quotes → verdict → answer. */
export async function answerQuestion(parts: AnsweringParts, query: Query): Promise<Answer> {
  const { lexical } = parts.snapshot
  const { question, strength, confidence, quotes } = await investigate(parts, query)
  const finding = findingOf(question, confidence, (stem) => lexical.stems.find(stem) !== -1)
  const verdict =
    quotes.length === 0 ? 'nothing-found' : decide(strength, confidence, parts.limits.minConfidence)
  if (verdict !== 'answer') return { ...finding, kind: 'no-answer', reason: verdict, nearest: quotes }
  return {
    ...finding,
    kind: 'answer',
    quotes,
    outlets: groupByOutlet(quotes),
    witnesses: witnessesOf(quotes),
    comparisons: compareQuotes(quotes, askedToCompare(withOtherNames(question, parts.lexicon))),
  }
}

/** The journey up to the verdict. */
export async function investigate(parts: AnsweringParts, query: Query): Promise<Investigation> {
  const { snapshot, embedder, lexicon, background, limits } = parts
  const { lexical } = snapshot
  const asked = withNeighbours(
    readQuestion(withoutSourceWords(query.question), lexical, lexicon),
    parts.neighbours,
  )
  const question = { ...asked, text: query.question }
  const meaningWeight = limits.meaningWeight[question.language]
  const isWanted = wantedArticles(query)
  const retrieved = await retrieve({ snapshot, embedder, meaningWeight }, question, isWanted)
  const isOfSeveral = asksSeveralSources(query.question)
  const ranked = rankSentences(lexical, question, retrieved, isOfSeveral ? severalPassages : undefined)
  const strength = strengthOf(question, { retrieved, ranked, background, index: lexical })
  const confidence = confidenceOf(strength, question.language)
  const reports = figureReports(snapshot, question, {
    background,
    lexicon,
    searched: retrieved.query,
    isWanted,
  })
  const found = withReports(snapshot, question, { retrieved, ranked, reports })
  const quotes = pickQuotes(lexical, question, found, {
    count: query.limit ?? usualCount(isOfSeveral, reports),
    confidence,
    ...(reports.length > 0 && query.limit === undefined && { sure: defaultLimit }),
    ofSeveralSources: isOfSeveral || reports.length > 0,
    articlesPrinting: (sentence) => articlesPrinting(snapshot, sentence, isWanted),
  })
  return { question, retrieved, strength, confidence, quotes }
}

/** How many quotes a question is given where it does not say: all that report a figure should be heard, within bounds. */
function usualCount(isOfSeveral: boolean, reports: readonly FigureReport[]): number {
  const reporting = new Set(reports.map(({ articleId }) => articleId)).size
  return isOfSeveral
    ? Math.max(severalLimit, Math.min(mostReports.several, reporting))
    : Math.max(defaultLimit, Math.min(mostReports.usual, reporting))
}

function findingOf(
  { text, language, words, date, asksForNewest }: ReadQuestion,
  confidence: number,
  isIndexed: (stem: string) => boolean,
): Finding {
  const isFound = ({ wanted }: QuestionWord) => wanted.synonyms.some(({ stems }) => stems.every(isIndexed))
  return {
    question: text,
    language,
    confidence,
    missingTerms: [...new Set(words.filter((word) => !isFound(word)).map(({ word }) => word))],
    translations: language === 'ar' ? [] : words.map(({ word, arabic }) => ({ word, arabic })),
    ...namedTime(date),
    isNewestFirst: asksForNewest,
  }
}

/** A year alone brings no report forward, and is left out. */
function namedTime(date: ReadQuestion['date']): { namedTime?: NamedTime } {
  if (date?.month === undefined) return {}
  const { year, month, days } = date
  return { namedTime: { month, ...(year !== undefined && { year }), ...(days && { days }) } }
}
