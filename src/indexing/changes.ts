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
  const damaged = published === proven?.buildId ? undefined : await damageOf(parts.indexDir, published)
  if (!proven)
    return { anew: damaged === undefined ? { reason: 'first' } : { reason: 'damaged', detail: damaged } }
  try {
    return { known: await openKnownBuild(parts, proven), damaged }
  } catch (error) {
    const isOther = error instanceof AppError && error.code === 'index-incompatible'
    return { anew: { reason: isOther ? 'incompatible' : 'damaged', detail: messageOf(error) } }
  }
}

/** What is wrong with the published build; nothing when there is none. */
async function damageOf(indexDir: string, published: string | undefined): Promise<string | undefined> {
  if (published === undefined) return undefined
  return proveBuild(indexDir, published).then(() => undefined, messageOf)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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
