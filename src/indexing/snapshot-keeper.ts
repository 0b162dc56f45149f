import { AppError } from '../errors.js'
import { currentBuildId } from './build-folder.js'
import { openSnapshot, type Snapshot, type SnapshotParts } from './snapshot.js'

export type SnapshotKeeper = {
  /** The snapshot to answer from. Whoever got one before a new build keeps it as long as they need it. */
  current(): Promise<Snapshot>
  close(): Promise<void>
}

const lookEveryMs = 1000

/**
 * Keeps the published build open and follows a new one, whoever built it. The folder is looked at once a
 * second at most; while a new build is being opened, the old one answers. A new build that cannot be
 * opened is told to `onProblem` and the old one stays.
 */
export function snapshotKeeper(parts: SnapshotParts, onProblem: (error: unknown) => void): SnapshotKeeper {
  let open: { readonly id: string; readonly snapshot: Snapshot } | undefined
  let opening: { readonly id: string; readonly done: Promise<Snapshot> } | undefined
  let refusedId: string | undefined
  let lookedAt = Number.NEGATIVE_INFINITY

  async function look(): Promise<void> {
    lookedAt = performance.now()
    const id = await currentBuildId(parts.indexDir)
    if (id === undefined || id === open?.id || id === opening?.id || id === refusedId) return
    const done = openSnapshot(parts, id)
    opening = { id, done }
    done.then(
      (snapshot) => {
        if (opening?.id !== id) return
        open = { id, snapshot }
        opening = undefined
        refusedId = undefined
      },
      (error: unknown) => {
        if (opening?.id === id) opening = undefined
        if (open === undefined) return
        refusedId = id
        onProblem(error)
      },
    )
  }
  return {
    current: async () => {
      if (open === undefined || performance.now() - lookedAt >= lookEveryMs) await look()
      if (open) return open.snapshot
      if (opening) return opening.done
      throw new AppError('index-missing', `There is no index in ${parts.indexDir}. Run "isnad index".`)
    },
    close: async () => {
      await opening?.done.catch(() => undefined)
      await open?.snapshot.vectors.close()
    },
  }
}
