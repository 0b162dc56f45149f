import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.js'
import { createRebuilds } from '../../src/http/rebuild.js'
import { openRebuildStarter } from '../../src/http/rebuild-process.js'
import { openDesk } from '../../src/importing/desk.js'
import { buildIndex } from '../../src/indexing/build.js'
import { buildPaths } from '../../src/indexing/build-folder.js'
import { manifestText, readManifest } from '../../src/indexing/manifest.js'
import type { IndexTrouble } from '../../src/indexing/open-proven.js'
import { finishedBuilds } from '../../src/indexing/proven-builds.js'
import { snapshotKeeper } from '../../src/indexing/snapshot-keeper.js'
import { verifyIndex } from '../../src/indexing/verify.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

/** An index of two builds, the later of which is published. */
async function twoBuilds() {
  const indexDir = await temporaryFolder()
  const parts = {
    corpusDir: await folderOf({ ...twoArticles, 'broken.md': '---\n' }),
    indexDir,
    embedder: wordEmbedder(),
    store: vectraStore(indexDir),
  }
  const earlier = (await buildIndex(parts, () => undefined)).buildId
  const later = (await buildIndex(parts, () => undefined)).buildId
  return { parts, earlier, later, folder: buildPaths(indexDir, later).folder }
}
type Index = Awaited<ReturnType<typeof twoBuilds>>

