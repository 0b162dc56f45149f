import { expect, test } from 'vitest'
import { batchesOf } from '../../src/embedding/batches.js'

const tokens = (lengths: readonly number[]) =>
  lengths.map((length, at) => ({ at, ids: Array(length).fill(1) }))

test('texts of like length share a batch, and every text is in one', () => {
  const batches = batchesOf(tokens([500, 3, 400, 2, 500]))
  expect(batches.map((batch) => batch.map(({ at }) => at))).toEqual([[3, 1, 2, 0, 4]])
})

test('a batch, filled up to its longest text, stays within the bound', () => {
  const batches = batchesOf(tokens(Array.from({ length: 300 }, (_, at) => at + 1)))
  for (const batch of batches) {
    expect(Math.max(...batch.map(({ ids }) => ids.length)) * batch.length).toBeLessThanOrEqual(8192)
  }
  expect(batches.flat()).toHaveLength(300)
})

test('a text over the bound by itself is a batch of its own', () => {
  expect(batchesOf(tokens([9000, 1])).map((batch) => batch.length)).toEqual([1, 1])
})
