import type { Skipped } from '../src/domain.js'
import { type ArticleList, ArticleTable } from './article-table.js'
import { moment } from './dates.js'
import { Layout } from './layout.js'
import { Problem } from './problem.js'
import type { Frame, IndexSummary, Reader } from './reader.js'
import { Rebuild, type RebuildAccess, type RebuildState } from './rebuild.js'
import { StandIn, type StandingIn } from './stand-in.js'
import { stringsOf } from './strings.js'

export type IndexContents = ArticleList & {
  readonly summary: IndexSummary
  readonly skipped: readonly Skipped[]
}

/** The index: what could not be read, figures, articles, and the rebuild. */
export function IndexPage(props: {
  frame: Frame
  /** Absent when no index can be opened; `problem` then says why. */
  contents?: IndexContents
  problem?: string
  /** Present while another index answers than the one that should. */
  standIn?: StandingIn | undefined
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
        <div id="stand-in">{props.standIn && <StandIn standIn={props.standIn} reader={reader} />}</div>
        {contents && <Figures contents={contents} reader={reader} />}
        <Rebuild state={props.rebuild} access={props.access} reader={reader} />
        {contents && <ArticleTable list={contents} reader={reader} />}
      </main>
    </Layout>
  )
}

/** What a finished rebuild renews on the page beside itself. */
export function Renewal(props: {
  contents: IndexContents
  standIn?: StandingIn | undefined
  reader: Reader
}) {
  const { contents, standIn, reader } = props
  return (
    <>
      <div id="stand-in" hx-swap-oob="true">
        {standIn && <StandIn standIn={standIn} reader={reader} />}
      </div>
      <Figures contents={contents} reader={reader} isRenewal />
      <ArticleTable list={contents} reader={reader} isRenewal />
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
  const [modelName, ...modelDetails] = summary.model.split(' ')
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
      <div class="ledger-wide">
        <dt>{text.buildId}</dt>
        <dd>
          <bdi class="code">{summary.buildId}</bdi>
        </dd>
      </div>
      <div class="ledger-wide">
        <dt>{text.model}</dt>
        <dd>
          <bdi class="code">{modelName}</bdi>
          <span class="code quiet">
            <bdi dir="ltr">{modelDetails.join(' ')}</bdi>
          </span>
        </dd>
      </div>
    </dl>
  )
}

function builtAt(summary: IndexSummary, { language, now }: Reader): string {
  const { isToday, text } = moment(language, summary.builtAt, now)
  return isToday ? stringsOf(language).today(text) : text
}
