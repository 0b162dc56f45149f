import type { ArticleRef, Skipped } from '../src/domain.js'
import { OutletName, Published } from './citation.js'
import { moment } from './dates.js'
import { Layout } from './layout.js'
import { articlePath, indexPageLink } from './links.js'
import { Problem } from './problem.js'
import type { Frame, IndexSummary, Reader } from './reader.js'
import { Rebuild, type RebuildAccess, type RebuildState } from './rebuild.js'
import { stringsOf } from './strings.js'

/** An article with how many passages it was cut into. */
export type ListedArticle = ArticleRef & { readonly passageCount: number }

export type IndexContents = {
  readonly summary: IndexSummary
  readonly articles: readonly ListedArticle[]
  readonly page: number
  readonly pages: number
  readonly skipped: readonly Skipped[]
}

/** The index: what could not be read, figures, articles, and the rebuild. */
export function IndexPage(props: {
  frame: Frame
  /** Absent when no index can be opened; `problem` then says why. */
  contents?: IndexContents
  problem?: string
  rebuild: RebuildState
  access: RebuildAccess
}) {
  const { frame, contents } = props
  const { reader } = frame
  const text = stringsOf(reader.language)
  const isRunning = props.rebuild.kind === 'running'
  return (
    <Layout frame={frame} title={text.indexTitle} {...(isRunning && { refreshSeconds: 2 })}>
      <main id="content" class="index" tabindex={-1}>
        <h1>{text.indexTitle}</h1>
        {props.problem !== undefined && <Problem message={props.problem} reader={reader} />}
        {contents && <Figures contents={contents} reader={reader} />}
        <Rebuild state={props.rebuild} access={props.access} reader={reader} />
        {contents && <Articles contents={contents} reader={reader} />}
      </main>
    </Layout>
  )
}

/** What a finished rebuild renews on the page beside itself. */
export function Renewal({ contents, reader }: { contents: IndexContents; reader: Reader }) {
  return (
    <>
      <Figures contents={contents} reader={reader} isRenewal />
      <Articles contents={contents} reader={reader} isRenewal />
    </>
  )
}

type Part = { contents: IndexContents; reader: Reader; isRenewal?: boolean }

function Figures({ contents, reader, isRenewal }: Part) {
  return (
    <div id="figures" hx-swap-oob={isRenewal ? 'true' : undefined}>
      <SkippedFiles skipped={contents.skipped} reader={reader} />
      <Ledger summary={contents.summary} reader={reader} />
    </div>
  )
}

function SkippedFiles({ skipped, reader }: { skipped: readonly Skipped[]; reader: Reader }) {
  const text = stringsOf(reader.language)
  if (skipped.length === 0) return null
  return (
    <section class="skipped">
      <h2>{text.skippedTitle(skipped.length)}</h2>
      <ul>
        {skipped.slice(0, 200).map(({ file, line, problem, mend }) => (
          <li>
            <bdi class="code">{line === undefined ? file : `${file}:${line}`}</bdi>
            <p dir="auto">
              {problem} {mend}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ledger({ summary, reader }: { summary: IndexSummary; reader: Reader }) {
  const text = stringsOf(reader.language)
  return (
    <dl class="ledger">
      <div>
        <dt>{text.articles}</dt>
        <dd class="ledger-figure">{text.figure(summary.articleCount)}</dd>
      </div>
      <div>
        <dt>{text.passages}</dt>
        <dd class="ledger-figure">{text.figure(summary.passageCount)}</dd>
      </div>
      <div>
        <dt>{text.builtAt}</dt>
        <dd>
          <time datetime={summary.builtAt}>
            <bdi>{builtAt(summary, reader)}</bdi>
          </time>
        </dd>
      </div>
      <div>
        <dt>{text.buildId}</dt>
        <dd>
          <bdi class="code">{summary.buildId}</bdi>
        </dd>
      </div>
      <div class="ledger-wide">
        <dt>{text.model}</dt>
        <dd>
          <bdi class="code">{summary.model}</bdi>
        </dd>
      </div>
    </dl>
  )
}

function builtAt(summary: IndexSummary, { language, now }: Reader): string {
  const { isToday, text } = moment(language, summary.builtAt, now)
  return isToday ? stringsOf(language).today(text) : text
}

function Articles({ contents, reader, isRenewal }: Part) {
  const text = stringsOf(reader.language)
  const { page, pages } = contents
  return (
    <section id="articles" hx-swap-oob={isRenewal ? 'true' : undefined}>
      <h2 id="articles-title">{text.indexedArticles}</h2>
      <table class="articles" aria-labelledby="articles-title">
        <thead>
          <tr>
            <th scope="col">{text.title}</th>
            <th scope="col">{text.outlet}</th>
            <th scope="col">{text.date}</th>
            <th scope="col">{text.passages}</th>
          </tr>
        </thead>
        <tbody>
          {contents.articles.map((article) => (
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
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav class="pages" aria-label={text.indexedArticles}>
          {page > 1 && <a href={indexPageLink(page - 1)}>{text.previousPage}</a>}
          <span>{text.pageOf(page, pages)}</span>
          {page < pages && <a href={indexPageLink(page + 1)}>{text.nextPage}</a>}
        </nav>
      )}
    </section>
  )
}
