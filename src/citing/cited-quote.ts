import type { Article, Quote } from '../domain.js'

/** A quote with all that is needed to prove it again: the question, the time, the index and the article's hash. */
export type CitedQuote = {
  readonly quote: Quote
  /** The article it stands in, for the words around it. */
  readonly article: Article
  readonly question: string
  /** ISO 8601 instant of the asking. */
  readonly askedAt: string
  readonly index: { readonly buildId: string; readonly model: string }
  /** Where this place can be read in this installation. */
  readonly address: string
}

/** A file of quotes in one format. */
export type Format = {
  readonly extension: string
  readonly mediaType: string
  readonly write: (quotes: readonly CitedQuote[]) => string
}

/** Year, month and day of a date as exact as is known. */
export function dateParts(published: string | undefined): number[] {
  return published === undefined ? [] : published.split('-').map(Number)
}

/** What proves a quote, as lines: question, time, index, model, place and hash. Written in English, as the formats are. */
export function provenance({ quote, article, question, askedAt, index, address }: CitedQuote): string[] {
  return [
    `Question: ${question}`,
    `Asked: ${askedAt}`,
    `Index: ${index.buildId}`,
    `Model: ${index.model}`,
    `Article: ${article.id}, characters ${quote.start}-${quote.end} (UTF-16 code units)`,
    `SHA-256 of the article's text: ${article.textHash}`,
    ...(quote.credits.length === 0 ? [] : [`Credited: ${quote.credits.map(({ text }) => text).join(' < ')}`]),
    `Read at: ${address}`,
  ]
}

/** A key of ASCII letters and digits that names the place. */
export function keyOf({ article, quote }: CitedQuote): string {
  return `isnad-${article.textHash.slice(0, 10)}-${quote.start}-${quote.end}`
}
