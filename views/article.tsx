import type { Narrowing } from '../src/asked.js'
import type { Article, Range } from '../src/domain.js'
import { ArticleBody } from './article-body.js'
import { OutletName, Published } from './citation.js'
import { Layout } from './layout.js'
import { homeLink, narrowedLink, questionLink, quoteLink, removeLink } from './links.js'
import type { Frame } from './reader.js'
import { stringsOf } from './strings.js'

/** What an article page shows: the article, and what of it was quoted. */
export type ArticleView = {
  readonly article: Article
  readonly passages: readonly Range[]
  /** The range the reader came for. */
  readonly cited?: Range
  /** Every range of this article that the same answer quotes, in order, the cited one among them. */
  readonly allCited: readonly Range[]
  /** The question the reader came from. */
  readonly question?: string
  /** What that question was narrowed to. */
  readonly narrowing?: Narrowing
  /** What the copy button takes, when a range is cited. */
  readonly copy?: string
  /** The link asked for a range that this text does not have. */
  readonly isRangeMissing: boolean
  /** Whether the reader may take it out. */
  readonly mayChange: boolean
}

/** The whole original with the quoted range marked in its place. */
export function ArticlePage({ frame, view }: { frame: Frame; view: ArticleView }) {
  const { reader } = frame
  const { article } = view
  const text = stringsOf(reader.language)
  return (
    <Layout frame={frame} title={article.title}>
      <Bar frame={frame} view={view} />
      <main id="content" class="article" tabindex={-1}>
        <article>
          <header class="article-header">
            <h1 lang="ar" dir="rtl">
              {article.title}
            </h1>
            <p class="quiet">
              <OutletName outlet={article.outlet} reader={reader} />
              {' · '}
              <Published date={article.published} reader={reader} />
              {article.section !== undefined && (
                <>
                  {' · '}
                  <bdi lang="ar">{article.section}</bdi>
                </>
              )}
            </p>
          </header>
          {view.isRangeMissing && (
            <p class="notice" role="alert">
              {text.citedRangeMissing}
            </p>
          )}
          <ArticleBody view={view} reader={reader} />
          <Details frame={frame} article={article} />
          {view.mayChange && (
            <p class="article-change">
              <a href={removeLink(article.id)}>{text.importing.removeArticle}</a>
            </p>
          )}
        </article>
      </main>
    </Layout>
  )
}

/** Stays in sight while the article scrolls: the way back, the neighbouring cited ranges, copy. */
function Bar({ frame, view }: { frame: Frame; view: ArticleView }) {
  const text = stringsOf(frame.reader.language)
  const { article, cited, allCited, question, narrowing } = view
  const place = cited ? allCited.findIndex((range) => range.start === cited.start) : -1
  const previous = place > 0 ? allCited[place - 1] : undefined
  const next = place >= 0 ? allCited[place + 1] : undefined
  return (
    <nav class="bar" aria-label={text.article}>
      <a class="action bar-back" href={question === undefined ? homeLink : questionLink(question, narrowing)}>
        {question === undefined ? text.backToChat : text.backToAnswer}
      </a>
      {previous && (
        <a
          class="action"
          href={quoteLink(article.id, previous, question, narrowing)}
          title={text.previousCited}
        >
          {text.previous}
        </a>
      )}
      {next && (
        <a class="action" href={quoteLink(article.id, next, question, narrowing)} title={text.nextCited}>
          {text.next}
        </a>
      )}
      <a class="action" href={narrowedLink({ articles: [article.id] })}>
        {text.narrowing.askArticle}
      </a>
      {cited && view.copy !== undefined && (
        <button
          class="action needs-script"
          type="button"
          data-copy={view.copy}
          data-address={quoteLink(article.id, cited)}
          data-done={text.copied}
          data-failed={text.copyFailed}
        >
          {text.copy}
        </button>
      )}
      {cited && (
        <span class="bar-position">
          <bdi>{text.position(cited.start, cited.end)}</bdi>
        </span>
      )}
    </nav>
  )
}

function Details({ frame, article }: { frame: Frame; article: Article }) {
  const { reader } = frame
  const text = stringsOf(reader.language)
  return (
    <dl class="details">
      <dt>{text.outlet}</dt>
      <dd>
        <OutletName outlet={article.outlet} reader={reader} />
      </dd>
      <dt>{text.date}</dt>
      <dd>
        <Published date={article.published} reader={reader} />
      </dd>
      {article.url !== undefined && (
        <>
          <dt>{text.address}</dt>
          <dd>
            <a href={article.url} rel="noreferrer noopener" dir="ltr" class="code">
              {article.url}
            </a>
          </dd>
        </>
      )}
      <dt>{text.identifier}</dt>
      <dd>
        <bdi class="code">{article.id}</bdi>
      </dd>
      <dt>{text.length}</dt>
      <dd>{text.characters(article.text.length)}</dd>
      <dt>{text.textHash}</dt>
      <dd>
        <bdi class="code" dir="ltr">
          {article.textHash}
        </bdi>
      </dd>
    </dl>
  )
}
