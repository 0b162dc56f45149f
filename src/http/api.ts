import type { Context, Hono } from 'hono'
import type { FollowUp } from '../../views/follow-up.js'
import type { Answer, Comparison } from '../answered.js'
import type { AskedOf } from '../asked.js'
import type { ArticleRef, Quote } from '../domain.js'
import { referenceTo } from '../domain.js'
import { AppError } from '../errors.js'
import { findArticles } from '../indexing/find-articles.js'
import type { Guard } from './access.js'
import { articleApiRoutes } from './article-api.js'
import { knownArticle, passagesOf } from './article-view.js'
import { askSchema } from './ask-schema.js'
import { askFor } from './asking.js'
import { listed, summaryOf } from './catalogue.js'
import { checkedRequest } from './checked-request.js'
import { openApiDocument } from './openapi.js'
import { pageSchema } from './schemas.js'
import type { AppEnv, Services } from './services.js'

/** Routes for programs. */
export function apiRoutes(services: Services, guard: Guard): Hono<AppEnv> {
  const routes = articleApiRoutes(services, guard)
  const document = openApiDocument()

  routes.post('/api/ask', async (c) => {
    const query = checkedRequest(askSchema, await jsonBody(c))
    const startedAt = performance.now()
    const { answer, followUp, narrowed, buildId, model } = await askFor(c, services, query)
    return c.json({
      ...answerJson(answer, narrowed?.askedOf, followUp),
      index: { buildId, model },
      tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
    })
  })

  routes.get('/api/articles', async (c) => {
    const { limit, offset, q } = checkedRequest(pageSchema, c.req.query())
    const snapshot = await services.current()
    const found = q === undefined ? undefined : await findArticles(snapshot, q)
    const articles = listed(snapshot, offset, limit, found).map(({ passageCount, ...article }) => ({
      ...referenceJson(article),
      passageCount,
    }))
    return c.json({ total: found ? found.length : snapshot.articles.size, articles })
  })

  routes.get('/api/articles/:id{.+}', async (c) => {
    const snapshot = await services.current()
    const article = knownArticle(snapshot, c.req.param('id'))
    const { text, textHash, boilerplate = [] } = article
    const passages = passagesOf(snapshot, article.id)
    return c.json({ ...referenceJson(referenceTo(article)), text, textHash, boilerplate, passages })
  })

  routes.get('/api/index', async (c) => {
    const snapshot = await services.current()
    const rebuild = await services.rebuilds.state()
    return c.json({
      ...summaryOf(snapshot),
      standIn: services.trouble() ?? null,
      skipped: snapshot.skipped,
      rebuild,
    })
  })

  routes.get('/api/index/builds', async (c) => c.json({ builds: await services.rebuilds.past() }))

  routes.post('/api/index/rebuild', async (c) => {
    guard(c)
    await services.rebuilds.start()
    return c.json(await services.rebuilds.state(), 202)
  })

  routes.delete('/api/index/rebuild', async (c) => {
    guard(c)
    await services.rebuilds.cancel()
    return c.json(await services.rebuilds.state())
  })

  routes.get('/api/openapi.json', (c) => c.json(document))

  routes.get('/health', async (c) => {
    const { manifest } = await services.current()
    const standIn = services.trouble()
    return c.json({ status: 'ok', buildId: manifest.buildId, standIn: standIn ?? null })
  })

  return routes
}

async function jsonBody(c: Context<AppEnv>): Promise<unknown> {
  try {
    return await c.req.json()
  } catch (cause) {
    // A body over the limit fails here too, with its own explanation.
    if (cause instanceof AppError) throw cause
    throw new AppError('bad-request', 'The body is not JSON. Send {"question": "…"}.', { cause })
  }
}

/** The answer as programs get it: one shape for both outcomes, so that nothing has to be guessed. */
export function answerJson(answer: Answer, askedOf?: AskedOf, followUp?: FollowUp) {
  const { kind, question, language, confidence, missingTerms, translations, isNewestFirst } = answer
  return {
    kind,
    question,
    completed: followUp ? question : null,
    language,
    confidence,
    quotes: answer.kind === 'answer' ? answer.quotes.map(quoteJson) : [],
    witnesses: answer.kind === 'answer' ? answer.witnesses : 0,
    comparisons: answer.kind === 'answer' ? answer.comparisons.map(comparisonJson) : [],
    nearest: answer.kind === 'no-answer' ? answer.nearest.map(quoteJson) : [],
    missingTerms,
    translations,
    namedTime: answer.namedTime ?? null,
    isNewestFirst,
    askedOf: askedOf ?? null,
  }
}

/** A row names its quote by article and place; the quote itself stands among the quotes. */
function comparisonJson({ rows, ...comparison }: Comparison) {
  return {
    ...comparison,
    rows: rows.map(({ quote, ...row }) => ({
      ...row,
      article: referenceJson(quote.article),
      quoteStart: quote.start,
    })),
  }
}

function quoteJson({ article, start, end, text, matches, score, credits, alsoIn }: Quote) {
  return {
    article: referenceJson(article),
    start,
    end,
    text,
    matches,
    score,
    credits,
    alsoIn: alsoIn.map(referenceJson),
  }
}

/** What a citation needs, with null for what the article does not state. */
export function referenceJson({ id, title, outlet, published, url, section }: ArticleRef) {
  return {
    id,
    title,
    outlet: outlet ?? null,
    published: published ?? null,
    url: url ?? null,
    section: section ?? null,
  }
}
