import { expect, test } from 'vitest'
import type { VectorReader, VectorRow } from '../../src/vectors/store.js'

const unit = (...numbers: number[]) => {
  const length = Math.hypot(...numbers)
  return Float32Array.from(numbers, (value) => value / length)
}

const east = { passageId: 'east', vector: unit(1, 0, 0) }
const north = { passageId: 'north', vector: unit(0, 1, 0) }
const northEast = { passageId: 'north-east', vector: unit(1, 1, 0) }
const west = { passageId: 'west', vector: unit(-1, 0, 0) }

/** What every reader of vectors must do; each implementation's test file runs it. */
export function behavesAsVectorReader(open: (rows: readonly VectorRow[]) => Promise<VectorReader>) {
  test('the nearest passages come first, with their cosine similarity', async () => {
    const reader = await open([west, north, northEast, east])
    expect(await reader.nearest(unit(1, 0.1, 0), 3)).toEqual([
      { passage: 3, score: expect.closeTo(0.995, 3) },
      { passage: 2, score: expect.closeTo(0.774, 3) },
      { passage: 1, score: expect.closeTo(0.0995, 3) },
    ])
    await reader.close()
  })

  test('equally near passages keep their order', async () => {
    const rows = ['c', 'a', 'b'].map((passageId) => ({ ...east, passageId }))
    const reader = await open([north, ...rows])
    expect((await reader.nearest(unit(1, 0, 0), 3)).map(({ passage }) => passage)).toEqual([1, 2, 3])
    await reader.close()
  })

  test('asking for more than there are gives all of them', async () => {
    const reader = await open([east, north])
    expect(reader.size).toBe(2)
    expect(await reader.nearest(unit(1, 0, 0), 100)).toHaveLength(2)
    expect(await reader.nearest(unit(1, 0, 0), 0)).toEqual([])
    await reader.close()
  })

  test('similarities are given in the order in which passages are named', async () => {
    const reader = await open([east, north, west])
    const [toWest, toEast] = await reader.similarities(unit(1, 0, 0), [2, 0])
    expect([toWest, toEast]).toEqual([expect.closeTo(-1, 5), expect.closeTo(1, 5)])
    for (const nowhere of [3, -1, Number.NaN])
      await expect(reader.similarities(unit(1, 0, 0), [0, nowhere])).rejects.toThrow(`number ${nowhere}`)
    await reader.close()
  })

  test('a question of another length is refused, never compared', async () => {
    const reader = await open([east])
    await expect(reader.nearest(unit(1, 0), 1)).rejects.toThrow(/2 numbers.*3/)
    await expect(reader.similarities(unit(1, 0), [0])).rejects.toThrow(/2 numbers.*3/)
    await reader.close()
  })

  test('vectors keep their numbers, whatever letters an id holds', async () => {
    const rows = Array.from({ length: 300 }, (_, number) => ({
      passageId: `مجلد/مقال ${number}@0-${number}`,
      vector: unit(Math.sin(number), Math.cos(number), number / 300),
    }))
    const reader = await open(rows)
    for (const [number, { vector }] of rows.slice(0, 20).entries()) {
      const [similarity] = await reader.similarities(vector, [number])
      expect(similarity).toBeCloseTo(1, 5)
    }
    await reader.close()
  })
}
