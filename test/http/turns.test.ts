import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../../src/http/turns.js'

function busyFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('tasks run one after the other, in the order they came, and a failed one stops none', async () => {
  const inTurn = createTurns()
  const said: string[] = []
  const say = (words: string, ms: number) => async () => {
    said.push(`${words} begins`)
    await wait(ms)
    said.push(`${words} ends`)
    return words
  }
  const failed = inTurn(() => Promise.reject(new Error('no')))
  const all = [inTurn(say('first', 20)), inTurn(say('second', 1))]
  await expect(failed).rejects.toThrow('no')
  expect(await Promise.all(all)).toEqual(['first', 'second'])
  expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('what waits has its turn between two tasks', async () => {
  const inTurn = createTurns()
  let done = 0
  const task = async () => {
    busyFor(5)
    done++
  }
  const all = Promise.all(Array.from({ length: 20 }, () => inTurn(task)))
  await wait(1)
  expect(done).toBeLessThan(10)
  await all
  expect(done).toBe(20)
})
