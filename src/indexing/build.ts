import { mkdir, rm, stat } from 'node:fs/promises'
import type { Article } from '../domain.js'
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
import { changeCounter, type Origin, originOf } from './changes.js'
import { corpusFilesHash } from './corpus-hash.js'
import { type CorpusReader, openCorpusReader } from './corpus-reader.js'
import { explainedTrouble } from './disk-trouble.js'
import { type Lock, takeLock } from './lock.js'
import { formatVersion, type IndexManifest, targetWords } from './manifest.js'
import { type Progress, progressReporter } from './progress.js'
import { nextNumber, provenBuild } from './proven-builds.js'
import { type ReadCorpus, readCorpus } from './read-corpus.js'
import { type Embed, vectorRows } from './vector-rows.js'

export type BuildParts = {
  readonly corpusDir: string
  readonly indexDir: string
  /** Measures passages; also embeds them when `embed` is not given. */
  readonly embedder: Embedder
  /** Embeds passages in another way that gives the same vectors: through a cache, or by several workers. */
  readonly embed?: Embed
  readonly store: VectorStore
  /** Makes everything anew; otherwise what has not changed is taken from the published build. */
  readonly isFull?: boolean
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
  try {
    return await buildAlone(parts, progressReporter(onProgress))
  } catch (error) {
    throw await explainedTrouble(error, parts.indexDir)
  }
}

/** Keeps a build that is proven besides the new one, so that there is always one to fall back to. */
async function buildAlone(parts: BuildParts, report: (progress: Progress) => void): Promise<IndexManifest> {
  const { indexDir, store } = parts
  const lock = await takeLock(indexDir)
  try {
    const published = await currentBuildId(indexDir)
    // Seconds may go by before the first article: the build before is proven and opened.
    if (published !== undefined) report({ stage: 'reading', done: 0 })
    const proven = await provenBuild(indexDir)
    await prune(indexDir, store, [published, proven?.buildId])
    // Side by side, as one waits for its threads and files, and the other works.
    const [origin, read] = await Promise.all([
      originOf(parts, published, proven),
      readAll(parts, (total) => report({ stage: 'reading', done: 0, total })),
    ])
    parts.signal?.throwIfAborted()
    const build = { buildId: newBuildId(new Date()), number: await nextNumber(indexDir), origin, ...read }
    const manifest = await writeBuild(parts, build, lock, report)
    // The build stands. What cannot be removed now, the next build removes.
    await prune(indexDir, store, [manifest.buildId, proven?.buildId ?? published]).catch(() => undefined)
    return manifest
  } finally {
    await lock.release()
  }
}

/** What a build is called, its place in the order of builds, what it starts from, and what it is of. */
type New = Pick<IndexManifest, 'buildId' | 'number'> & {
  readonly origin: Origin
  readonly filesHash: string
  readonly corpus: ReadCorpus
}

async function readAll({ corpusDir, signal }: BuildParts, onRead: (count: number) => void) {
  // Taken before reading: a file changed meanwhile then shows as changed.
  const filesHash = await corpusFilesHash(corpusDir)
  return { filesHash, corpus: await readCorpus({ corpusDir, signal, onRead }) }
}

async function writeBuild(
  parts: BuildParts,
  build: New,
  lock: Lock,
  report: (progress: Progress) => void,
): Promise<IndexManifest> {
  const { indexDir, store } = parts
  const { folder } = buildPaths(indexDir, build.buildId)
  await mkdir(folder, { recursive: true })
  try {
    const manifest = await fillFolder(parts, build, report)
    report({ stage: 'publishing', done: 0, total: 1 })
    await lock.check()
    await writeManifest(indexDir, manifest)
    await publish(indexDir, build.buildId)
    const { changes } = manifest
    report({ stage: 'publishing', done: 1, total: 1, ...(changes && { changes }) })
    return manifest
  } catch (error) {
    const trouble = await explainedTrouble(error, indexDir, folder)
    // What failed after the renaming has been published all the same.
    if ((await currentBuildId(indexDir).catch(() => undefined)) === build.buildId) throw trouble
    // What cannot be removed now, the next build removes.
    await store.remove(build.buildId).catch(() => undefined)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw trouble
  }
}

async function fillFolder(
  { indexDir, embedder, embed, store, signal }: BuildParts,
  { buildId, number, origin, corpus, filesHash }: New,
  report: (progress: Progress) => void,
): Promise<IndexManifest> {
  const { folder, ...paths } = buildPaths(indexDir, buildId)
  const limits = { maxTokens: embedder.maxTokens, countTokens: embedder.countTokens, targetWords }
  const known = 'known' in origin ? origin.known : undefined
  const counter = 'known' in origin ? changeCounter(origin.known, origin.damaged) : undefined
  const onArticle = (article: Article, isKnown: boolean) => counter?.count(article, isKnown)
  const total = corpus.articles.size
  const onRead = (done: number) => report({ stage: 'reading', done, total })
  const reader = await openCorpusReader({ corpus, paths, limits, known, onArticle, onRead })
  const passages = stoppable(reader.passages(), signal)
  const rows = vectorRows(passages, embed ?? ((texts) => embedder.embedPassages(texts)))
  try {
    await store.write(buildId, counted(rows, reader, report))
  } catch (error) {
    await reader.abandon().catch(() => undefined)
    throw error
  }
  const changes = counter?.changes()
  report({ stage: 'analysing', done: 0, ...(changes && { changes }) })
  const { counts, corpusHash } = await reader.finish()
  // A folder that went away meanwhile may have been made again by what was written last.
  await Promise.all([paths.articles, paths.passages, paths.skipped].map((path) => stat(path)))
  signal?.throwIfAborted()
  report({ stage: 'writing', done: 0 })
  const files = await sealFiles(folder)
  signal?.throwIfAborted()
  return {
    formatVersion,
    buildId,
    number,
    builtAt: new Date().toISOString(),
    ...counts,
    corpusHash,
    corpusFilesHash: filesHash,
    analysisVersion,
    store: 'vectra',
    embedding: { fingerprint: embedder.fingerprint, dimensions: embedder.dimensions },
    passageLimits: { maxTokens: embedder.maxTokens, targetWords },
    ...('anew' in origin && { anew: origin.anew }),
    ...(changes && { changes }),
    files,
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
