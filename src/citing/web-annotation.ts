import type { Article, Range } from '../domain.js'
import { type CitedQuote, type Format, keyOf, provenance } from './cited-quote.js'

/** Characters of context on each side, enough to tell places apart. */
const contextLength = 32

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): the place by its words with those around it, and
 * by its position, which that model counts in Unicode code points and not in UTF-16 code units.
 */
export const webAnnotation: Format = {
  extension: 'jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write: (quotes) => `${JSON.stringify(quotes.map(annotation), undefined, 2)}\n`,
}

function annotation(cited: CitedQuote) {
  const { article, quote } = cited
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:isnad:${keyOf(cited)}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: cited.askedAt,
    body: { type: 'TextualBody', value: provenance(cited).join('\n'), format: 'text/plain' },
    target: {
      source: article.url ?? `urn:sha256:${article.textHash}`,
      selector: [textQuoteSelector(article, quote), textPositionSelector(article, quote)],
    },
  }
}

/** The words of a range with those before and after, cut between characters. */
export function textQuoteSelector({ text }: Pick<Article, 'text'>, { start, end }: Range) {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: wholeFrom(text.slice(Math.max(0, start - contextLength), start)),
    suffix: wholeTo(text.slice(end, end + contextLength)),
  }
}

/** A range counted in code points. */
export function textPositionSelector({ text }: Pick<Article, 'text'>, { start, end }: Range) {
  const before = codePoints(text.slice(0, start))
  return { type: 'TextPositionSelector', start: before, end: before + codePoints(text.slice(start, end)) }
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Half of a surrogate pair at the edge is no character. */
function wholeFrom(text: string): string {
  return /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text
}

function wholeTo(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
}
