import { cancelAction, indexLink, progressLinkFor, rebuildAction } from './links.js'
import { LoginWay } from './login-links.js'
import type { Reader } from './reader.js'
import { doneWords, RebuildOutcome } from './rebuild-outcome.js'
import { RebuildProgress } from './rebuild-progress.js'
import { stringsOf } from './strings.js'

/** Who began a build: the page (or a program through the API), a command, or the start of the server. */
export type StartedBy = 'page' | 'terminal' | 'start'

/** A build under way. */
export type RunningRebuild = {
  readonly kind: 'running'
  readonly stage: 'starting' | 'reading' | 'embedding' | 'analysing' | 'writing' | 'publishing' | 'opening'
  readonly done: number
  readonly total?: number
  /** Done in this stage, a second; absent until it can be told. */
  readonly perSecond?: number
  /** Until the build is done, as far as can be told. */
  readonly secondsLeft?: number
  readonly startedBy: StartedBy
}

/** A build that is done; without figures where nothing was taken from the build before. */
export type DoneRebuild = {
  readonly kind: 'done'
  readonly added?: number
  readonly changed?: number
  readonly removed?: number
  readonly reused?: number
}

/** How a rebuild stands. */
export type RebuildState =
  | { readonly kind: 'idle' }
  | RunningRebuild
  | DoneRebuild
  /** `code`: of the failure, where it is one that is known. */
  | { readonly kind: 'failed'; readonly code?: string; readonly message: string }
  | { readonly kind: 'cancelled' }
  /** It ended without a word. */
  | { readonly kind: 'lost'; readonly startedAt: string }

/** What whoever reads the page may do about the index. */
export type RebuildAccess = 'granted' | 'token-needed' | 'closed'

export type RebuildProps = {
  readonly state: RebuildState
  readonly access: RebuildAccess
  readonly reader: Reader
  /** Names what the page shows: the server answers with nothing while that is so. */
  readonly seen: string
  /** Which part of the list of articles the page shows. */
  readonly list: ListPlace
}

export type ListPlace = { readonly page: number; readonly words?: string }

/**
 * The rebuild button, or the rebuild under way. It asks for itself again: each second while a build runs, and
 * now and then to learn of one that began elsewhere.
 */
export function Rebuild(props: RebuildProps) {
  const { state, access, reader } = props
  const text = stringsOf(reader.language)
  return (
    <section id="rebuild" class="rebuild" data-state={state.kind} data-announce={announced(props)}>
      <h2 id="rebuild-title" tabindex={-1}>
        {text.rebuildTitle}
      </h2>
      <p id="progress-lost" class="notice" hidden>
        {text.progressLost}
      </p>
      <RebuildOutcome state={state} reader={reader} />
      {state.kind === 'running' ? (
        <RebuildProgress running={state} reader={reader} />
      ) : (
        <p class="quiet">{text.rebuildAbout}</p>
      )}
      {state.kind === 'running' && (
        <noscript>
          <p>
            <a href={indexLink}>{text.reload}</a>
          </p>
        </noscript>
      )}
      <Control state={state} access={access} reader={reader} />
      <Poller {...props} />
    </section>
  )
}

/** An element of its own for each pace: htmx keeps the pace that an element began with. */
function Poller({ state, seen, list }: RebuildProps) {
  const isRunning = state.kind === 'running'
  return (
    <span
      id={`poll-${seen}`}
      hidden
      hx-get={progressLinkFor(list, isRunning ? undefined : seen)}
      hx-trigger={isRunning ? 'every 1s' : 'every 3s'}
      hx-target="#rebuild"
      hx-swap="outerMorph"
      {...{ 'hx-status:4xx': 'swap:none', 'hx-status:5xx': 'swap:none' }}
    />
  )
}

/** What a screen reader is told: each stage and each quarter of it, not every second. */
function announced({ state, reader }: RebuildProps): string | undefined {
  const text = stringsOf(reader.language)
  switch (state.kind) {
    case 'running': {
      const quarter = state.total ? Math.floor((4 * state.done) / state.total) * 25 : 0
      return quarter > 0 && quarter < 100
        ? `${text.stage[state.stage]}, ${quarter}%`
        : text.stage[state.stage]
    }
    case 'done':
      return doneWords(state, reader)
    case 'cancelled':
      return text.rebuildCancelled
    case 'idle':
    case 'failed':
    case 'lost':
      return undefined
  }
}

function Control(props: { state: RebuildState; access: RebuildAccess; reader: Reader }) {
  const { state, access } = props
  const text = stringsOf(props.reader.language)
  if (access === 'closed') return <p class="notice">{text.rebuildClosed}</p>
  if (access === 'token-needed') {
    return (
      <div class="notice">
        <p>{text.tokenNeeded}</p>
        <LoginWay reader={props.reader} />
      </div>
    )
  }
  const isRunning = state.kind === 'running'
  if (isRunning && state.stage === 'opening') return null
  const action = isRunning ? cancelAction : rebuildAction
  return (
    <form
      method="post"
      action={action}
      hx-post={action}
      hx-target="#rebuild"
      hx-swap="outerMorph"
      hx-sync="this:drop"
      class="rebuild-form"
    >
      <button
        id={isRunning ? 'cancel' : 'start'}
        type="submit"
        class={isRunning ? 'button' : 'button button-main'}
      >
        {isRunning ? text.cancel : text.rebuild}
      </button>
      {isRunning && state.startedBy !== 'page' && <p class="quiet">{text.cancelOthers}</p>}
    </form>
  )
}
