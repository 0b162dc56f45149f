import type { Article, Passage, Skipped } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import { AppError } from '../errors.js'
import { loadLexicalIndex } from '../lexical/files.js'
import { type LexicalIndex, passageCount, sentenceCount } from '../lexical/lexical-index.js'
import type { VectorReader, VectorStore } from '../vectors/store.js'
import { readArticles, readPassages, readSkipped } from './build-files.js'
import { buildPaths, hasSealedSize, publishedBuildId } from './build-folder.js'
import { corpusHash } from './corpus-hash.js'
import { checkCompatible, type IndexManifest, readManifest } from './manifest.js'

/** A build opened for reading. It never changes while open. */
export type Snapshot = {
  readonly manifest: IndexManifest
  readonly articles: ReadonlyMap<string, Article>
  /** In the order of their numbers in `lexical`. */
  readonly passages: readonly Passage[]
  readonly passageNumber: ReadonlyMap<string, number>
  readonly lexical: LexicalIndex
  readonly vectors: VectorReader
  readonly skipped: readonly Skipped[]
}

export type SnapshotParts = {
  readonly indexDir: string
  readonly embedder: Embedder
  readonly store: VectorStore
}

/** Opens the published build, or the one named. Refuses what was built with something else, or is not whole. */
export async function openSnapshot(parts: SnapshotParts, buildId?: string): Promise<Snapshot> {
  const { indexDir, embedder, store } = parts
  const id = buildId ?? (await publishedBuildId(indexDir))
  const paths = buildPaths(indexDir, id)
  const manifest = await readManifest(paths.folder)
  checkCompatible(manifest, embedder)
  await checkFiles(paths.folder, manifest)
  const [articles, passages, skipped, lexical, vectors] = await Promise.all([
    mapById(readArticles(paths.articles)),
    all(readPassages(paths.passages)),
    all(readSkipped(paths.skipped)),
    loadLexicalIndex(paths.lexical),
    store.open(id),
  ])
  const passageNumber = new Map(passages.map((passage, number) => [passage.id, number]))
  const snapshot = { manifest, articles, passages, passageNumber, lexical, vectors, skipped }
  checkCounts(snapshot, id)
  return snapshot
}

async function checkFiles(folder: string, manifest: IndexManifest): Promise<void> {
  for (const file of manifest.files) {
    if (await hasSealedSize(folder, file)) continue
    throw new AppError(
      'index-damaged',
      `${file.path} of build ${manifest.buildId} is missing or has another size than it was written with. ` +
        'Run "isnad index --force".',
    )
  }
}

/** The parts of a build are numbered alike, so each must hold as many as the manifest says. */
function checkCounts(snapshot: Snapshot, id: string): void {
  const { manifest, articles, passages, passageNumber, lexical, vectors, skipped } = snapshot
  const found: readonly (readonly [field: string, stated: number | string, found: number | string])[] = [
    ['buildId', manifest.buildId, id],
    ['articleCount', manifest.articleCount, articles.size],
    ['passageCount', manifest.passageCount, passages.length],
    ['passageCount', manifest.passageCount, passageNumber.size],
    ['passageCount', manifest.passageCount, passageCount(lexical)],
    ['passageCount', manifest.passageCount, vectors.size],
    ['sentenceCount', manifest.sentenceCount, sentenceCount(lexical)],
    ['skippedCount', manifest.skippedCount, skipped.length],
    ['corpusHash', manifest.corpusHash, corpusHash(articles.values(), skipped)],
  ]
  for (const [field, stated, actual] of found) {
    if (stated === actual) continue
    throw new AppError(
      'index-damaged',
      `The manifest of build ${id} says ${field} ${stated}, but ${actual} was found. Run "isnad index --force".`,
    )
  }
}

async function mapById(articles: AsyncIterable<Article>): Promise<ReadonlyMap<string, Article>> {
  const byId = new Map<string, Article>()
  for await (const article of articles) byId.set(article.id, article)
  return byId
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}
