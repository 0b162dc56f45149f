import type { ArticleRef } from '../src/domain.js'
import { OutletName, Published } from './citation.js'
import { articlePath, indexLink } from './links.js'
import type { NarrowingChoices } from './narrowing.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What can be asked about. */
export type Known = {
  /** The first few articles. */
  readonly articles: readonly ArticleRef[]
  readonly articleCount: number
  /** What it can be narrowed to. */
  readonly choices: NarrowingChoices
}

/** What can be asked about: the indexed articles, as far as they fit. */
export function Context({ known, reader }: { known: Known; reader: Reader }) {
  const text = stringsOf(reader.language)
  const more = known.articleCount - known.articles.length
  return (
    <aside class="context" aria-labelledby="context-title">
      <h2 id="context-title">{text.indexedArticles}</h2>
      <ul>
        {known.articles.map((article) => (
          <li>
            <a href={articlePath(article.id)} lang="ar" dir="rtl">
              {article.title}
            </a>
            <span class="quiet">
              <OutletName outlet={article.outlet} reader={reader} />
              {' · '}
              <Published date={article.published} reader={reader} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a href={indexLink}>{text.moreArticles(more)}</a>
        </p>
      )}
    </aside>
  )
}
