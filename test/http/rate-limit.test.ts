import { expect, test } from 'vitest'
import { createRateLimiter } from '../../src/http/rate-limit.js'

test('a client waits for the rest of its minute, no longer', () => {
  let now = 0
  const limiter = createRateLimiter(2, () => now)
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0])
  now = 20_000
  expect(limiter.take('a')).toBe(40)
  now = 59_999
  expect(limiter.take('a')).toBe(1)
  now = 60_000
  expect(limiter.take('a')).toBe(0)
})

test('clients do not spend each other’s questions', () => {
  const limiter = createRateLimiter(1, () => 0)
  expect([limiter.take('a'), limiter.take('b'), limiter.take('a')]).toEqual([0, 0, 60])
})

test('0 sets no limit', () => {
  const limiter = createRateLimiter(0, () => 0)
  expect(Array.from({ length: 100 }, () => limiter.take('a')).every((wait) => wait === 0)).toBe(true)
})
