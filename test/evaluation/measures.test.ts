import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auroc, mean, ndcg, percentile, reciprocalRank, share } from '../../src/evaluation/measures.js'

describe('by hand', () => {
  test.each([
    [0, 1],
    [1, 0.6309297535714575],
    [2, 0.5],
    [9, 0.2890648263178879],
    [10, 0],
    [-1, 0],
  ])('nDCG@10 of the only right passage at place %i is %d', (rank, expected) => {
    expect(ndcg(rank, 10)).toBeCloseTo(expected, 12)
  })

  test.each([
    [0, 1],
    [3, 0.25],
    [9, 0.1],
    [10, 0],
    [-1, 0],
  ])('the reciprocal rank within ten of place %i is %d', (rank, expected) => {
    expect(reciprocalRank(rank, 10)).toBeCloseTo(expected, 12)
  })

  test.each([
    ['all apart', [3, 4], [1, 2], 1],
    ['the wrong way round', [1, 2], [3, 4], 0],
    ['one pair of four wrong', [2, 4], [1, 3], 0.75],
    ['all equal', [1, 1], [1, 1, 1], 0.5],
    ['a tie counts half', [1, 2], [1, 0], 0.875],
  ])('AUROC, %s', (_case, positives, negatives, expected) => {
    expect(auroc(positives, negatives)).toBeCloseTo(expected, 12)
  })

  test('AUROC of nothing to compare is no number', () => {
    expect(auroc([], [1])).toBeNaN()
    expect(auroc([1], [])).toBeNaN()
  })

  test('means and shares', () => {
    expect(mean([1, 2, 6])).toBe(3)
    expect(share([true, false, true, true])).toBe(0.75)
    expect(mean([])).toBeNaN()
    expect(share([])).toBeNaN()
  })

  test.each([
    [0.5, 3],
    [0.95, 5],
    [0.2, 1],
    [0.21, 2],
    [0, 1],
    [1, 5],
  ])('the percentile %d of one to five is %i', (part, expected) => {
    expect(percentile([5, 3, 1, 4, 2], part)).toBe(expected)
  })

  test('a percentile leaves its values in their order, and has none of no values', () => {
    const values = [3, 1, 2]
    percentile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
    expect(percentile([], 0.5)).toBeNaN()
  })
})

test('AUROC is the share of pairs in the right order, ties counting half', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(scores, scores, (positives, negatives) => {
      const pairs = positives.flatMap((one) =>
        negatives.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)),
      )
      expect(auroc(positives, negatives)).toBeCloseTo(mean(pairs), 12)
    }),
  )
})
