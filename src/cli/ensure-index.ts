import type { Config } from '../config.js'
import type { Embedder } from '../embedding/embedder.js'
import { buildIndex } from '../indexing/build.js'
import { buildPaths, currentBuildId } from '../indexing/build-folder.js'
import { type IndexManifest, readManifest } from '../indexing/manifest.js'
import type { Progress } from '../indexing/progress.js'
import { isProven } from '../indexing/proven-builds.js'
import { isCurrent } from '../indexing/up-to-date.js'
import type { VectorStore } from '../vectors/store.js'
import { openPassageEmbedder } from '../wiring.js'

export type IndexParts = {
  readonly config: Config
  readonly embedder: Embedder
  readonly store: VectorStore
  readonly signal: AbortSignal
}

/**
 * When an index is built, and how: when something has changed; also when a byte of it is not as it was written; in
 * any case; in any case, and all of it.
 */
export type Extent = 'when-changed' | 'when-changed-or-damaged' | 'changed' | 'everything'

/** The index of the corpus as it is now: the published one when it is, else a new one. */
export async function ensureIndex(
  parts: IndexParts,
  extent: Extent,
  onProgress: (progress: Progress) => void,
): Promise<{ readonly manifest: IndexManifest; readonly isNew: boolean }> {
  const { corpusDir, indexDir } = parts.config
  const published = await publishedManifest(indexDir)
  if (published && (await isEnough(published, parts, extent))) return { manifest: published, isNew: false }
  const isFull = extent === 'everything'
  const passageEmbedder = await openPassageEmbedder(parts.config, parts.embedder, isFull)
  try {
    const { embedder, store, signal } = parts
    const embed = (texts: readonly string[]) => passageEmbedder.embedPassages(texts)
    const build = { corpusDir, indexDir, embedder, embed, store, isFull, signal }
    const manifest = await buildIndex(build, onProgress)
    // What cannot be removed now, the next build removes.
    await passageEmbedder.forget().catch(() => undefined)
    return { manifest, isNew: true }
  } finally {
    await passageEmbedder.close?.()
  }
}

/** Looks at the files of the corpus first: reading all of an index takes longer. */
async function isEnough(published: IndexManifest, { config, embedder }: IndexParts, extent: Extent) {
  if (extent === 'changed' || extent === 'everything') return false
  if (!(await isCurrent(published, config.corpusDir, embedder))) return false
  return extent === 'when-changed' || isProven(config.indexDir)
}

/** The record of the published build; nothing when there is none, or none that can be read. */
export async function publishedManifest(indexDir: string): Promise<IndexManifest | undefined> {
  // What is wrong with the folder itself, the build says.
  const id = await currentBuildId(indexDir).catch(() => undefined)
  if (id === undefined) return undefined
  return readManifest(buildPaths(indexDir, id).folder).catch(() => undefined)
}