/** Turns one bit in the middle of a file; its size stays. */
async function turnBit(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

async function opened({ parts }: Index) {
  const told: IndexTrouble[] = []
  const keeper = snapshotKeeper(parts, (trouble) => told.push(trouble))
  const { manifest } = await keeper.current()
  return { buildId: manifest.buildId, trouble: keeper.trouble(), told, keeper }
}

describe('when a byte of the published build is another', () => {
  test('in any of its files, the build before it answers and the file is named, by verify as well', async () => {
    const index = await twoBuilds()
    const files = await filesOf(index.folder)
    expect(files.length).toBeGreaterThan(20)
    for (const file of files) {
      const path = join(index.folder, file)
      const whole = await readFile(path)
      if (whole.length === 0) continue
      await turnBit(path)
      const { buildId, trouble, told } = await opened(index)
      expect(buildId, file).toBe(index.earlier)
      expect(trouble, file).toMatchObject({
        code: 'index-damaged',
        published: index.later,
        served: index.earlier,
        message: expect.stringContaining(file),
      })
      expect(told).toEqual([trouble])
      const verified = verifyIndex(index.parts.indexDir, index.parts.store)
      const differences = await verified.then(
        (found) => found.differences,
        (error: Error) => [error.message],
      )
      expect(differences.join('\n'), file).toContain(file)
      await writeFile(path, whole)
    }
    expect(await opened(index)).toMatchObject({ buildId: index.later, trouble: undefined, told: [] })
  })

  test('the same holds for a file that is cut off or gone, and for the record of what is published', async () => {
    const index = await twoBuilds()
    for (const file of ['articles.jsonl', 'lexical/tokens', 'manifest.json']) {
      const path = join(index.folder, file)
      const whole = await readFile(path)
      await truncate(path, whole.length >> 1)
      expect(await opened(index), file).toMatchObject({ buildId: index.earlier })
      await rm(path)
      expect(await opened(index), file).toMatchObject({ buildId: index.earlier })
      await writeFile(path, whole)
    }
    const current = join(index.parts.indexDir, 'current')
    for (const content of ['', '\0'.repeat(23), '20250131T101500Z-3fa9c1']) {
      await writeFile(current, content)
      expect(await opened(index), JSON.stringify(content)).toMatchObject({
        buildId: index.later,
        trouble: { code: 'index-damaged' },
      })
    }
  })

  test('a build that is whole is kept, and the next one heals the index', async () => {
    const index = await twoBuilds()
    await turnBit(join(index.folder, 'passages.jsonl'))
    const during: unknown[] = []
    const embed = async (texts: readonly string[]) => {
      during.push((await opened(index)).buildId)
      return index.parts.embedder.embedPassages(texts)
    }
    const { buildId } = await buildIndex({ ...index.parts, embed, isFull: true }, () => undefined)
    expect(during).toEqual([index.earlier])
    expect(await opened(index)).toMatchObject({ buildId, trouble: undefined })
    const left = await readdir(join(index.parts.indexDir, 'builds'))
    expect(left.sort()).toEqual([index.earlier, buildId].sort())
  })

  test('where none is whole, it says which file is damaged and what to do', async () => {
    const index = await twoBuilds()
    for (const id of [index.earlier, index.later]) {
      await turnBit(join(buildPaths(index.parts.indexDir, id).folder, 'lexical', 'posting'))
    }
    await expect(opened(index)).rejects.toMatchObject({
      code: 'index-damaged',
      message: expect.stringMatching(new RegExp(`${index.later}.*lexical/posting.*isnad index --full`)),
    })
  })
})

test('a new build that is damaged does not replace the one that answers, and the pages and the API say so', async () => {
  const index = await twoBuilds()
  const { keeper } = await opened(index)
  const refuse = () => Promise.reject(new Error('nobody asks here'))
  const { current, trouble } = keeper
  const rebuilds = createRebuilds({
    starter: openRebuildStarter({ file: process.execPath, args: ['-e', ''] }),
    indexDir: index.parts.indexDir,
    current,
    trouble,
  })
  const app = createApp({
    version: '0.0.0',
    current,
    trouble,
    ask: refuse,
    rebuilds,
    desk: openDesk({ corpusDir: '/nowhere', indexDir: '/nowhere' }),
    isBehind: async () => false,
    examples: { ar: [], en: [] },
    rateLimit: 0,
  })
  const read = async (path: string) =>
    (await app.request(path, {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })).text()
  expect(JSON.parse(await read('/health')).standIn).toBeNull()

  const next = (await buildIndex(index.parts, () => undefined)).buildId
  await turnBit(join(buildPaths(index.parts.indexDir, next).folder, 'articles.jsonl'))
  const standIn = {
    code: 'index-damaged',
    published: next,
    served: index.later,
    message: expect.stringContaining('articles.jsonl'),
  }
  await expect
    .poll(async () => JSON.parse(await read('/health')), { timeout: 10_000, interval: 200 })
    .toEqual({ status: 'ok', buildId: index.later, standIn })
  expect(JSON.parse(await read('/api/index'))).toMatchObject({ buildId: index.later, standIn })
  const arabic = await read('/index?lang=ar')
  const english = await read('/index?lang=en')
  for (const said of [arabic, english]) {
    for (const part of [next, index.later, 'articles.jsonl holds other bytes']) expect(said).toContain(part)
  }
  expect(arabic).toContain('ملفاته تالفة')
  expect(english).toContain('Its files are damaged')
})

test('which build is the newer does not hang on the clock', async () => {
  const index = await twoBuilds()
  // As by a clock that was set back: the later build has the earlier name.
  const names = [index.earlier, index.later].sort()
  const swap: Record<string, string> = {
    [index.earlier]: '20991231T235959Z-000001',
    [index.later]: '19700101T000000Z-000002',
  }
  for (const id of names) {
    const to = swap[id] ?? ''
    const { folder } = buildPaths(index.parts.indexDir, id)
    const manifest = await readManifest(folder)
    await writeFile(join(folder, 'manifest.json'), manifestText({ ...manifest, buildId: to }))
    await rename(folder, buildPaths(index.parts.indexDir, to).folder)
  }
  await writeFile(join(index.parts.indexDir, 'current'), 'lost')
  expect((await finishedBuilds(index.parts.indexDir)).map(({ buildId }) => buildId)).toEqual([
    '19700101T000000Z-000002',
    '20991231T235959Z-000001',
  ])
  expect((await opened(index)).buildId).toBe('19700101T000000Z-000002')
})
