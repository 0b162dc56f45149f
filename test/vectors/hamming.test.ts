import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openHamming } from '../../src/vectors/hamming.js'

test('every row is as far from a question as bits of the two differ', () => {
  const row = fc.array(fc.nat(0xffffffff), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), row, row, (rows, one, other) => {
      const { bits, countDifferences } = openHamming(rows.length, 8)
      bits.set(rows.flat())
      for (const question of [one, other]) {
        const expected = rows.map((numbers) =>
          numbers.reduce((sum, number, i) => sum + differing(number, question[i] ?? 0), 0),
        )
        expect([...countDifferences(Uint32Array.from(question))]).toEqual(expected)
      }
    }),
  )
})

test('the nearest rows are those of the fewest differing bits, with all that have as many as the last of them', () => {
  const row = fc.array(fc.nat(0xff), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 100 }),
      row,
      fc.integer({ min: 0, max: 120 }),
      (rows, own, count) => {
        const { bits, countDifferences, nearest } = openHamming(rows.length, 8)
        bits.set(rows.flat())
        const distances = [...countDifferences(Uint32Array.from(own))]
        const limit = [...distances].sort((a, b) => a - b)[Math.min(count, rows.length) - 1] ?? -1
        const expected = distances.flatMap((distance, i) => (distance <= limit ? i : []))
        expect([...nearest(count)]).toEqual(expected)
      },
    ),
  )
})

test('of the nearest rows the heaviest are those whose bytes are worth most together', () => {
  const { bits, countDifferences, nearest, heaviest, weights } = openHamming(4, 8)
  bits.set([0x04030201, 0x08070605])
  bits.fill(0xffffffff, 8, 16)
  bits.set([0x04030201, 0x08070604], 24)
  for (let byte = 0; byte < 8; byte++)
    for (let value = 0; value < 256; value++) weights[byte * 256 + value] = value * 8 ** byte
  countDifferences(new Uint32Array(8))
  expect([...nearest(3)]).toEqual([0, 2, 3])
  expect([...heaviest(1)]).toEqual([0, 3])
  expect([...heaviest(2)]).toEqual([0, 3])
  expect([...heaviest(3)]).toEqual([0, 2, 3])
})

test('the heaviest rows are no fewer than asked for, in order, and none that is left out is worth more', () => {
  const row = fc.array(fc.nat(0xffffffff), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 100 }), fc.integer({ min: 0, max: 120 }), (rows, count) => {
      const { bits, countDifferences, nearest, heaviest, weights } = openHamming(rows.length, 8)
      bits.set(rows.flat())
      // A set bit is worth 1.
      weights.forEach((_, i) => {
        weights[i] = differing(i & 255, 0)
      })
      countDifferences(new Uint32Array(8))
      nearest(rows.length)
      const worths = rows.map((numbers) => numbers.reduce((sum, number) => sum + differing(number, 0), 0))
      const chosen = [...heaviest(count)]
      const least = Math.min(Number.POSITIVE_INFINITY, ...chosen.map((place) => worths[place] ?? 0))
      expect(chosen.length).toBeGreaterThanOrEqual(Math.min(count, rows.length))
      expect(chosen).toEqual(worths.flatMap((worth, place) => (worth >= least ? place : [])))
    }),
  )
})

test('more rows than a page of memory holds are counted to the last', () => {
  const size = 20_000
  const { bits, countDifferences } = openHamming(size, 8)
  bits.fill(0xffffffff, (size - 1) * 8)
  const distances = countDifferences(new Uint32Array(8))
  expect([distances[0], distances[size - 2], distances[size - 1]]).toEqual([0, 0, 256])
})

function differing(one: number, other: number): number {
  return ((one ^ other) >>> 0).toString(2).replaceAll('0', '').length
}
