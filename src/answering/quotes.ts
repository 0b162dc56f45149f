import { attributionOf } from '../attribution/attribution.js'
import { type Article, type Quote, type Range, referenceTo, textAt } from '../domain.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { matchesIn } from './matches.js'
import { isNearCopy, stemsOfSentence } from './near-copies.js'
import { asksSeveralSources } from './question-kind.js'
import type { RankedSentence } from './rank-sentences.js'
import { leansOnPrevious } from './standing-alone.js'

/** What a sentence is worth for each quote that its article has already. */
const sameArticleShare = 0.95
/** The same when the question asks what several sources say. */
const sameSourceShare = 0.7
/** Longest quote that joining may make, in UTF-16 code units. */
const longestJoined = 900
/** Sentences looked at for one answer. */
const mostLookedAt = 40

type Choice = { article: Article; range: Range; score: number; stems: ReadonlySet<number>; copies: Article[] }

/**
 * The best sentences as quotes, best first and spread over articles: near copies are folded into the first
 * with their articles named, and a sentence that leans on the one before it brings that one along.
 * `confidence` is the score of the best quote; the others' are in proportion.
 */
export function pickQuotes(
  index: LexicalIndex,
  question: ReadQuestion,
  ranked: readonly RankedSentence[],
  { count, confidence }: { count: number; confidence: number },
): Quote[] {
  const choices: Choice[] = []
  const sharePerArticle = asksSeveralSources(question.text) ? sameSourceShare : sameArticleShare
  const waiting = ranked.slice(0, mostLookedAt)
  while (waiting.length > 0) {
    const next = takeBest(waiting, choices, sharePerArticle)
    const stems = stemsOfSentence(index, next.sentence)
    const copy = choices.find((choice) => isNearCopy(choice.stems, stems))
    if (copy) {
      if (![copy.article, ...copy.copies].some(({ id }) => id === next.article.id))
        copy.copies.push(next.article)
      continue
    }
    // Enough is chosen; the rest is only looked through for copies of it.
    if (choices.length >= count) continue
    const range = withNeighbour(next)
    if (choices.some((choice) => choice.article.id === next.article.id && overlap(choice.range, range)))
      continue
    choices.push({ article: next.article, range, score: next.score, stems, copies: [] })
  }
  const best = Math.max(1e-9, ...choices.map((choice) => choice.score))
  return choices
    .sort((a, b) => b.score - a.score)
    .map(({ article, range, score, copies }) => ({
      ...range,
      article: referenceTo(article),
      text: textAt(article, range),
      matches: matchesIn(article, range, question),
      score: confidence * Math.max(0, Math.min(1, score / best)),
      credits: attributionOf(article, range),
      alsoIn: copies.map(referenceTo),
    }))
}

/** Takes out of `waiting` the sentence of highest score, sentences of articles quoted already counting a little less. */
function takeBest(
  waiting: RankedSentence[],
  choices: readonly Choice[],
  sharePerArticle: number,
): RankedSentence {
  const quoted = new Map<string, number>()
  for (const { article } of choices) quoted.set(article.id, (quoted.get(article.id) ?? 0) + 1)
  const worth = ({ article, score }: RankedSentence) =>
    score * sharePerArticle ** (quoted.get(article.id) ?? 0)
  const best = waiting.reduce((first, other) => (worth(other) > worth(first) ? other : first))
  waiting.splice(waiting.indexOf(best), 1)
  return best
}

function withNeighbour({ article, passage, place, range }: RankedSentence): Range {
  const previous = passage.sentences[place - 1]
  if (!previous || range.end - previous.start > longestJoined) return range
  return leansOnPrevious(textAt(article, range)) ? { start: previous.start, end: range.end } : range
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}
