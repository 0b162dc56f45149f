import type { ReadQuestion } from '../retrieval/question.js'
import type { NumberedEvidence, Retrieved, Searchable } from '../retrieval/retrieve.js'
import type { FigureReport } from './figure-reports.js'
import { type RankedSentence, rankSentences } from './rank-sentences.js'

/** What giving the figure asked for is worth to a sentence that names all of the event, in shares of the best score. */
const reportWorth = 1.2
/** What its own score is worth then: that it gives the figure says more than which words it shares with the question. */
const ownShare = 0.5
/** Where so many articles report, sentences that do not are left out. */
const enoughReports = 5
/** The passages that questions' sentences are taken from, besides those of reports. */
const passagesRanked = 10

/** The sentences of a question in order with those that give the figure it asks for, each of which comes forward. */
export function withReports(
  snapshot: Searchable,
  question: ReadQuestion,
  {
    retrieved,
    ranked,
    reports,
  }: { retrieved: Retrieved; ranked: readonly RankedSentence[]; reports: readonly FigureReport[] },
): readonly RankedSentence[] {
  if (reports.length === 0) return ranked
  const known = new Map(retrieved.evidence.map((one) => [one.passageNumber, one]))
  const first = retrieved.evidence.slice(0, passagesRanked)
  const taken = new Set(first.map(({ passageNumber }) => passageNumber))
  const rest = [...new Set(reports.map(({ passage }) => passage))].filter((passage) => !taken.has(passage))
  const least = retrieved.evidence.at(-1)?.rankScore ?? 0
  const added = rest.flatMap((number) => known.get(number) ?? evidenceOf(snapshot, number, least))
  const evidence = [...first, ...added]
  const worths = new Map(reports.map(({ sentence, worth }) => [sentence, worth]))
  const all = rankSentences(snapshot.lexical, question, { ...retrieved, evidence }, evidence.length)
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  const isEnough = new Set(reports.map(({ articleId }) => articleId)).size >= enoughReports
  const isOfFirst = new Set(isEnough ? [] : first.map(({ passage }) => passage.id))
  return all
    .filter(({ sentence, passage }) => worths.has(sentence) || isOfFirst.has(passage.id))
    .map((one) => {
      const worth = worths.get(one.sentence)
      const score = worth === undefined ? one.score : ownShare * one.score + reportWorth * best * worth
      return { ...one, score }
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
}

/** A passage that the search did not bring up, as the last of what it did. */
function evidenceOf(
  { passages, articles }: Searchable,
  passageNumber: number,
  rankScore: number,
): NumberedEvidence[] {
  const passage = passages.at(passageNumber)
  const article = passage && articles.get(passage.articleId)
  return article ? [{ passage, article, passageNumber, rankScore, similarity: 0, lexicalScore: 0 }] : []
}
