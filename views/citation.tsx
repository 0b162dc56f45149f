import type { ArticleRef, Quote } from '../src/domain.js'
import { articlePath } from './links.js'
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

/** Other articles that print the same words. */
export function AlsoIn({ articles, reader }: { articles: readonly ArticleRef[]; reader: Reader }) {
  if (articles.length === 0) return null
  return (
    <div class="also-in">
      {stringsOf(reader.language).alsoIn}
      <ul>
        {articles.map((article) => (
          <li>
            <OutletName outlet={article.outlet} reader={reader} />
            {' · '}
            <a href={articlePath(article.id)}>
              <bdi lang="ar">{article.title}</bdi>
            </a>
            {' · '}
            <Published date={article.published} reader={reader} />
          </li>
        ))}
      </ul>
    </div>
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
