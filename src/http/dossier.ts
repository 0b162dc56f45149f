import { z } from 'zod'
import type { DossierEntry } from '../../views/dossier.js'
import { quoteLink } from '../../views/links.js'
import { quoteAt } from '../answering/quote-at.js'
import type { CitedQuote } from '../citing/cited-quote.js'
import { formatNames } from '../citing/formats.js'
import { AppError } from '../errors.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { longestQuestion } from './ask-schema.js'

/** Most quotes of one dossier. */
export const mostEntries = 200

/** A place that a reader collected; the page keeps it, the server only reads it back. */
const itemSchema = z.strictObject({
  article: z.string().min(1).max(1000),
  start: z.int().min(0),
  end: z.int().min(1),
  /** SHA-256 of the article's text when it was collected: the words are shown again only if it still holds. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  question: z.string().max(longestQuestion),
  askedAt: z.iso.datetime(),
  buildId: z.string().max(100),
  model: z.string().max(300),
})

export type DossierItem = z.output<typeof itemSchema>

export const formatSchema = z.enum(formatNames)

/** The items of a form's field, in order. Throws `bad-request` naming the item that does not fit. */
export function readItems(field: unknown): DossierItem[] {
  const parsed = z.array(itemSchema).max(mostEntries).safeParse(json(field))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AppError(
    'bad-request',
    `The dossier cannot be read: ${issue?.message} at ${issue?.path.join('.') || 'its whole'}. A dossier holds at most ${mostEntries} quotes.`,
  )
}

/** Each item as the quote it stands for, or what keeps it from being one: its article has gone or has changed. */
export function entriesOf(snapshot: Snapshot, items: readonly DossierItem[], origin: string): DossierEntry[] {
  return items.map((item) => {
    const article = snapshot.articles.get(item.article)
    if (!article) return { kind: 'gone', item }
    const isSame =
      article.textHash === item.textHash && item.start < item.end && item.end <= article.text.length
    return isSame
      ? { kind: 'quote', item, cited: citedFrom(article, item, origin) }
      : { kind: 'changed', item }
  })
}

function citedFrom(article: CitedQuote['article'], item: DossierItem, origin: string): CitedQuote {
  const { start, end, question, askedAt, buildId, model } = item
  return {
    article,
    quote: quoteAt(article, { start, end }),
    question,
    askedAt,
    index: { buildId, model },
    address: new URL(quoteLink(article.id, { start, end }, question || undefined), origin).href,
  }
}

function json(field: unknown): unknown {
  if (typeof field !== 'string') return undefined
  try {
    return JSON.parse(field)
  } catch {
    return undefined
  }
}
