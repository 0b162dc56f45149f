import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { warmUp } from '../../src/cli/warm-up.js'

const headers = [{ title: 'قصف على المدينة' }]

test('a server asks itself a bounded number of questions, one after the other', async () => {
  let running = 0
  let asked = 0
  await warmUp({
    headers,
    ask: async () => {
      expect(++running).toBe(1)
      await wait(0)
      running--
      asked++
    },
  })
  expect(asked).toBe(400)
})

test('while readers ask, it asks nothing; when they have paused, it goes on', async () => {
  let asked = 0
  let isBusy = true
  const warming = warmUp({
    headers,
    ask: async () => {
      asked++
    },
    lastAskedAt: () => (isBusy ? performance.now() : performance.now() - 1000),
  })
  await wait(20)
  expect(asked).toBe(0)
  isBusy = false
  await warming
  expect(asked).toBe(400)
})

test('what waits has its turn between two of its questions', async () => {
  let asked = 0
  const warming = warmUp({
    headers,
    ask: async () => {
      asked++
      const until = performance.now() + 2
      while (performance.now() < until);
    },
  })
  await wait(1)
  expect(asked).toBeLessThan(20)
  await warming
})

test('a server that is stopped asks no more', async () => {
  const stop = new AbortController()
  let asked = 0
  await warmUp({
    headers,
    ask: async () => {
      asked++
      stop.abort()
    },
    signal: stop.signal,
  })
  expect(asked).toBe(1)
})
