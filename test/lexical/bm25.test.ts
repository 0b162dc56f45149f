import fc from 'fast-check'
import { expect, test } from 'vitest'
import { damping, idf, saturation } from '../../src/lexical/bm25.js'

test('a word that few documents hold is worth more than one that many hold, and every word is worth something', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (documents, one, other) => {
      const [rarer, commoner] = [Math.min(one, other), Math.max(one, other)]
      expect(idf(documents, rarer)).toBeGreaterThanOrEqual(idf(documents, commoner))
      expect(idf(documents, commoner)).toBeGreaterThan(0)
    }),
  )
})

test('idf is ln(1 + (N − df + 0.5) / (df + 0.5))', () => {
  expect(idf(10, 3)).toBeCloseTo(Math.log(1 + 7.5 / 3.5), 12)
})

test('repeating a word earns ever less and never more than k1 + 1', () => {
  const bm25 = { k1: 1.2, b: 0.75 }
  const worth = [0, 1, 2, 3, 50].map((count) => saturation(bm25, count, damping(bm25, 10, 10)))
  expect(worth[0]).toBe(0)
  expect(worth[1]).toBeCloseTo(1, 12)
  expect((worth[2] ?? 0) - (worth[1] ?? 0)).toBeGreaterThan((worth[3] ?? 0) - (worth[2] ?? 0))
  expect(worth[4]).toBeLessThan(2.2)
})

test('the same word counts for more in a shorter document, unless lengths are not to matter', () => {
  const bm25 = { k1: 1.2, b: 0.75 }
  expect(damping(bm25, 5, 10)).toBeLessThan(damping(bm25, 20, 10))
  expect(saturation(bm25, 1, damping(bm25, 5, 10))).toBeGreaterThan(
    saturation(bm25, 1, damping(bm25, 20, 10)),
  )
  expect(damping({ k1: 1.2, b: 0 }, 5, 10)).toBe(damping({ k1: 1.2, b: 0 }, 20, 10))
})
