import { AppError, type ErrorCode } from '../errors.js'
import { currentBuildId, noBuildNamed } from './build-folder.js'
import { finishedBuilds, proveBuild } from './proven-builds.js'
import { openSnapshot, type Snapshot, type SnapshotParts } from './snapshot.js'

/** Why the published index is not the one that answers. */
export type IndexTrouble = {
  readonly code: ErrorCode
  /** What is wrong and how to mend it, for whoever runs the product. */
  readonly message: string
  /** The build that should answer; absent when none can be made out. */
  readonly published?: string
  /** The build that answers instead. */
  readonly served: string
}

export type Opened = { readonly snapshot: Snapshot; readonly trouble?: IndexTrouble }

/** Opens one build after every byte of it is proven. */
export async function openProven(parts: SnapshotParts, id: string): Promise<Snapshot> {
  await proveBuild(parts.indexDir, id)
  return openSnapshot(parts, id)
}

/**
 * Opens the published build; when it is damaged, the newest one before it that is whole, and says so. One
 * that was built with something else is no damage: that is for whoever set it to decide.
 */
export async function openNewestProven(parts: SnapshotParts): Promise<Opened> {
  const { indexDir } = parts
  const published = await currentBuildId(indexDir)
  const others = (await finishedBuilds(indexDir)).map(({ buildId }) => buildId)
  let reason = published === undefined && others.length > 0 ? noBuildNamed(indexDir) : undefined
  for (const id of new Set(published === undefined ? others : [published, ...others])) {
    try {
      const snapshot = await openProven(parts, id)
      return { snapshot, ...(reason && { trouble: troubleOf(reason, published, id) }) }
    } catch (error) {
      const failure = explained(error, id)
      if (id === published && failure.code === 'index-incompatible') throw failure
      reason ??= failure
    }
  }
  throw reason ?? new AppError('index-missing', `There is no index in ${indexDir}. Run "isnad index".`)
}

/** What to tell of a published build that cannot be used while another answers. */
export function troubleOf(error: unknown, published: string | undefined, served: string): IndexTrouble {
  const { code, message } = explained(error, published ?? '')
  return { code, message, served, ...(published !== undefined && { published }) }
}

function explained(error: unknown, id: string): AppError {
  if (error instanceof AppError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new AppError('index-damaged', `Build ${id} cannot be read: ${reason}. Run "isnad index --full".`, {
    cause: error,
  })
}
