import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { DossierEntries, DossierPage } from '../../views/dossier.js'
import { quoteLink } from '../../views/links.js'
import type { AssetLinks } from '../../views/reader.js'
import { quoteAt } from '../answering/quote-at.js'
import type { CitedQuote } from '../citing/cited-quote.js'
import { type FormatName, formats } from '../citing/formats.js'
import { AppError } from '../errors.js'
import { knownArticle } from './article-view.js'
import { questionSchema } from './ask-schema.js'
import { askFor } from './asking.js'
import { entriesOf, formatSchema, readItems } from './dossier.js'
import { frameFor } from './frame.js'
import { narrowingIn } from './narrowing.js'
import type { AppEnv, Services } from './services.js'

/** Room for as many quotes as a dossier holds, each with a long question in a form's encoding. */
const largestDossierBytes = 1024 * 1024

const placeSchema = z.object({
  article: z.string().min(1),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
})

/** Quotes as files: those of an answer, one by its place, and a dossier; and the page that collects them. */
export function exportRoutes(services: Services, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const limited = bodyLimit({ maxSize: largestDossierBytes, onError: refuseDossier })

  routes.get('/export', async (c) => {
    const format = checkedFormat(c.req.query('format'))
    const place = placeSchema.safeParse(c.req.query())
    const quotes = place.success ? [await quoteAtPlace(c, services, place.data)] : await answerOf(c, services)
    return fileOf(c, format, quotes)
  })

  routes.post('/export', limited, async (c) => {
    const { items, format } = await c.req.parseBody()
    const entries = entriesOf(await services.current(), readItems(items), originOf(c))
    const quotes = entries.flatMap((entry) => (entry.kind === 'quote' ? [entry.cited] : []))
    return fileOf(c, checkedFormat(format), quotes)
  })

  routes.get('/dossier', async (c) => c.html(<DossierPage frame={await frameFor(c, services, assets)} />))

  routes.post('/dossier', limited, async (c) => {
    const { items } = await c.req.parseBody()
    const entries = entriesOf(await services.current(), readItems(items), originOf(c))
    return c.html(<DossierEntries entries={entries} reader={c.var.reader} />)
  })

  return routes
}

async function answerOf(c: Context<AppEnv>, services: Services): Promise<CitedQuote[]> {
  const question = questionSchema.safeParse(c.req.query('q') ?? '')
  if (!question.success) {
    throw new AppError(
      'bad-request',
      'Say what to export: q, a question, or article, start and end, a place.',
    )
  }
  const snapshot = await services.current()
  const narrowing = narrowingIn(c)
  const { answer, buildId, model } = await askFor(c, services, { question: question.data, ...narrowing })
  const quotes = answer.kind === 'answer' ? answer.quotes : []
  return quotes.map((quote) => ({
    quote,
    article: knownArticle(snapshot, quote.article.id),
    question: question.data,
    askedAt: c.var.reader.now.toISOString(),
    index: { buildId, model },
    address: new URL(quoteLink(quote.article.id, quote, question.data, narrowing), originOf(c)).href,
  }))
}

async function quoteAtPlace(
  c: Context<AppEnv>,
  services: Services,
  { article: id, start, end }: z.output<typeof placeSchema>,
): Promise<CitedQuote> {
  const { manifest, articles } = await services.current()
  const article = knownArticle({ articles }, id)
  if (start >= end || end > article.text.length) {
    throw new AppError(
      'bad-request',
      `There is no ${start}-${end} in article "${id}": it has ${article.text.length} characters.`,
    )
  }
  const question = questionSchema.safeParse(c.req.query('q') ?? '')
  return {
    quote: quoteAt(article, { start, end }),
    article,
    question: question.success ? question.data : '',
    askedAt: c.var.reader.now.toISOString(),
    index: { buildId: manifest.buildId, model: manifest.embedding.fingerprint },
    address: new URL(quoteLink(id, { start, end }), originOf(c)).href,
  }
}

function checkedFormat(name: unknown): FormatName {
  const format = formatSchema.safeParse(name)
  if (format.success) return format.data
  throw new AppError('bad-request', `format is one of ${Object.keys(formats).join(', ')}.`)
}

function fileOf(c: Context<AppEnv>, name: FormatName, quotes: readonly CitedQuote[]): Response {
  if (quotes.length === 0) throw new AppError('not-found', 'There is no quote to export.')
  const { mediaType, extension, write } = formats[name]
  c.header('Content-Type', mediaType)
  c.header('Content-Disposition', `attachment; filename="isnad.${extension}"`)
  return c.body(write(quotes))
}

function refuseDossier(): never {
  throw new AppError('too-large', 'The dossier is larger than 1 MB. Take some quotes out.')
}

function originOf(c: Context<AppEnv>): string {
  return new URL(c.req.url).origin
}
