import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuse } from '../../src/retrieval/fuse.js'

const scores = fc.array(
  fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
  {
    minLength: 1,
    maxLength: 30,
  },
)
const order = (values: readonly number[]) =>
  values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))

test('a passage that is good by words and by meaning comes before one that is good by words alone', () => {
  expect(order(fuse([9, 9, 1], [0.2, 0.8, 0.1], 0.5))).toEqual([1, 0, 2])
})

test('without weight, meaning changes nothing', () => {
  expect(fuse([3, 1, 2], [0.1, 0.9, 0.5], 0)).toEqual([3, 1, 2])
})

test('the more meaning weighs, the sooner it decides', () => {
  const leader = (weight: number) => order(fuse([10, 9, 1], [0.1, 0.9, 0.1], weight))[0]
  expect([leader(0), leader(0.01), leader(5)]).toEqual([0, 0, 1])
})

test('when all mean the same, words decide', () => {
  expect(fuse([3, 1, 2], [0.5, 0.5, 0.5], 10)).toEqual([3, 1, 2])
})

test('when words say nothing, scores stay as they are: there is no scale to bring meaning to', () => {
  expect(fuse([2, 2], [0.1, 0.9], 1)).toEqual([2, 2])
})

test.each([
  ['no passage', [], []],
  ['one passage', [4], [0.7]],
])('%s', (_name, words, meaning) => {
  expect(fuse(words, meaning, 0.2)).toEqual(words)
})

test('the scale of the similarities does not matter, only how they compare', () => {
  fc.assert(
    fc.property(scores, fc.double({ min: 0.1, max: 10, noNaN: true }), (pairs, factor) => {
      const words = pairs.map(([word]) => word)
      const meaning = pairs.map(([, similarity]) => Math.round(similarity * 1000) / 1000)
      const fused = fuse(words, meaning, 0.2)
      const stretched = fuse(
        words,
        meaning.map((similarity) => similarity * factor + 3),
        0.2,
      )
      fused.forEach((score, i) => {
        expect(stretched[i]).toBeCloseTo(score, 4)
      })
    }),
  )
})

test('scores are numbers, one a passage', () => {
  fc.assert(
    fc.property(scores, (pairs) => {
      const fused = fuse(
        pairs.map(([word]) => word),
        pairs.map(([, similarity]) => similarity),
        0.2,
      )
      expect(fused).toHaveLength(pairs.length)
      for (const score of fused) expect(score).not.toBeNaN()
    }),
  )
})
