import type { RebuildState } from '../../views/rebuild.js'
import { AppError } from '../errors.js'
import type { PastBuild } from '../indexing/build-log.js'
import { askToCancel, logEnded, lookAtBuilds } from '../indexing/running-build.js'
import type { Snapshot } from '../indexing/snapshot.js'
import type { RebuildProcess, RebuildStarter } from './rebuild-process.js'

/**
 * Rebuilds of the index that is served. One begins in a process of its own, so that questions stay fast and a
 * crash harms nobody; one that a command or another server has begun is followed just the same.
 */
export type Rebuilds = {
  state(): Promise<RebuildState>
  /** Newest first. */
  past(): Promise<readonly PastBuild[]>
  /** Throws `build-running` when one is under way. */
  start(): Promise<void>
  /** Ends the build under way, whoever began it; resolves once one begun here has ended. */
  cancel(): Promise<void>
  /** Ends what was begun here. */
  close(): Promise<void>
}

type Options = {
  /** Closed together with the rebuilds. */
  readonly starter: RebuildStarter
  readonly indexDir: string
  readonly current: () => Promise<Snapshot>
  /** Why the newest build is not the one that answers. */
  readonly trouble: () => object | undefined
}

/** A build that has not been opened this long after it was published is not going to be. */
const openingMs = 120_000

export function createRebuilds({ starter, indexDir, current, trouble }: Options): Rebuilds {
  const openedAt = Date.now()
  let own: RebuildProcess | undefined
  let followed: Promise<void> = Promise.resolve()
  /** How the last one begun here ended, where the log says nothing of it: there, `lastId` is still the newest. */
  let unlogged: { readonly state: RebuildState; readonly lastId: string | undefined } | undefined

  const follow = async (started: RebuildProcess, lastId: string | undefined) => {
    const failure = await started.ended
    const outcome = started.isCancelled() ? 'cancelled' : 'lost'
    logEnding(indexDir, started, outcome)
    own = undefined
    if (started.isCancelled()) unlogged = { state: { kind: 'cancelled' }, lastId }
    else if (failure !== undefined) unlogged = { state: { kind: 'failed', ...failure }, lastId }
  }

  const cancelOwn = async () => {
    await own?.cancel()
    await followed
  }

  return {
    state: async () => {
      const { running, past } = await lookAtBuilds(indexDir)
      if (running) {
        const { pid: _pid, ...told } = running
        return { kind: 'running', ...told }
      }
      if (own) return { kind: 'running', stage: 'starting', done: 0, startedBy: 'page' }
      const last = past[0]
      if (unlogged && unlogged.lastId === last?.id) return unlogged.state
      return last === undefined ? { kind: 'idle' } : endingOf(last, openedAt, { current, trouble })
    },
    past: async () => (await lookAtBuilds(indexDir)).past,
    start: async () => {
      const { running, past } = await lookAtBuilds(indexDir)
      if (own || running) {
        throw new AppError('build-running', 'A rebuild is running. Wait for it, or cancel it.')
      }
      unlogged = undefined
      own = starter.start()
      followed = follow(own, past[0]?.id)
    },
    cancel: async () => {
      if (own) return cancelOwn()
      const { running } = await lookAtBuilds(indexDir)
      if (running) await askToCancel(indexDir, running.id)
    },
    close: async () => {
      await cancelOwn()
      starter.close()
    },
  }
}

/** What cannot be logged has still ended. */
function logEnding(indexDir: string, started: RebuildProcess, outcome: 'cancelled' | 'lost'): void {
  const pid = started.pid()
  try {
    if (pid !== undefined) logEnded(indexDir, pid, outcome)
  } catch (error) {
    console.error('The log of builds could not be written.', error)
  }
}

/** What the page says of the last build: nothing where all is well and old. */
async function endingOf(
  last: PastBuild,
  openedAt: number,
  { current, trouble }: Pick<Options, 'current' | 'trouble'>,
): Promise<RebuildState> {
  const endedAt = Date.parse(last.startedAt) + last.seconds * 1000
  switch (last.outcome) {
    case 'done': {
      const served = await current().then(
        ({ manifest }) => manifest.buildId,
        () => undefined,
      )
      if (served !== last.buildId && !trouble() && Date.now() - endedAt < openingMs) {
        return { kind: 'running', stage: 'opening', done: 0, startedBy: last.startedBy }
      }
      return endedAt < openedAt ? { kind: 'idle' } : { kind: 'done', ...last.changes }
    }
    case 'cancelled':
      return endedAt < openedAt ? { kind: 'idle' } : { kind: 'cancelled' }
    case 'failed':
      return {
        kind: 'failed',
        ...(last.code !== undefined && { code: last.code }),
        message: last.message ?? '',
      }
    case 'lost':
      return { kind: 'lost', startedAt: last.startedAt }
  }
}
