import { describe, expect, test } from 'vitest'
import { createPace } from '../../src/indexing/pace.js'
import type { Progress } from '../../src/indexing/progress.js'

/** Measures reports that come at these seconds. */
function measuredAt(reports: readonly (readonly [seconds: number, progress: Progress])[], usual = {}) {
  let now = 0
  const pace = createPace(usual, () => now)
  const measured = reports.map(([seconds, progress]) => {
    now = seconds * 1000
    return pace.measured(progress)
  })
  return { measured, last: measured.at(-1), stageSeconds: pace.stageSeconds() }
}

const reading = (done: number): Progress => ({ stage: 'reading', done, total: 1000 })

describe('the rate', () => {
  test('is not told from the first moments', () => {
    expect(
      measuredAt([
        [0, reading(1)],
        [0.5, reading(50)],
      ]).last,
    ).toEqual(reading(50))
  })

  test('is that of the last seconds, not of a slow beginning', () => {
    const slow = [0, 1, 2, 3, 4].map((second) => [second, reading(second)] as const)
    const fast = Array.from({ length: 20 }, (_, i) => [5 + i, reading(4 + 20 * (i + 1))] as const)
    expect(measuredAt([...slow, ...fast]).last?.perSecond).toBeCloseTo(20)
  })

  test('is absent while nothing moves', () => {
    expect(
      measuredAt([
        [0, reading(5)],
        [2, reading(5)],
      ]).last?.perSecond,
    ).toBeUndefined()
  })
})

describe('the time left', () => {
  test('is what is left of the stage at its rate', () => {
    expect(
      measuredAt([
        [0, reading(0)],
        [10, reading(200)],
      ]).last,
    ).toMatchObject({ perSecond: 20, secondsLeft: 40 })
  })

  test('counts the stages to come as they went before, as much slower or faster as this one goes', () => {
    const usual = { reading: 100, analysing: 20, writing: 4 }
    const { last } = measuredAt(
      [
        [0, reading(0)],
        [10, reading(200)],
      ],
      usual,
    )
    expect(last?.secondsLeft).toBeCloseTo(40 + 24 * 0.5)
  })

  test('of a stage that is not counted is what it usually takes', () => {
    const usual = { analysing: 20, writing: 4 }
    const { last } = measuredAt(
      [
        [0, { stage: 'analysing', done: 0 }],
        [5, { stage: 'analysing', done: 0 }],
      ],
      usual,
    )
    expect(last?.secondsLeft).toBeCloseTo(15 + 4)
  })

  test('is not told where nothing is known of it', () => {
    const { last } = measuredAt([
      [0, { stage: 'writing', done: 0 }],
      [5, { stage: 'writing', done: 0 }],
    ])
    expect(last).toEqual({ stage: 'writing', done: 0 })
  })
})

test('the seconds of each stage are kept for the next build', () => {
  const { stageSeconds } = measuredAt([
    [0, reading(0)],
    [12, { stage: 'embedding', done: 0 }],
    [15.5, { stage: 'writing', done: 0 }],
  ])
  expect(stageSeconds).toEqual({ reading: 12, embedding: 3.5, writing: 0 })
})
