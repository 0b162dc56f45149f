import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomForVectors } from '../../src/vectors/vector-room.js'

const number = fc.float({ noNaN: true, min: -1, max: 1 })

test('a question is multiplied with the vectors of some rows, each as often as it is named', () => {
  const dimensions = fc.integer({ min: 1, max: 11 })
  const vectors = dimensions.chain((length) =>
    fc.array(fc.array(number, { minLength: length, maxLength: length }), { minLength: 2, maxLength: 20 }),
  )
  fc.assert(
    fc.property(vectors, fc.array(fc.nat(19)), ([question = [], ...rows], wanted) => {
      const room = roomForVectors(rows.length, question.length)
      room.numbers.set(rows.flat())
      const places = wanted.map((place) => place % rows.length)
      const products = room.products(Float32Array.from(question), Uint32Array.from(places))
      expect(products).toHaveLength(places.length)
      places.forEach((place, i) => {
        const expected = question.reduce((sum, value, k) => sum + value * (rows[place]?.[k] ?? 0), 0)
        expect(products[i]).toBeCloseTo(expected, 12)
      })
    }),
  )
})

test('more rows are multiplied than one call takes', () => {
  const room = roomForVectors(5000, 8)
  room.numbers.forEach((_, at) => {
    room.numbers[at] = at >>> 3
  })
  const products = room.products(
    new Float32Array(8).fill(1),
    Uint32Array.from({ length: 5000 }, (_, i) => i),
  )
  expect([...products]).toEqual(Array.from({ length: 5000 }, (_, i) => 8 * i))
})
