import { attributionOf } from '../attribution/attribution.js'
import {
  type Article,
  type ArticleHeader,
  type ArticleRef,
  type Quote,
  type Range,
  referenceTo,
  textAt,
} from '../domain.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { newness } from '../retrieval/asked-newest.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { matchesOf } from './matches.js'
import { isNearCopy, saysOtherwise, stemsOfSentence } from './near-copies.js'
import type { RankedSentence } from './rank-sentences.js'
import { leansOnPrevious } from './standing-alone.js'

/** What a sentence is worth for each quote that its article has already. */
const sameArticleShare = 0.95
/** The same when the question asks what several sources say. */
const sameSourceShare = 0.7
/** What more quotes than usual must be worth beside the best: else they speak of something else. */
const leastShare = 0.55
/** Longest quote that joining may make, in UTF-16 code units. */
const longestJoined = 900
/** Sentences looked at for one answer. */
const mostLookedAt = 40

/** What the newest report gains, in shares of its score, when the latest is asked for. */
const newestBonus = 0.1
/** Quotes of at least this share of the best score are as good: of those the newest come first, when asked for. */
const asGoodShare = 0.85

type Choice = {
  article: Article
  range: Range
  sentence: number
  score: number
  stems: ReadonlySet<number>
  copies: ArticleHeader[]
}

/** What limits and completes the quotes of one answer. */
type Wanted = {
  readonly count: number
  /** The score of the best quote; the others' are in proportion. */
  readonly confidence: number
  /** So many of them may be far behind the best; the rest may not. Without it all may. */
  readonly sure?: number
  /** Whether each source should be heard before one is heard twice. */
  readonly ofSeveralSources?: boolean
  /** Every article that prints a sentence, among those the question did not find too. */
  readonly articlesPrinting?: (sentence: number) => readonly ArticleHeader[]
}

/**
 * The best sentences as quotes, best first and spread over articles: near copies are folded into the first
 * with their articles named, and a sentence that leans on the one before it brings that one along.
 */
export function pickQuotes(
  index: LexicalIndex,
  question: ReadQuestion,
  ranked: readonly RankedSentence[],
  { count, confidence, sure = count, ofSeveralSources = false, articlesPrinting = () => [] }: Wanted,
): Quote[] {
  const choices: Choice[] = []
  const sharePerArticle = ofSeveralSources ? sameSourceShare : sameArticleShare
  const waiting = withNewestFirst(ranked.slice(0, Math.max(mostLookedAt, 4 * count)), question)
  while (waiting.length > 0) {
    const next = takeBest(waiting, choices, sharePerArticle)
    const stems = stemsOfSentence(index, next.sentence)
    const copy = choices.find(
      (choice) => isNearCopy(choice.stems, stems) && !saysOtherwise(index, choice.sentence, next.sentence),
    )
    if (copy) {
      if (![copy.article, ...copy.copies].some(({ id }) => id === next.article.id))
        copy.copies.push(next.article)
      continue
    }
    // Enough is chosen; the rest is only looked through for copies of it.
    const [first] = choices
    const isFarBehind = first !== undefined && next.score < leastShare * first.score
    if (choices.length >= count || (choices.length >= sure && isFarBehind)) continue
    const range = withNeighbour(next)
    if (choices.some((choice) => choice.article.id === next.article.id && overlap(choice.range, range)))
      continue
    const { article, sentence, score } = next
    choices.push({ article, range, sentence, score, stems, copies: [] })
  }
  const matches = matchesOf(question)
  const best = Math.max(1e-9, ...choices.map((choice) => choice.score))
  return inOrder(choices, best, question.asksForNewest).map(
    ({ article, range, sentence, score, copies }) => ({
      ...range,
      article: referenceTo(article),
      text: textAt(article, range),
      matches: matches(article, range),
      score: confidence * Math.max(0, Math.min(1, score / best)),
      credits: attributionOf(article, range),
      alsoIn: oldestFirst([...copies, ...articlesPrinting(sentence)], article),
    }),
  )
}

/** When the latest is asked for, newer reports count a little more. */
function withNewestFirst(ranked: RankedSentence[], { asksForNewest }: ReadQuestion): RankedSentence[] {
  if (!asksForNewest) return ranked
  const newer = newness(ranked.map(({ article }) => article.published))
  return ranked.map((one, i) => ({ ...one, score: one.score * (1 + newestBonus * (newer[i] ?? 0)) }))
}

/** Best first; when the latest is asked for, those about as good as the best by date, with its score. */
function inOrder(choices: Choice[], best: number, isNewestFirst: boolean): Choice[] {
  const sorted = choices.sort((a, b) => b.score - a.score)
  if (!isNewestFirst) return sorted
  const isAsGood = ({ score }: Choice) => score >= asGoodShare * best
  const dateOf = ({ article }: Choice) => article.published ?? ''
  const newest = sorted.filter(isAsGood).sort((a, b) => dateOf(b).localeCompare(dateOf(a)))
  return [
    ...newest.map((choice) => ({ ...choice, score: best })),
    ...sorted.filter((choice) => !isAsGood(choice)),
  ]
}

/** The other articles, each once; those without a date last. */
function oldestFirst(copies: readonly ArticleHeader[], own: ArticleHeader): ArticleRef[] {
  const others = new Map(copies.map((header) => [header.id, header]))
  others.delete(own.id)
  const dateOf = ({ published = '~' }: ArticleHeader) => published
  return [...others.values()].sort((a, b) => dateOf(a).localeCompare(dateOf(b))).map(referenceTo)
}

/** Takes out of `waiting` the sentence of highest score, sentences of articles quoted already counting a little less. */
function takeBest(
  waiting: RankedSentence[],
  choices: readonly Choice[],
  sharePerArticle: number,
): RankedSentence {
  const quoted = new Map<string, number>()
  for (const { article } of choices) quoted.set(article.id, (quoted.get(article.id) ?? 0) + 1)
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  waiting.forEach(({ article, score }, place) => {
    const times = quoted.get(article.id)
    const worth = times === undefined ? score : score * sharePerArticle ** times
    if (worth <= most) return
    best = place
    most = worth
  })
  return waiting.splice(best, 1)[0] as RankedSentence
}

function withNeighbour({ article, passage, place, range }: RankedSentence): Range {
  const previous = passage.sentences[place - 1]
  if (!previous || range.end - previous.start > longestJoined) return range
  return leansOnPrevious(textAt(article, range)) ? { start: previous.start, end: range.end } : range
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}
