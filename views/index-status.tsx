import type { Skipped } from '../src/domain.js'
import { AddFiles } from './add-files.js'
import { type ArticleList, ArticleTable } from './article-table.js'
import { BuildLog, type LoggedBuild } from './build-log.js'
import type { ImportLimits } from './importing.js'
import { Layout } from './layout.js'
import { Problem } from './problem.js'
import type { Frame, IndexSummary, Reader } from './reader.js'
import { Rebuild, type RebuildProps } from './rebuild.js'
import { StandIn, type StandingIn } from './stand-in.js'
import { stringsOf } from './strings.js'
import { UnreadFiles } from './unread-files.js'
import { when } from './when.js'

export type IndexContents = ArticleList & {
  readonly summary: IndexSummary
  readonly skipped: readonly Skipped[]
}

/** Files that are named on the page; the API names all. */
const namedFiles = 200

/** The index: what could not be read, figures, the rebuild, past builds, and the articles. */
export function IndexPage(props: {
  frame: Frame
  /** Absent when no index can be opened; `problem` then says why. */
  contents?: IndexContents
  problem?: string
  /** Present while another index answers than the one that should. */
  standIn?: StandingIn | undefined
  rebuild: Omit<RebuildProps, 'reader'>
  past: readonly LoggedBuild[]
  limits: ImportLimits
  /** The corpus has changed since the index was built. */
  isBehind: boolean
}) {
  const { frame, contents } = props
  const { reader } = frame
  const text = stringsOf(reader.language)
  const { access, state } = props.rebuild
  const isRunning = state.kind === 'running'
  return (
    <Layout frame={frame} title={text.indexTitle} {...(isRunning && { refreshSeconds: 5 })}>
      <main id="content" class="index" tabindex={-1}>
        <h1>{text.indexTitle}</h1>
        {props.problem !== undefined && <Problem message={props.problem} reader={reader} />}
        <div id="stand-in">{props.standIn && <StandIn standIn={props.standIn} reader={reader} />}</div>
        {contents && <Figures contents={contents} reader={reader} />}
        <BehindNotice isBehind={props.isBehind && !isRunning} reader={reader} />
        <Rebuild {...props.rebuild} reader={reader} />
        <AddFiles limits={props.limits} access={access} reader={reader} />
        <BuildLog past={props.past} reader={reader} />
        {contents && <ArticleTable list={contents} reader={reader} mayChange={access === 'granted'} />}
      </main>
    </Layout>
  )
}

/** What a finished rebuild renews on the page beside itself. */
export function Renewal(props: {
  contents: IndexContents
  standIn?: StandingIn | undefined
  past: readonly LoggedBuild[]
  isBehind: boolean
  /** Whether the reader may take articles out. */
  mayChange: boolean
  reader: Reader
}) {
  const { contents, standIn, past, reader } = props
  return (
    <>
      <div id="stand-in" hx-swap-oob="true">
        {standIn && <StandIn standIn={standIn} reader={reader} />}
      </div>
      <BehindNotice isBehind={props.isBehind} reader={reader} isRenewal />
      <BuildLog past={past} reader={reader} isRenewal />
      <Figures contents={contents} reader={reader} isRenewal />
      <ArticleTable list={contents} reader={reader} mayChange={props.mayChange} isRenewal />
    </>
  )
}

function BehindNotice(props: { isBehind: boolean; reader: Reader; isRenewal?: boolean }) {
  return (
    <div id="behind" hx-swap-oob={props.isRenewal ? 'true' : undefined}>
      {props.isBehind && <p class="notice">{stringsOf(props.reader.language).importing.behind}</p>}
    </div>
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
      <UnreadFiles skipped={skipped.slice(0, namedFiles)} total={skipped.length} reader={reader} />
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
            <bdi>{when(reader, summary.builtAt)}</bdi>
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
