import type { ArticleRef, Quote } from '../src/domain.js'
import { OutletName, Published } from './citation.js'
import { articlePath } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** Other articles that are named at once; more of them are folded. */
const namedAtOnce = 3

/** In how many articles the same sentence stands, where it was first seen as far as dates are known, and the others. */
export function AlsoIn({ quote, reader }: { quote: Quote; reader: Reader }) {
  const { alsoIn, article } = quote
  if (alsoIn.length === 0) return null
  const { copies: text } = stringsOf(reader.language)
  const first = firstOf([article, ...alsoIn])
  const list = (
    <ul>
      {alsoIn.map((other) => (
        <li>
          <OutletName outlet={other.outlet} reader={reader} />
          {' · '}
          <a href={articlePath(other.id)}>
            <bdi lang="ar">{other.title}</bdi>
          </a>
          {' · '}
          <Published date={other.published} reader={reader} />
        </li>
      ))}
    </ul>
  )
  return (
    <div class="also-in">
      <p>
        {text.sameIn(alsoIn.length + 1)}
        {first && <FirstSeen articles={first} reader={reader} />}
      </p>
      {alsoIn.length <= namedAtOnce ? (
        list
      ) : (
        <details>
          <summary class="also-in-summary">{text.others}</summary>
          {list}
        </details>
      )}
    </div>
  )
}

function FirstSeen({ articles, reader }: { articles: readonly ArticleRef[]; reader: Reader }) {
  const { copies: text, listSeparator } = stringsOf(reader.language)
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].filter((outlet) => outlet !== undefined)
  return (
    <>
      {listSeparator}
      {text.firstSeen} <Published date={articles[0]?.published} reader={reader} />
      {outlets.length > 0 && (
        <>
          {` ${text.isIn} `}
          {outlets.map((outlet, place) => (
            <>
              {place > 0 && listSeparator}
              <bdi>{outlet}</bdi>
            </>
          ))}
        </>
      )}
    </>
  )
}

/**
 * The articles of the earliest date; undefined where it cannot be told: no date is known, or one of less precision
 * may be earlier.
 */
function firstOf(articles: readonly ArticleRef[]): readonly ArticleRef[] | undefined {
  const dates = articles.flatMap(({ published }) => published ?? [])
  const earliest = dates.reduce<string | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  )
  if (earliest === undefined) return undefined
  const isOpen = dates.some((date) => date !== earliest && date.startsWith(earliest))
  return isOpen ? undefined : articles.filter(({ published }) => published === earliest)
}
