import { expect, test } from 'vitest'
import { mostHits, openHandover } from '../../src/vectors/handover.js'

const question = Float32Array.of(0.6, 0.8)
const other = Float32Array.of(1, 0)
const hits = [
  { passage: 70_000, score: 0.75 },
  { passage: 3, score: -0.125 },
]

function twoSides() {
  const asking = openHandover(2)
  return { asking, answering: openHandover(2, asking.buffer) }
}

test('a question laid down is taken as it is, and its answer comes back number for number', () => {
  const { asking, answering } = twoSides()
  for (const found of [hits, [], hits.slice(1)]) {
    expect(asking.ask(question, 40)).toBe(true)
    expect(answering.take()).toEqual({ question, count: 40 })
    answering.hand(found)
    expect(asking.answer(0)).toEqual(found)
  }
})

test('nobody answers a question that was not taken, and the next one is laid down in its place', () => {
  const { asking, answering } = twoSides()
  expect(asking.ask(question, 40)).toBe(true)
  expect(asking.answer(0)).toBeUndefined()
  expect(asking.ask(other, 1)).toBe(true)
  expect(answering.take()).toEqual({ question: other, count: 1 })
})

test('while one waits for its answer no other is laid down, so that nobody gets the answer of another', () => {
  const { asking, answering } = twoSides()
  asking.ask(question, 40)
  expect(asking.ask(other, 40)).toBe(false)
  answering.take()
  expect(asking.ask(other, 40)).toBe(false)
  answering.hand(hits)
  expect(asking.ask(other, 40)).toBe(false)
  expect(asking.answer(0)).toEqual(hits)
})

test('an answer that takes too long is given up, and never taken for that of a later question', () => {
  const { asking, answering } = twoSides()
  asking.ask(question, 40)
  answering.take()
  expect(asking.answer(1)).toBeUndefined()
  expect(asking.ask(other, 40)).toBe(false)
  answering.hand(hits)
  expect(asking.ask(other, 40)).toBe(true)
  expect(answering.take().question).toEqual(other)
  answering.hand([])
  expect(asking.answer(0)).toEqual([])
})

test('more hits than it has room for are not asked for', () => {
  const { asking, answering } = twoSides()
  expect(asking.ask(question, mostHits + 1)).toBe(false)
  const many = Array.from({ length: mostHits }, (_, passage) => ({ passage, score: 1 / (passage + 1) }))
  expect(asking.ask(question, mostHits)).toBe(true)
  answering.take()
  answering.hand(many)
  expect(asking.answer(0)).toEqual(many)
})
