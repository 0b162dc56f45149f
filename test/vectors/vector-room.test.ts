import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomForVectors, shareRoom } from '../../src/vectors/vector-room.js'

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

test('who shares a room multiplies with the same vectors, whatever is multiplied beside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), fc.infiniteStream(number), (dimensions, numbers) => {
      const next = () => Float32Array.from({ length: dimensions }, () => numbers.next().value ?? 0)
      const room = roomForVectors(3, dimensions)
      const shared = shareRoom(room.memory, 3, dimensions)
      for (const row of [0, 1, 2]) room.numbers.set(next(), row * dimensions)
      const question = next()
      const expected = room.products(question, Uint32Array.of(2, 0))
      expect(shared.products(question, Uint32Array.of(2, 0))).toEqual(expected)
      shared.products(next(), Uint32Array.of(1))
      expect(room.products(question, Uint32Array.of(2, 0))).toEqual(expected)
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
