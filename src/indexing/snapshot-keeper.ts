import { AppError } from '../errors.js'
import { currentBuildId } from './build-folder.js'
import { type IndexTrouble, type Opened, openNewestProven, openProven, troubleOf } from './open-proven.js'
import type { Snapshot, SnapshotParts } from './snapshot.js'

export type SnapshotKeeper = {
  /** The snapshot to answer from. Whoever got one before a new build keeps it as long as they need it. */
  current(): Promise<Snapshot>
  /** What is wrong with the index that should answer, while another one does. */
  trouble(): IndexTrouble | undefined
  close(): Promise<void>
}

type Refused = {
  readonly published: string | undefined
  readonly error: unknown
  readonly trouble: IndexTrouble | undefined
  readonly at: number
}

const lookEveryMs = 1000
/** A build that was refused is tried again: its disk may be back, or its files restored. */
const retryAfterMs = { answering: 60_000, silent: 5_000 }

/**
 * Keeps the published build open and follows a new one, whoever built it. The folder is looked at once a
 * second at most; while a new build is being proven and opened, the old one answers. What cannot be opened is
 * told to `onProblem`, and the build before it answers on: the one in memory, or at the start the one on disk.
 */
export function snapshotKeeper(
  parts: SnapshotParts,
  onProblem: (trouble: IndexTrouble) => void,
): SnapshotKeeper {
  let open: (Opened & { readonly published: string | undefined }) | undefined
  let opening: Promise<void> | undefined
  let refused: Refused | undefined
  let trouble: IndexTrouble | undefined
  let lookedAt = Number.NEGATIVE_INFINITY

  function setTrouble(next: IndexTrouble | undefined): void {
    const isNew = next?.message !== trouble?.message
    trouble = next
    if (next && isNew) onProblem(next)
  }
  function isRefused(published: string | undefined): boolean {
    if (refused === undefined || refused.published !== published) return false
    return performance.now() - refused.at < (open ? retryAfterMs.answering : retryAfterMs.silent)
  }

  async function look(): Promise<void> {
    lookedAt = performance.now()
    const published = await currentBuildId(parts.indexDir)
    if (open && published === undefined) return setTrouble(gone(parts.indexDir, open.snapshot))
    if (open && published === open.published && !open.trouble) return setTrouble(undefined)
    if (isRefused(published)) return setTrouble(refused?.trouble)
    opening ??= follow(published)
  }

  async function follow(published: string | undefined): Promise<void> {
    try {
      const opened =
        open && published !== undefined
          ? { snapshot: await openProven(parts, published) }
          : await openNewestProven(parts)
      const before = open
      open = { ...opened, published }
      const { trouble } = opened
      refused = trouble && { published, error: undefined, trouble, at: performance.now() }
      await before?.snapshot.vectors.close()
    } catch (error) {
      const trouble = open && troubleOf(error, published, open.snapshot.manifest.buildId)
      refused = { published, error, trouble, at: performance.now() }
    } finally {
      setTrouble(refused?.trouble)
      opening = undefined
    }
  }

  return {
    current: async () => {
      if (open === undefined || performance.now() - lookedAt >= lookEveryMs) {
        await look().catch((error: unknown) => {
          if (open === undefined) throw error
          setTrouble(troubleOf(unreachable(parts.indexDir, error), undefined, open.snapshot.manifest.buildId))
        })
      }
      if (open === undefined) await opening
      if (open) return open.snapshot
      throw refused?.error
    },
    trouble: () => trouble,
    close: async () => {
      await opening
      await open?.snapshot.vectors.close()
    },
  }
}

const mend = 'The index that was read before answers until the program stops. Run "isnad index".'

function gone(indexDir: string, snapshot: Snapshot): IndexTrouble {
  const error = new AppError('index-missing', `There is no index in ${indexDir} any more. ${mend}`)
  return troubleOf(error, undefined, snapshot.manifest.buildId)
}

function unreachable(indexDir: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new AppError('index-missing', `${indexDir} cannot be read: ${reason}. ${mend}`, { cause })
}
