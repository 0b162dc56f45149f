import { readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/indexing/build.js'
import { buildPaths } from '../../src/indexing/build-folder.js'
import { manifestText } from '../../src/indexing/manifest.js'
import { openSnapshot } from '../../src/indexing/snapshot.js'
import { isCurrent } from '../../src/indexing/up-to-date.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

async function builtIndex() {
  const indexDir = await temporaryFolder()
  const parts = {
    corpusDir: await folderOf({ ...twoArticles, 'broken.md': '---\n' }),
    indexDir,
    embedder: wordEmbedder(),
    store: vectraStore(indexDir),
  }
  const manifest = await buildIndex(parts, () => undefined)
  return { parts, manifest, paths: buildPaths(indexDir, manifest.buildId) }
}

async function withManifest(change: (manifest: Record<string, unknown>) => Record<string, unknown>) {
  const { parts, paths } = await builtIndex()
  const manifest = JSON.parse(await readFile(paths.manifest, 'utf8'))
  const { sha256: _seal, ...changed } = change(manifest)
  await writeFile(paths.manifest, manifestText(changed))
  return openSnapshot(parts)
}

const zeros = '0'.repeat(64)

describe('an index is not read', () => {
  test.each([
    ['formatVersion', 99, 'index-incompatible'],
    ['analysisVersion', 99, 'index-incompatible'],
    ['embedding', { fingerprint: 'another', dimensions: 32 }, 'index-incompatible'],
    ['embedding', { fingerprint: 'words 32', dimensions: 33 }, 'index-incompatible'],
    ['passageLimits', { maxTokens: 99, targetWords: 120 }, 'index-incompatible'],
    ['passageLimits', { maxTokens: 400, targetWords: 99 }, 'index-incompatible'],
    ['buildId', '20250131T101500Z-3fa9c1', 'index-damaged'],
    ['builtAt', 'yesterday', 'index-damaged'],
    ['articleCount', 3, 'index-damaged'],
    ['passageCount', 3, 'index-damaged'],
    ['sentenceCount', 3, 'index-damaged'],
    ['skippedCount', 0, 'index-damaged'],
    ['corpusHash', zeros, 'index-damaged'],
    ['corpusFilesHash', 'none', 'index-damaged'],
    ['store', 'another', 'index-damaged'],
    ['files', [{ path: 'articles.jsonl', bytes: 1, sha256: zeros }], 'index-damaged'],
  ])('when %s of its manifest is %j: the field is named, and how to mend it', async (field, value, code) => {
    const name = field === 'files' ? 'articles.jsonl' : field
    await expect(withManifest((manifest) => ({ ...manifest, [field]: value }))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`${name}.*isnad index`, 's')),
    })
  })

  test.each(['formatVersion', 'articleCount', 'embedding', 'files', 'store'])(
    'when %s is missing from its manifest',
    async (field) => {
      const opened = withManifest(({ [field]: _removed, ...manifest }) => manifest)
      await expect(opened).rejects.toMatchObject({
        code: 'index-damaged',
        message: expect.stringContaining(field),
      })
    },
  )

  test('when its manifest is cut off', async () => {
    const { parts, paths } = await builtIndex()
    await truncate(paths.manifest, 100)
    await expect(openSnapshot(parts)).rejects.toMatchObject({ code: 'index-damaged' })
  })

  test.each([
    'articles.jsonl',
    'passages.jsonl',
    'skipped.jsonl',
    'vectors/segment-00000/index.pb',
    'lexical/tokens',
  ])('when %s is cut off or gone', async (file) => {
    const { parts, paths } = await builtIndex()
    const path = join(paths.folder, file)
    await truncate(path, (await readFile(path)).length - 1)
    await expect(openSnapshot(parts)).rejects.toMatchObject({
      code: 'index-damaged',
      message: expect.stringContaining(file),
    })
    await rm(path)
    await expect(openSnapshot(parts)).rejects.toMatchObject({ code: 'index-damaged' })
  })

  test('when there is none, with what to do', async () => {
    const { parts, paths } = await builtIndex()
    await rm(join(parts.indexDir, 'current'))
    await expect(openSnapshot(parts)).rejects.toMatchObject({
      code: 'index-damaged',
      message: expect.stringMatching(/current is missing.*isnad index/),
    })
    await rm(paths.folder, { recursive: true })
    await expect(openSnapshot(parts)).rejects.toMatchObject({
      code: 'index-missing',
      message: expect.stringContaining('isnad index'),
    })
  })
})

describe('an index is as the corpus is now', () => {
  test('until an article changes, comes, or goes, or the time of a file is another', async () => {
    const { parts, manifest } = await builtIndex()
    const isStillCurrent = () => isCurrent(manifest, parts.corpusDir, parts.embedder)
    const match = join(parts.corpusDir, 'match.txt')
    expect(await isStillCurrent()).toBe(true)
    await utimes(match, new Date(), new Date(Date.now() + 60_000))
    expect(await isStillCurrent()).toBe(false)
    await rm(match)
    expect(await isStillCurrent()).toBe(false)
  })

  test('until another file cannot be read', async () => {
    const { parts, manifest } = await builtIndex()
    await writeFile(join(parts.corpusDir, 'another.md'), '---\n')
    expect(await isCurrent(manifest, parts.corpusDir, parts.embedder)).toBe(false)
  })

  test('until the model is another', async () => {
    const { parts, manifest } = await builtIndex()
    expect(await isCurrent(manifest, parts.corpusDir, wordEmbedder({ name: 'other' }))).toBe(false)
    expect(await isCurrent(manifest, parts.corpusDir, wordEmbedder({ maxTokens: 99 }))).toBe(false)
  })
})
