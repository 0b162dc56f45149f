import { expect, test } from 'vitest'
import { heldUpIn } from '../../bench/delays.js'
import { answeringIn } from '../../bench/load-clients.js'

test('questions count where they were answered, failures among them', () => {
  const asked = [10, 20, 30, 40].map((ms, i) => ({ at: 1000 * (i + 1), ms, isAnswered: i !== 2 }))
  expect(answeringIn(asked, { from: 1000, to: 4000 })).toEqual({
    perSecond: 1,
    p50: 30,
    p95: 40,
    longest: 40,
    failed: 1,
  })
})

test('the longest hold-up is that of its stretch of time', () => {
  const samples = [5, 80, 7].map((heldUpMs, i) => ({ at: 1000 * (i + 1), heldUpMs, rssBytes: 1 }))
  expect(heldUpIn(samples, { from: 0, to: 1500 })).toBe(5)
  expect(heldUpIn(samples, { from: 1500, to: 3000 })).toBe(80)
  expect(heldUpIn(samples, { from: 5000, to: 6000 })).toBe(0)
})
