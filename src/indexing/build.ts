import { mkdir, rm } from 'node:fs/promises'
import type { Embedder } from '../embedding/embedder.js'
import { analysisVersion } from '../text/analysis-version.js'
import type { VectorRow, VectorStore } from '../vectors/store.js'
import {
  buildPaths,
  currentBuildId,
  newBuildId,
  prune,
  publish,
  sealFiles,
  writeManifest,
} from './build-folder.js'
import { corpusFilesHash } from './corpus-hash.js'
import { type CorpusReader, openCorpusReader } from './corpus-reader.js'
import { takeLock } from './lock.js'
import { formatVersion, type IndexManifest, targetWords } from './manifest.js'
import { type Progress, progressReporter } from './progress.js'
import { type Embed, vectorRows } from './vector-rows.js'

export type BuildParts = {
  readonly corpusDir: string
  readonly indexDir: string
  /** Measures passages; also embeds them when `embed` is not given. */
  readonly embedder: Embedder
  /** Embeds passages in another way that gives the same vectors: through a cache, or by several workers. */
  readonly embed?: Embed
  readonly store: VectorStore
  /** Stops the build at the next article or batch, leaving nothing behind. */
  readonly signal?: AbortSignal
}

/**
 * Builds an index of the corpus and publishes it. Until the last step nobody sees anything of it; stopped
 * or failed, it leaves the published index as it was.
 */
export async function buildIndex(
  parts: BuildParts,
  onProgress: (progress: Progress) => void,
): Promise<IndexManifest> {
  const { indexDir, store } = parts
  const lock = await takeLock(indexDir)
  try {
    const previous = await currentBuildId(indexDir)
    await prune(indexDir, store, [previous])
    const manifest = await writeBuild(parts, newBuildId(new Date()), progressReporter(onProgress))
    await prune(indexDir, store, [manifest.buildId, previous])
    return manifest
  } finally {
    await lock.release()
  }
}

async function writeBuild(
  parts: BuildParts,
  buildId: string,
  report: (progress: Progress) => void,
): Promise<IndexManifest> {
  const paths = buildPaths(parts.indexDir, buildId)
  await mkdir(paths.folder, { recursive: true })
  try {
    const manifest = await fillFolder(parts, buildId, report)
    await writeManifest(parts.indexDir, manifest)
    await publish(parts.indexDir, buildId)
    report({ stage: 'publishing', done: 1, total: 1 })
    return manifest
  } catch (error) {
    await parts.store.remove(buildId)
    await rm(paths.folder, { recursive: true, force: true })
    throw error
  }
}

async function fillFolder(
  { corpusDir, indexDir, embedder, embed, store, signal }: BuildParts,
  buildId: string,
  report: (progress: Progress) => void,
): Promise<IndexManifest> {
  const { folder, ...paths } = buildPaths(indexDir, buildId)
  // Taken before reading: a file changed meanwhile then shows as changed.
  const filesHash = await corpusFilesHash(corpusDir)
  const limits = { maxTokens: embedder.maxTokens, countTokens: embedder.countTokens, targetWords }
  const onArticle = (done: number) => report({ stage: 'reading', done })
  const reader = await openCorpusReader({ corpusDir, paths, limits, onArticle })
  const passages = stoppable(reader.passages(), signal)
  const rows = vectorRows(passages, embed ?? ((texts) => embedder.embedPassages(texts)))
  try {
    await store.write(buildId, counted(rows, reader, report))
  } catch (error) {
    await reader.abandon()
    throw error
  }
  report({ stage: 'publishing', done: 0, total: 1 })
  const { counts, corpusHash } = await reader.finish()
  return {
    formatVersion,
    buildId,
    builtAt: new Date().toISOString(),
    ...counts,
    corpusHash,
    corpusFilesHash: filesHash,
    analysisVersion,
    store: 'vectra',
    embedding: { fingerprint: embedder.fingerprint, dimensions: embedder.dimensions },
    passageLimits: { maxTokens: embedder.maxTokens, targetWords },
    files: await sealFiles(folder),
  }
}

async function* stoppable<T>(values: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const value of values) {
    signal?.throwIfAborted()
    yield value
  }
}

/** Reading and embedding go on side by side; what is embedded is reported once all has been read. */
async function* counted(
  rows: AsyncIterable<VectorRow>,
  reader: CorpusReader,
  report: (progress: Progress) => void,
): AsyncGenerator<VectorRow> {
  let done = 0
  for await (const row of rows) {
    done++
    if (reader.isRead()) report({ stage: 'embedding', done, total: reader.counts().passageCount })
    yield row
  }
}
