import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readAhead } from '../../src/corpus/read-ahead.js'

async function* upTo(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number
}

test('values keep their order, however long each takes', async () => {
  const taken: number[] = []
  const slowFirst = async (number: number) => {
    for (let turn = number; turn < 9; turn++) await pause()
    return number
  }
  for await (const number of readAhead(upTo(9), 4, slowFirst)) taken.push(number)
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

test('no more is begun than was asked for', async () => {
  let underWay = 0
  let most = 0
  const begin = async () => {
    underWay++
    most = Math.max(most, underWay)
    await pause()
  }
  for await (const _ of readAhead(upTo(50), 4, begin)) underWay--
  expect(most).toBe(5)
})

test('what fails, fails in its turn, after what came before it', async () => {
  const taken: number[] = []
  const read = async () => {
    for await (const number of readAhead(upTo(9), 4, async (number) => {
      if (number === 3) throw new Error('the third')
      return number
    }))
      taken.push(number)
  }
  await expect(read()).rejects.toThrow('the third')
  expect(taken).toEqual([0, 1, 2])
})
