import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openHamming } from '../../src/vectors/hamming.js'

test('every row is as far from a question as bits of the two differ', () => {
  const row = fc.array(fc.nat(0xffffffff), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), row, row, (rows, one, other) => {
      const { bits, countDifferences } = openHamming(rows.length, 4)
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
