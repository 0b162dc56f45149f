import type { Quote } from '../src/domain.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** An outlet as its article names it, or the statement that it names none. */
export function OutletName({ outlet, reader }: { outlet?: string | undefined; reader: Reader }) {
  if (outlet === undefined) return <>{stringsOf(reader.language).outletUnknown}</>
  return <bdi>{outlet}</bdi>
}

/** A date as exact as is known, or the statement that it is not known. */
export function Published({ date, reader }: { date?: string | undefined; reader: Reader }) {
  const text = stringsOf(reader.language)
  if (date === undefined) return <span>{text.dateUnknown}</span>
  return (
    <time datetime={date}>
      <bdi>{text.published(date)}</bdi>
    </time>
  )
}

/**
 * What the copy button takes: the words in «», then outlet, title, date, position and the article's
 * fingerprint. The script adds the address, which only the browser knows whole.
 */
export function citation(quote: Quote, textHash: string | undefined, reader: Reader): string {
  const text = stringsOf(reader.language)
  const { article } = quote
  const source = [
    article.outlet ?? text.outletUnknown,
    article.title,
    article.published === undefined ? text.dateUnknown : text.published(article.published),
    text.position(quote.start, quote.end),
    textHash && `SHA-256 ${textHash.slice(0, 12)}`,
  ]
  const lines = [`«${quote.text}»`, source.filter(Boolean).join(text.listSeparator), article.url]
  return lines.filter(Boolean).join('\n')
}
