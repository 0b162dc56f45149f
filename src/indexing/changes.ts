import type { Article } from '../domain.js'
import { AppError } from '../errors.js'
import { type KnownBuild, type KnownBuildParts, openKnownBuild } from './known-build.js'
import type { Anew, Changes, IndexManifest } from './manifest.js'
import { proveBuild } from './proven-builds.js'

/** What a build starts from: another one, or nothing, with the reason. */
export type Origin =
  | { readonly known: KnownBuild; readonly damaged: string | undefined }
  | { readonly anew: Anew }

/**
 * Opens the build that is proven, the published one if it can be, to take from it what has not changed. When
 * there is none that can be used, everything is made anew, and nothing has failed.
 */
export async function originOf(
  parts: KnownBuildParts & { readonly isFull?: boolean },
  published: string | undefined,
  proven: IndexManifest | undefined,
): Promise<Origin> {
  if (parts.isFull) return { anew: { reason: 'asked' } }
  const flaw = published === proven?.buildId ? undefined : await flawOf(parts.indexDir, published)
  if (!proven) return { anew: flaw ?? { reason: 'first' } }
  try {
    return { known: await openKnownBuild(parts, proven), damaged: flaw?.detail }
  } catch (error) {
    return { anew: explained(error) }
  }
}

/** Why the published build cannot be used; nothing when there is none. */
async function flawOf(indexDir: string, published: string | undefined): Promise<Anew | undefined> {
  if (published === undefined) return undefined
  return proveBuild(indexDir, published).then(() => undefined, explained)
}

function explained(error: unknown): Anew {
  const isOther = error instanceof AppError && error.code === 'index-incompatible'
  const detail = error instanceof Error ? error.message : String(error)
  return { reason: isOther ? 'incompatible' : 'damaged', detail }
}

/** Counts how the articles differ from those of the build before. */
export function changeCounter(known: KnownBuild, damaged: string | undefined) {
  let reused = 0
  let added = 0
  let changed = 0
  let met = 0
  return {
    count({ id }: Pick<Article, 'id'>, isReused: boolean): void {
      const wasThere = known.articleIds.has(id)
      if (wasThere) met++
      if (isReused) reused++
      else if (wasThere) changed++
      else added++
    },
    /** Of what has been counted so far; what was not met counts as removed. */
    changes: (): Changes => ({
      from: known.manifest.buildId,
      ...(damaged !== undefined && { damaged }),
      reused,
      added,
      changed,
      removed: known.articleIds.size - met,
    }),
  }
}
