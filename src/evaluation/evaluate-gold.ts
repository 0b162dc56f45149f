import { investigate } from '../answering/answer.js'
import { loadCorpus } from '../corpus/load.js'
import type { Article, Quote, Range } from '../domain.js'
import { AppError } from '../errors.js'
import { languageOf } from '../text/language.js'
import { holdsAnswer } from './answer-strings.js'
import { articleIdOf, type GoldQuestion, locate, readGold } from './gold.js'
import { mean, percentile, share } from './measures.js'
import { type EvaluationParts, memorySnapshot, prepareArticles } from './memory-snapshot.js'

/** Figures of one kind of question: a language, a type, or all. */
export type GoldFigures = {
  readonly group: string
  readonly answerable: number
  /** Shares answered within the first quotes, before refusing: a quote overlaps gold and holds an answer. */
  readonly at1: number
  readonly at3: number
  readonly at5: number
  /** Share of the gold articles quoted, over questions that have several. */
  readonly goldArticles: number
  readonly refusedAnswerable: number
  readonly unanswerable: number
  readonly refusedUnanswerable: number
}

export type GoldReport = {
  readonly questions: number
  readonly articles: number
  readonly passages: number
  readonly groups: readonly GoldFigures[]
  readonly timeMs: { readonly p50: number; readonly p95: number }
}

/** What came of one question. */
export type GoldOutcome = {
  readonly id: string
  readonly language: string
  readonly type: string
  readonly answerable: boolean
  /** Place of the first quote that answers, -1 when none does. */
  readonly rank: number
  readonly goldArticles: number | undefined
  readonly refused: boolean
  readonly confidence: number
}

/** Asks the questions of a gold file of the articles of a corpus, cut into passages as a build does. */
export async function evaluateGold(
  parts: EvaluationParts,
  options: {
    goldPath: string
    corpusPath: string
    onFeatures?: ((features: Record<string, unknown>) => void) | undefined
    onOutcome?: ((outcome: GoldOutcome) => void) | undefined
  },
): Promise<GoldReport> {
  const questions = await readGold(options.goldPath)
  const articles = await articlesOf(options.corpusPath)
  const { embedder } = parts
  const prepared = await prepareArticles(articles, embedder, {
    asOnePassage: false,
  })
  const snapshot = memorySnapshot(prepared, embedder.dimensions)
  const outcomes: GoldOutcome[] = []
  const times: number[] = []
  for (const question of questions) {
    const before = performance.now()
    const found = await investigate({ ...parts, snapshot }, { question: question.question })
    times.push(performance.now() - before)
    options.onFeatures?.({
      answerable: question.answerable,
      language: found.question.language,
      ...(question.about !== undefined && { about: question.about }),
      ...found.strength,
    })
    const refused = found.quotes.length === 0 || found.confidence < parts.limits.minConfidence
    const outcome = {
      ...judge(question, snapshot.articles, found.quotes),
      refused,
      confidence: found.confidence,
    }
    outcomes.push(outcome)
    options.onOutcome?.(outcome)
  }
  return {
    questions: questions.length,
    articles: articles.length,
    passages: snapshot.passages.length,
    groups: groupsOf(outcomes),
    timeMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  }
}

/** Every article of a corpus; an error when it holds none. */
export async function articlesOf(path: string): Promise<Article[]> {
  const articles: Article[] = []
  for await (const reading of loadCorpus(path)) if (reading.kind === 'article') articles.push(reading.article)
  if (articles.length === 0) throw new AppError('corpus-invalid', `${path} holds no article.`)
  return articles
}

function judge(
  question: GoldQuestion,
  articles: ReadonlyMap<string, Article>,
  quotes: readonly Quote[],
): Omit<GoldOutcome, 'refused' | 'confidence'> {
  const gold = question.gold.map(({ article, quote }) => {
    const id = articleIdOf(article)
    const held = articles.get(id)
    const range = held && locate(held, quote)
    if (!range)
      throw new AppError(
        'bad-request',
        `Question ${question.id}: article ${article} does not hold its gold quote.`,
      )
    return { id, range }
  })
  const answers = (quote: Quote) =>
    holdsAnswer(quote.text, question.answers) && gold.some((one) => touches(quote, one))
  const ids = new Set(gold.map(({ id }) => id))
  const quoted = new Set(quotes.flatMap(({ article, alsoIn }) => [article.id, ...alsoIn.map(({ id }) => id)]))
  return {
    id: question.id,
    language: languageOf(question.question),
    type: question.type,
    answerable: question.answerable,
    rank: quotes.findIndex(answers),
    goldArticles: ids.size > 1 ? share([...ids].map((id) => quoted.has(id))) : undefined,
  }
}

/** A quote meets gold where it overlaps it, or where it stands for the gold article's copy of the same words. */
function touches(quote: Quote, gold: { id: string; range: Range }): boolean {
  if (quote.article.id === gold.id) return quote.start < gold.range.end && gold.range.start < quote.end
  return quote.alsoIn.some(({ id }) => id === gold.id)
}

/** All questions, then by language, then by language and type. */
function groupsOf(outcomes: readonly GoldOutcome[]): GoldFigures[] {
  const keys = (one: GoldOutcome) => ['all', one.language, `${one.language} ${one.type}`]
  const groups = new Map<string, GoldOutcome[]>()
  for (const one of outcomes) for (const key of keys(one)) groups.set(key, [...(groups.get(key) ?? []), one])
  return [...groups.keys()].sort(byBreadth).map((group) => figuresOf(group, groups.get(group) ?? []))
}

function byBreadth(a: string, b: string): number {
  const breadth = (group: string) => (group === 'all' ? 0 : group.split(' ').length)
  return breadth(a) - breadth(b) || (a < b ? -1 : 1)
}

function figuresOf(group: string, outcomes: readonly GoldOutcome[]): GoldFigures {
  const answerable = outcomes.filter((one) => one.answerable)
  const others = outcomes.filter((one) => !one.answerable)
  const within = (count: number) => share(answerable.map(({ rank }) => rank >= 0 && rank < count))
  return {
    group,
    answerable: answerable.length,
    at1: within(1),
    at3: within(3),
    at5: within(5),
    goldArticles: mean(answerable.flatMap(({ goldArticles }) => goldArticles ?? [])),
    refusedAnswerable: share(answerable.map(({ refused }) => refused)),
    unanswerable: others.length,
    refusedUnanswerable: share(others.map(({ refused }) => refused)),
  }
}
