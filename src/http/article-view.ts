import type { Context } from 'hono'
import type { ArticleView } from '../../views/article.js'
import { citation } from '../../views/citation.js'
import type { Query } from '../answering/answer.js'
import { quoteAt } from '../answering/quote-at.js'
import type { Narrowing } from '../asked.js'
import type { Article, Range } from '../domain.js'
import { AppError } from '../errors.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { accessOf } from './access.js'
import { questionSchema } from './ask-schema.js'
import { askFor } from './asking.js'
import { narrowingIn } from './narrowing.js'
import type { AppEnv, Services } from './services.js'

/** What an article page shows, with the range its address asks for and its neighbours in the same answer. */
export async function articleView(c: Context<AppEnv>, services: Services, id: string): Promise<ArticleView> {
  const snapshot = await services.current()
  const article = knownArticle(snapshot, id)
  const wanted = { start: c.req.query('start'), end: c.req.query('end') }
  const cited = rangeIn(article, wanted)
  const question = questionSchema.safeParse(c.req.query('q'))
  const narrowing = narrowingOrNone(c)
  const base = {
    article,
    passages: passagesOf(snapshot, id),
    allCited:
      cited && question.success
        ? await citedWith(c, services, { question: question.data, ...narrowing }, id, cited)
        : [],
    mayChange: accessOf(c) === 'granted',
    isRangeMissing: cited === undefined && (wanted.start !== undefined || wanted.end !== undefined),
    ...(question.success && { question: question.data, narrowing }),
  }
  if (!cited) return base
  return { ...base, cited, copy: citation(quoteAt(article, cited), article.textHash, c.var.reader) }
}

/** The article, or an error that says it is not indexed. */
export function knownArticle(snapshot: Pick<Snapshot, 'articles'>, id: string): Article {
  const article = snapshot.articles.get(id)
  if (article) return article
  throw new AppError(
    'article-unknown',
    `There is no article "${id}" in the index. GET /api/articles lists them.`,
  )
}

/** The article's passages, as ranges, in order. */
export function passagesOf({ articles, passages }: Snapshot, articleId: string): Range[] {
  const own = passages.ofArticle(articles.numberOf(articleId) ?? -1)
  return own.map(({ start, end }) => ({ start, end }))
}

/** A narrowing that cannot be keeps nobody from reading an article. */
function narrowingOrNone(c: Context<AppEnv>): Narrowing {
  try {
    return narrowingIn(c)
  } catch {
    return {}
  }
}

/** Everything the same answer quotes from this article. Going without is better than refusing the page. */
async function citedWith(
  c: Context<AppEnv>,
  services: Services,
  query: Query,
  articleId: string,
  cited: Range,
): Promise<Range[]> {
  try {
    const { answer } = await askFor(c, services, query)
    const quotes = answer.kind === 'answer' ? answer.quotes : answer.nearest
    const ranges = quotes.filter((quote) => quote.article.id === articleId)
    if (!ranges.some(({ start, end }) => start === cited.start && end === cited.end)) return [cited]
    return [...ranges].sort((a, b) => a.start - b.start)
  } catch {
    return [cited]
  }
}

function rangeIn(article: Article, wanted: { start?: string | undefined; end?: string | undefined }) {
  const [start, end] = [wanted.start, wanted.end].map((text) =>
    /^\d{1,9}$/.test(text ?? '') ? Number(text) : -1,
  )
  if (start === undefined || end === undefined) return undefined
  return start >= 0 && start < end && end <= article.text.length ? { start, end } : undefined
}
