import { cancelAction, progressLink, rebuildAction } from './links.js'
import { LoginWay } from './login-links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** How a rebuild stands. */
export type RebuildState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      readonly stage: 'starting' | 'reading' | 'embedding' | 'publishing'
      readonly done: number
      readonly total?: number
      /** Done in this stage, a second; absent until it can be told. */
      readonly perSecond?: number
    }
  | { readonly kind: 'done'; readonly added: number; readonly changed: number; readonly removed: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }

/** What whoever reads the page may do about the index. */
export type RebuildAccess = 'granted' | 'token-needed' | 'closed'

/** The rebuild button, or the rebuild under way; asks for itself again each second until it is done. */
export function Rebuild(props: { state: RebuildState; access: RebuildAccess; reader: Reader }) {
  const { state, access, reader } = props
  const text = stringsOf(reader.language)
  const polling =
    state.kind === 'running'
      ? { 'hx-get': progressLink, 'hx-trigger': 'every 1s', 'hx-target': 'this', 'hx-swap': 'outerMorph' }
      : {}
  return (
    <section id="rebuild" class="rebuild" data-state={state.kind} {...polling}>
      <h2 id="rebuild-title" tabindex={-1}>
        {text.rebuildTitle}
      </h2>
      <Outcome state={state} reader={reader} />
      {state.kind === 'running' ? (
        <Running state={state} reader={reader} />
      ) : (
        <p class="quiet">{text.rebuildAbout}</p>
      )}
      <Control state={state} access={access} reader={reader} />
    </section>
  )
}

function Outcome({ state, reader }: { state: RebuildState; reader: Reader }) {
  const text = stringsOf(reader.language)
  switch (state.kind) {
    case 'done':
      return (
        <p class="outcome" role="status">
          {text.rebuildDone(state.added, state.changed, state.removed)}
        </p>
      )
    case 'cancelled':
      return (
        <p class="outcome" role="status">
          {text.rebuildCancelled}
        </p>
      )
    case 'failed':
      return (
        <div class="problem" role="alert">
          <p>{text.rebuildFailed}</p>
          <p class="problem-detail" dir="auto">
            {state.message}
          </p>
        </div>
      )
    case 'idle':
    case 'running':
      return null
  }
}

function Running(props: { state: Extract<RebuildState, { kind: 'running' }>; reader: Reader }) {
  const { stage, done, total, perSecond } = props.state
  const text = stringsOf(props.reader.language)
  const left =
    total !== undefined && perSecond !== undefined && perSecond > 0 ? (total - done) / perSecond : undefined
  return (
    <div class="progress">
      <p class="progress-stage">{text.stage[stage]}</p>
      <progress
        aria-labelledby="rebuild-title"
        max={total ?? undefined}
        value={total === undefined ? undefined : done}
      />
      <p class="progress-figures">
        {done > 0 && <bdi>{total === undefined ? text.doneSoFar(done) : text.doneOf(done, total)}</bdi>}
        {perSecond !== undefined && perSecond >= 1 && (
          <>
            {' · '}
            <bdi>{text.perSecond(Math.round(perSecond))}</bdi>
          </>
        )}
        {left !== undefined && left >= 1 && (
          <>
            {' · '}
            <bdi>{text.timeLeft(Math.round(left))}</bdi>
          </>
        )}
      </p>
    </div>
  )
}

function Control(props: { state: RebuildState; access: RebuildAccess; reader: Reader }) {
  const text = stringsOf(props.reader.language)
  if (props.access === 'closed') return <p class="notice">{text.rebuildClosed}</p>
  if (props.access === 'token-needed') {
    return (
      <div class="notice">
        <p>{text.tokenNeeded}</p>
        <LoginWay reader={props.reader} />
      </div>
    )
  }
  const isRunning = props.state.kind === 'running'
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
    </form>
  )
}
