import type { ArticleHeader, Skipped } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import { AppError } from '../errors.js'
import { loadLexicalIndex } from '../lexical/files.js'
import { type LexicalIndex, passageCount, sentenceCount } from '../lexical/lexical-index.js'
import type { VectorReader, VectorStore } from '../vectors/store.js'
import { buildPaths, hasSealedSize, publishedBuildId } from './build-folder.js'
import { checkCompatible, type IndexManifest, readManifest } from './manifest.js'
import { readTexts } from './read-texts.js'
import type { StoredArticles } from './stored-articles.js'
import type { StoredPassages } from './stored-passages.js'

/** A build opened for reading. It never changes while open. */
export type Snapshot = {
  readonly manifest: IndexManifest
  readonly articles: StoredArticles
  /** In the order of their numbers in `lexical`. */
  readonly passages: StoredPassages
  /** What is known of the article of a passage without taking out its text. */
  headerOf(passage: number): ArticleHeader | undefined
  readonly lexical: LexicalIndex
  readonly vectors: VectorReader
  readonly skipped: readonly Skipped[]
}

export type SnapshotParts = {
  readonly indexDir: string
  readonly embedder: Embedder
  readonly store: VectorStore
  /** Makes ready what the first question would wait for; takes turns with what else goes on. */
  readonly warm?: (lexical: LexicalIndex) => Promise<void>
}

/** Opens the published build, or the one named. Refuses what was built with something else, or is not whole. */
export async function openSnapshot(parts: SnapshotParts, buildId?: string): Promise<Snapshot> {
  const { indexDir, embedder, store, warm } = parts
  const id = buildId ?? (await publishedBuildId(indexDir))
  const paths = buildPaths(indexDir, id)
  const manifest = await readManifest(paths.folder)
  checkCompatible(manifest, embedder)
  await checkFiles(paths.folder, manifest)
  const [texts, lexical, vectors] = await Promise.all([
    readTexts(paths),
    openWords(paths.lexical, warm),
    store.open(id),
  ])
  const { articles, passages, skipped, corpusHash } = texts
  const headerOf = (passage: number) => articles.headers[passages.articleNumber(passage)]
  const snapshot = {
    manifest,
    articles,
    passages,
    headerOf,
    lexical,
    vectors,
    skipped,
  }
  checkCounts(snapshot, id, corpusHash)
  return snapshot
}

async function openWords(folder: string, warm: SnapshotParts['warm']): Promise<LexicalIndex> {
  const lexical = await loadLexicalIndex(folder)
  await warm?.(lexical)
  return lexical
}

async function checkFiles(folder: string, manifest: IndexManifest): Promise<void> {
  for (const file of manifest.files) {
    if (await hasSealedSize(folder, file)) continue
    throw new AppError(
      'index-damaged',
      `${file.path} of build ${manifest.buildId} is missing or has another size than it was written with. ` +
        'Run "isnad index --full".',
    )
  }
}

/** The parts of a build are numbered alike, so each must hold as many as the manifest says. */
function checkCounts(snapshot: Snapshot, id: string, corpusHash: string): void {
  const { manifest, articles, passages, lexical, vectors, skipped } = snapshot
  const found: readonly (readonly [field: string, stated: number | string, found: number | string])[] = [
    ['buildId', manifest.buildId, id],
    ['articleCount', manifest.articleCount, articles.size],
    ['passageCount', manifest.passageCount, passages.length],
    ['passageCount', manifest.passageCount, passageCount(lexical)],
    ['passageCount', manifest.passageCount, vectors.size],
    ['sentenceCount', manifest.sentenceCount, sentenceCount(lexical)],
    ['skippedCount', manifest.skippedCount, skipped.length],
    ['corpusHash', manifest.corpusHash, corpusHash],
  ]
  for (const [field, stated, actual] of found) {
    if (stated === actual) continue
    throw new AppError(
      'index-damaged',
      `The manifest of build ${id} says ${field} ${stated}, but ${actual} was found. Run "isnad index --full".`,
    )
  }
}
