import { BuildFailure } from './build-failure.js'
import type { Reader } from './reader.js'
import type { DoneRebuild, RebuildState } from './rebuild.js'
import { stringsOf } from './strings.js'
import { when } from './when.js'

/** How the last rebuild ended, while that is news or has not been mended. */
export function RebuildOutcome({ state, reader }: { state: RebuildState; reader: Reader }) {
  const text = stringsOf(reader.language)
  switch (state.kind) {
    case 'done':
      return <p class="outcome">{doneWords(state, reader)}</p>
    case 'cancelled':
      return <p class="outcome outcome-cancelled">{text.rebuildCancelled}</p>
    case 'failed':
      return (
        <div class="problem" role="alert">
          <p>{text.rebuildFailed}</p>
          <BuildFailure code={state.code} message={state.message} reader={reader} />
        </div>
      )
    case 'lost':
      return (
        <div class="problem" role="alert">
          <p>{text.rebuildLost(when(reader, state.startedAt))}</p>
        </div>
      )
    case 'idle':
    case 'running':
      return null
  }
}

/** What a rebuild has changed. */
export function doneWords({ added, changed, removed }: DoneRebuild, reader: Reader): string {
  const text = stringsOf(reader.language)
  if (added === undefined || changed === undefined || removed === undefined) return text.rebuildAnew
  return text.rebuildDone(added, changed, removed)
}
