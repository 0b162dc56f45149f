import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Article, Passage } from '../domain.js'
import { loadLexicalIndex } from '../lexical/files.js'
import { passageCount, sentenceCount } from '../lexical/lexical-index.js'
import type { VectorStore } from '../vectors/store.js'
import { readArticles, readPassages, readSkipped } from './build-files.js'
import { buildPaths, publishedBuildId } from './build-folder.js'
import { fileDifferences } from './checksums.js'
import { corpusHasher } from './corpus-hash.js'
import { type IndexManifest, readManifest } from './manifest.js'
import { rangeFlaws } from './range-flaws.js'

export type Verified = {
  readonly manifest: IndexManifest
  /** What is not as it was built, one sentence each; empty when all of it is proven. */
  readonly differences: readonly string[]
}

/** Proves the published build: its files, every article, every range, every vector. Needs no model. */
export async function verifyIndex(indexDir: string, store: VectorStore): Promise<Verified> {
  const id = await publishedBuildId(indexDir)
  const paths = buildPaths(indexDir, id)
  const manifest = await readManifest(paths.folder)
  const differences = [
    ...(await fileDifferences(paths.folder, manifest.files)),
    ...(await strayFiles(paths.folder, manifest)),
  ]
  if (manifest.buildId !== id) differences.push(`buildId is ${manifest.buildId}, the folder is ${id}.`)
  try {
    differences.push(...(await contentDifferences(paths, manifest, store)))
  } catch (error) {
    differences.push(error instanceof Error ? error.message : String(error))
  }
  return { manifest, differences }
}

async function strayFiles(folder: string, manifest: IndexManifest): Promise<string[]> {
  const stated = new Set(['manifest.json', ...manifest.files.map(({ path }) => path)])
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !stated.has(path))
    .map((path) => `${path} does not belong to the build.`)
}

async function contentDifferences(
  paths: ReturnType<typeof buildPaths>,
  manifest: IndexManifest,
  store: VectorStore,
): Promise<string[]> {
  const differences: string[] = []
  const hasher = corpusHasher()
  const articles = new Map<string, Article>()
  for await (const article of readArticles(paths.articles)) {
    if (articles.has(article.id)) differences.push(`Article ${article.id} is there twice.`)
    if (sha256(article.text) !== article.textHash)
      differences.push(`The text of ${article.id} has another SHA-256.`)
    articles.set(article.id, article)
    hasher.add(article)
  }
  const passagesOf = new Map<string, Passage[]>()
  const ids: string[] = []
  for await (const passage of readPassages(paths.passages)) {
    ids.push(passage.id)
    passagesOf.set(passage.articleId, [...(passagesOf.get(passage.articleId) ?? []), passage])
    if (!articles.has(passage.articleId)) differences.push(`Passage ${passage.id} is of no article.`)
  }
  for (const article of articles.values()) {
    differences.push(...rangeFlaws(article, passagesOf.get(article.id) ?? []))
  }
  let skippedCount = 0
  for await (const skipped of readSkipped(paths.skipped)) {
    hasher.skip(skipped)
    skippedCount++
  }
  const lexical = await loadLexicalIndex(paths.lexical)
  differences.push(
    ...unequal('articleCount', manifest.articleCount, articles.size),
    ...unequal('passageCount', manifest.passageCount, ids.length),
    ...unequal('passageCount of the words', manifest.passageCount, passageCount(lexical)),
    ...unequal('sentenceCount of the words', manifest.sentenceCount, sentenceCount(lexical)),
    ...unequal('skippedCount', manifest.skippedCount, skippedCount),
    ...unequal('corpusHash', manifest.corpusHash, hasher.digest()),
    ...(await vectorDifferences(store, manifest, ids)),
  )
  return differences
}

async function vectorDifferences(store: VectorStore, manifest: IndexManifest, ids: readonly string[]) {
  const vectors = await store.open(manifest.buildId)
  await vectors.close()
  const differences = unequal('passageCount of the vectors', manifest.passageCount, vectors.size)
  let number = 0
  for await (const { passageId } of store.rows(manifest.buildId)) {
    const id = ids[number++]
    if (passageId === id) continue
    // All that follow are moved by as much: one says it.
    return [...differences, `Where the vector of passage ${id} should be is that of ${passageId}.`]
  }
  return differences
}

function unequal(field: string, stated: number | string, found: number | string): string[] {
  return stated === found ? [] : [`${field} is ${found}, the manifest says ${stated}.`]
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
