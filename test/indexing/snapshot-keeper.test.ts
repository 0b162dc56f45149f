import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { buildIndex } from '../../src/indexing/build.js'
import { publish } from '../../src/indexing/build-folder.js'
import { snapshotKeeper } from '../../src/indexing/snapshot-keeper.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

async function emptyIndex() {
  const indexDir = await temporaryFolder()
  const corpusDir = await folderOf(twoArticles)
  return { corpusDir, indexDir, embedder: wordEmbedder(), store: vectraStore(indexDir) }
}

const never = (error: unknown) => expect.fail(String(error))

test('a new build is taken up without a restart; who has the old one keeps it', async () => {
  const parts = await emptyIndex()
  const first = await buildIndex(parts, () => undefined)
  const keeper = snapshotKeeper(parts, never)
  const before = await keeper.current()
  expect(before.manifest.buildId).toBe(first.buildId)
  const closing = vi.spyOn(before.vectors, 'close')
  const second = await buildIndex(parts, () => undefined)
  await vi.waitFor(async () => expect((await keeper.current()).manifest.buildId).toBe(second.buildId), {
    timeout: 5000,
  })
  expect(closing).toHaveBeenCalledOnce()
  expect(before.articles.get('match')?.text).toContain('المنتخب')
  expect(await before.vectors.nearest(await parts.embedder.embedQuestion('المنتخب'), 1)).toHaveLength(1)
  await keeper.close()
})

test('many who ask at once are given one snapshot', async () => {
  const parts = await emptyIndex()
  await buildIndex(parts, () => undefined)
  const keeper = snapshotKeeper(parts, never)
  const snapshots = await Promise.all(Array.from({ length: 10 }, () => keeper.current()))
  expect(new Set(snapshots).size).toBe(1)
})

test('without an index it says so, and finds one that is built later', async () => {
  const parts = await emptyIndex()
  const keeper = snapshotKeeper(parts, never)
  await expect(keeper.current()).rejects.toMatchObject({ code: 'index-missing' })
  const { buildId } = await buildIndex(parts, () => undefined)
  expect((await keeper.current()).manifest.buildId).toBe(buildId)
})

test('a new build that cannot be opened is told once, and the old one goes on', async () => {
  const parts = await emptyIndex()
  const { buildId } = await buildIndex(parts, () => undefined)
  const problems: unknown[] = []
  const keeper = snapshotKeeper(parts, (problem) => problems.push(problem))
  await keeper.current()
  await publish(parts.indexDir, '20990101T000000Z-000000')
  await sleep(1100)
  await keeper.current()
  await vi.waitFor(() => expect(problems).toHaveLength(1))
  await sleep(1100)
  expect((await keeper.current()).manifest.buildId).toBe(buildId)
  expect(problems).toMatchObject([{ code: 'index-damaged' }])
  expect(keeper.trouble()).toMatchObject({ published: '20990101T000000Z-000000', served: buildId })
})

test('what is written into "current" cannot lead out of the index', async () => {
  const parts = await emptyIndex()
  const { buildId } = await buildIndex(parts, () => undefined)
  await writeFile(join(parts.indexDir, 'current'), '../../elsewhere')
  const keeper = snapshotKeeper(parts, () => undefined)
  expect((await keeper.current()).manifest.buildId).toBe(buildId)
  expect(keeper.trouble()).toMatchObject({ code: 'index-damaged', served: buildId })
})
