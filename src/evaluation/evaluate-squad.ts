import { investigate } from '../answering/answer.js'
import type { Article } from '../domain.js'
import { holdsAnswer } from './answer-strings.js'
import { auroc, mean, ndcg, percentile, reciprocalRank, share } from './measures.js'
import { type EvaluationParts, memorySnapshot, type Prepared, prepareArticles } from './memory-snapshot.js'
import { readSquad, type SquadQuestion } from './squad.js'

export type SquadReport = {
  readonly questions: number
  readonly passages: number
  readonly ndcg10: number
  readonly recall1: number
  readonly recall5: number
  readonly mrr10: number
  readonly quoteHit1: number
  readonly quoteHit3: number
  /** Each question asked again of an index that never held its article: no context of the same title. */
  readonly refusal?: RefusalReport
  /** The same with the question's own context taken out alone, so that the rest of its article is there. */
  readonly refusalWithinArticle?: RefusalReport
  readonly timeMs: { readonly p50: number; readonly p95: number }
}

export type RefusalReport = {
  /** How often a question is more confident with its article than another without. */
  readonly auroc: number
  /** Shares at the cut in force. */
  readonly refusedUnanswerable: number
  readonly refusedAnswerable: number
}

const depth = 10

/** Ranks and quotes for the questions of a SQuAD file, every distinct context being one passage. */
export async function evaluateSquad(
  parts: EvaluationParts,
  { path, questionsPath, mask, onFeatures }: SquadOptions,
): Promise<SquadReport> {
  const { articles, questions } = await readSquad(path, questionsPath)
  const prepared = await prepareArticles(articles, parts.embedder, { asOnePassage: true })
  const snapshot = memorySnapshot(prepared, parts.embedder.dimensions)
  const ranks: number[] = []
  const firstHits: number[] = []
  const confidences: number[] = []
  const times: number[] = []
  for (const one of questions) {
    const before = performance.now()
    const found = await investigate({ ...parts, snapshot }, { question: one.question })
    times.push(performance.now() - before)
    ranks.push(found.retrieved.evidence.findIndex(({ article }) => article.id === one.articleId))
    firstHits.push(found.quotes.findIndex(({ text }) => holdsAnswer(text, one.answers)))
    confidences.push(found.confidence)
    onFeatures?.({ answerable: one.answers.length > 0, language: found.question.language, ...found.strength })
  }
  const within = (values: readonly number[], count: number) =>
    share(values.map((rank) => rank >= 0 && rank < count))
  const asked = { questions, prepared, confidences, onFeatures }
  return {
    questions: questions.length,
    passages: articles.length,
    ndcg10: mean(ranks.map((rank) => ndcg(rank, depth))),
    recall1: within(ranks, 1),
    recall5: within(ranks, 5),
    mrr10: mean(ranks.map((rank) => reciprocalRank(rank, depth))),
    quoteHit1: within(firstHits, 1),
    quoteHit3: within(firstHits, 3),
    ...(mask && {
      refusal: await refusalOf(parts, { ...asked, unitOf: wholeArticles(articles) }),
      refusalWithinArticle: await refusalOf(parts, { ...asked, unitOf: (id) => id }),
    }),
    timeMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  }
}

export type SquadOptions = {
  readonly path: string
  readonly questionsPath?: string | undefined
  readonly mask: boolean
  /** Called with what the verdict weighs for each question; for fitting it. */
  readonly onFeatures?: ((features: Record<string, unknown>) => void) | undefined
}

/** The article of SQuAD that a context is part of: contexts of one title; one without a title stands alone. */
function wholeArticles(articles: readonly Article[]): (id: string) => string {
  const titles = new Map(articles.map(({ id, title }) => [id, title === '' ? id : `title ${title}`]))
  return (id) => titles.get(id) ?? id
}

/** Asks every question once more of an index that never held the contexts of its unit. */
async function refusalOf(
  parts: EvaluationParts,
  given: {
    questions: readonly SquadQuestion[]
    prepared: readonly Prepared[]
    confidences: readonly number[]
    unitOf: (articleId: string) => string
    onFeatures: SquadOptions['onFeatures']
  },
): Promise<RefusalReport> {
  const masked: number[] = []
  for (const unit of new Set(given.questions.map(({ articleId }) => given.unitOf(articleId)))) {
    const rest = given.prepared.filter(({ article }) => given.unitOf(article.id) !== unit)
    const snapshot = memorySnapshot(rest, parts.embedder.dimensions)
    for (const { question } of given.questions.filter(({ articleId }) => given.unitOf(articleId) === unit)) {
      const { confidence, strength, question: read } = await investigate({ ...parts, snapshot }, { question })
      masked.push(confidence)
      given.onFeatures?.({ answerable: false, language: read.language, ...strength })
    }
  }
  const isRefused = (confidence: number) => confidence < parts.limits.minConfidence
  return {
    auroc: auroc(given.confidences, masked),
    refusedUnanswerable: share(masked.map(isRefused)),
    refusedAnswerable: share(given.confidences.map(isRefused)),
  }
}
