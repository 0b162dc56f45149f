import { readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { VectorRow } from '../../src/vectors/store.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { behavesAsVectorReader } from './contract.js'

async function* each(rows: readonly VectorRow[]): AsyncGenerator<VectorRow> {
  yield* rows
}

const row = (passageId: string, ...numbers: number[]): VectorRow => ({
  passageId,
  vector: Float32Array.from(numbers),
})

async function writtenStore(rows: readonly VectorRow[]) {
  const folder = await temporaryFolder()
  const store = vectraStore(folder)
  await store.write('build-1', each(rows))
  return { store, folder, vectors: join(folder, 'builds', 'build-1', 'vectors') }
}

describe('vectors in files', () => {
  behavesAsVectorReader(async (rows) => (await writtenStore(rows)).store.open('build-1'))

  test('of one build are not seen by another', async () => {
    const { store } = await writtenStore([row('a', 1, 0)])
    await store.write('build-2', each([row('b', 0, 1)]))
    expect(await (await store.open('build-1')).nearest(Float32Array.of(1, 0), 9)).toEqual([
      { passage: 0, score: 1 },
    ])
    await store.remove('build-1')
    await store.remove('build-1')
    await expect(store.open('build-1')).rejects.toMatchObject({ code: 'index-damaged' })
    expect((await store.open('build-2')).size).toBe(1)
  })

  test('are written in segments and come back in their order', async () => {
    const rows = Array.from({ length: 1024 + 10 }, (_, number) =>
      row(`p${number}`, Math.cos(number), Math.sin(number)),
    )
    const { store, vectors } = await writtenStore(rows)
    expect(await readdir(vectors)).toEqual(['segment-00000', 'segment-00001'])
    const reader = await store.open('build-1')
    expect(reader.size).toBe(rows.length)
    const last = rows.at(-1)
    const [similarity] = await reader.similarities(last?.vector ?? new Float32Array(2), [rows.length - 1])
    expect(similarity).toBeCloseTo(1, 5)
  })

  test('are read back number for number, in their order', async () => {
    const rows = Array.from({ length: 1024 + 10 }, (_, number) =>
      row(`p${number}`, Math.cos(number), Math.sin(number)),
    )
    const { store } = await writtenStore(rows)
    const read: VectorRow[] = []
    for await (const one of store.rows('build-1')) read.push(one)
    expect(read).toEqual(rows)
  })

  test('may be none at all', async () => {
    const { store } = await writtenStore([])
    const reader = await store.open('build-1')
    expect(reader.size).toBe(0)
  })

  test.each([
    ['of zeros', [row('bad', 0, 0)]],
    ['that holds no number', [row('bad', Number.NaN, 1)]],
    ['that is too long', [row('bad', 3, 4)]],
    ['of another length than the others', [row('good', 1, 0), row('bad', 1, 0, 0)]],
  ])('%s are refused when they are written, by name', async (_what, rows) => {
    const store = vectraStore(await temporaryFolder())
    await expect(store.write('build-1', each(rows))).rejects.toThrow(/bad/)
  })

  test('whose file is cut off or gone are refused when they are opened', async () => {
    const { store, vectors } = await writtenStore([row('a', 1, 0), row('b', 0, 1)])
    const file = join(vectors, 'segment-00000', 'index.pb')
    await truncate(file, 30)
    await expect(store.open('build-1')).rejects.toMatchObject({ code: 'index-damaged' })
    await writeFile(file, 'not vectors')
    await expect(store.open('build-1')).rejects.toMatchObject({ code: 'index-damaged' })
    await rm(file)
    await expect(store.open('build-1')).rejects.toMatchObject({ code: 'index-damaged' })
    await expect(store.rows('build-1')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'index-damaged',
    })
  })

  test('that were left half written are replaced', async () => {
    const { store } = await writtenStore([row('a', 1, 0), row('b', 0, 1)])
    await store.write('build-1', each([row('c', 1, 0)]))
    expect((await store.open('build-1')).size).toBe(1)
  })
})
