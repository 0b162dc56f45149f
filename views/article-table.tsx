import type { ArticleRef } from '../src/domain.js'
import { OutletName, Published } from './citation.js'
import { articlePath, indexLink, indexPageLink, narrowedLink, removeLink } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** An article with how many passages it was cut into. */
export type ListedArticle = ArticleRef & { readonly passageCount: number }

/** A page of the list of articles. */
export type ArticleList = {
  readonly articles: readonly ListedArticle[]
  readonly page: number
  readonly pages: number
  /** What was searched for, and how many articles were found. */
  readonly words?: string
  readonly found?: number
}

/** An address must not grow too long. */
const mostAskedAtOnce = 20

/** The indexed articles as a table; on a narrow screen, as labelled rows. */
export function ArticleTable(props: {
  list: ArticleList
  reader: Reader
  /** Whether the reader may take articles out. */
  mayChange: boolean
  isRenewal?: boolean
}) {
  const { list, reader, mayChange, isRenewal } = props
  const text = stringsOf(reader.language)
  const { page, pages, words } = list
  return (
    <section id="articles" hx-swap-oob={isRenewal ? 'true' : undefined}>
      <h2 id="articles-title">{text.indexedArticles}</h2>
      <Search list={list} reader={reader} />
      <table class="articles" aria-labelledby="articles-title">
        <thead>
          <tr>
            <th scope="col">{text.title}</th>
            <th scope="col">{text.outlet}</th>
            <th scope="col">{text.date}</th>
            <th scope="col">{text.passages}</th>
            {mayChange && <th scope="col">{text.importing.change}</th>}
          </tr>
        </thead>
        <tbody>
          {list.articles.map((article) => (
            <tr>
              <td data-label={text.title}>
                <a href={articlePath(article.id)} lang="ar" dir="rtl">
                  {article.title}
                </a>
              </td>
              <td data-label={text.outlet}>
                <OutletName outlet={article.outlet} reader={reader} />
              </td>
              <td data-label={text.date}>
                <Published date={article.published} reader={reader} />
              </td>
              <td data-label={text.passages} class="figures">
                {text.figure(article.passageCount)}
              </td>
              {mayChange && (
                <td data-label={text.importing.change}>
                  <a
                    class="remove-link"
                    href={removeLink(article.id)}
                    aria-label={text.importing.removeNamed(article.title)}
                  >
                    {text.importing.remove}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav class="pages" aria-label={text.indexedArticles}>
          {page > 1 && <a href={indexPageLink(page - 1, words)}>{text.previousPage}</a>}
          <span>{text.pageOf(page, pages)}</span>
          {page < pages && <a href={indexPageLink(page + 1, words)}>{text.nextPage}</a>}
        </nav>
      )}
    </section>
  )
}

/** A search that found a few articles can be asked at once. */
function AskFound({ list, reader }: { list: ArticleList; reader: Reader }) {
  const { articles, found = 0 } = list
  if (found === 0 || found > mostAskedAtOnce) return null
  return (
    <>
      {' · '}
      <a href={narrowedLink({ articles: articles.map(({ id }) => id) })}>
        {stringsOf(reader.language).narrowing.askFound}
      </a>
    </>
  )
}

function Search({ list, reader }: { list: ArticleList; reader: Reader }) {
  const { words, found, pages } = list
  const text = stringsOf(reader.language)
  if (words === undefined && pages === 1) return null
  return (
    <search>
      <form class="find" method="get" action={indexLink}>
        <label class="find-words" for="find">
          {text.findArticles}
        </label>
        <input id="find" type="search" name="q" value={words} dir="auto" maxlength={200} />
        <button class="button" type="submit">
          {text.find}
        </button>
        {words !== undefined && (
          <p class="find-words">
            {text.found(found ?? 0)} · <a href={indexLink}>{text.allArticles}</a>
            <AskFound list={list} reader={reader} />
          </p>
        )}
      </form>
    </search>
  )
}
