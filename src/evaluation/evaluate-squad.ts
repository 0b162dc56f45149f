import { type AnsweringParts, investigate } from '../answering/answer.js'
import { holdsAnswer } from './answer-strings.js'
import { auroc, mean, ndcg, percentile, reciprocalRank, share } from './measures.js'
import { memorySnapshot, type Prepared, prepareArticles } from './memory-snapshot.js'
import { readSquad, type SquadQuestion } from './squad.js'

type Parts = Omit<AnsweringParts, 'snapshot'>

export type SquadReport = {
  readonly questions: number
  readonly passages: number
  readonly ndcg10: number
  readonly recall1: number
  readonly recall5: number
  readonly mrr10: number
  readonly quoteHit1: number
  readonly quoteHit3: number
  /** With the article of each question taken out before indexing, too. */
  readonly refusal?: RefusalReport
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
  parts: Parts,
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
  return {
    questions: questions.length,
    passages: articles.length,
    ndcg10: mean(ranks.map((rank) => ndcg(rank, depth))),
    recall1: within(ranks, 1),
    recall5: within(ranks, 5),
    mrr10: mean(ranks.map((rank) => reciprocalRank(rank, depth))),
    quoteHit1: within(firstHits, 1),
    quoteHit3: within(firstHits, 3),
    ...(mask && { refusal: await refusalOf(parts, { questions, prepared, confidences, onFeatures }) }),
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

/** Asks every question once more of an index that never held its article. */
async function refusalOf(
  parts: Parts,
  given: {
    questions: readonly SquadQuestion[]
    prepared: readonly Prepared[]
    confidences: readonly number[]
    onFeatures: SquadOptions['onFeatures']
  },
): Promise<RefusalReport> {
  const masked: number[] = []
  for (const id of new Set(given.questions.map(({ articleId }) => articleId))) {
    const rest = given.prepared.filter(({ article }) => article.id !== id)
    const snapshot = memorySnapshot(rest, parts.embedder.dimensions)
    for (const { question } of given.questions.filter(({ articleId }) => articleId === id)) {
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
