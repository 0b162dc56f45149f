import { beforeEach, expect, test } from 'vitest'
import { createLockOut, type LockOut } from '../../src/http/lock-out.js'

let now: number
let lockOut: LockOut
beforeEach(() => {
  now = 1_000_000
  lockOut = createLockOut(() => now)
})

const fail = (client: string, times: number) => {
  for (let time = 0; time < times; time += 1) lockOut.failed(client)
}
const minutes = (count: number) => count * 60_000

test('four wrong guesses are forgiven, the fifth makes the client wait', () => {
  fail('a', 4)
  expect(lockOut.wait('a')).toBe(0)
  fail('a', 1)
  expect(lockOut.wait('a')).toBe(30)
  now += 29_001
  expect(lockOut.wait('a')).toBe(1)
  now += 1000
  expect(lockOut.wait('a')).toBe(0)
})

test('each further one doubles the wait, up to an hour', () => {
  fail('a', 4)
  const waits = Array.from({ length: 10 }, () => {
    fail('a', 1)
    const wait = lockOut.wait('a')
    now += wait * 1000
    return wait
  })
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
})

test('an hour of quiet after a wait, and the guesses are forgotten', () => {
  fail('a', 6)
  now += 60_000 + minutes(60)
  fail('a', 1)
  expect(lockOut.wait('a')).toBe(0)
})

test('a right token between wrong ones wipes nothing out: one token is no help in guessing another', () => {
  fail('a', 4)
  lockOut.succeeded('a')
  fail('a', 1)
  expect(lockOut.wait('a')).toBe(30)
})

test('other clients are not held up by a few guesses', () => {
  fail('a', 20)
  expect(lockOut.wait('b')).toBe(0)
})

test('many addresses that guess together hold up everyone but those who were right before, and this machine', () => {
  lockOut.succeeded('known')
  for (let client = 0; client < 101; client += 1) fail(`client ${client}`, 1)
  expect(lockOut.wait('stranger')).toBe(20)
  expect(lockOut.wait('known')).toBe(0)
  expect(lockOut.wait('here', true)).toBe(0)
  fail('known', 5)
  expect(lockOut.wait('known')).toBe(30)
})

test('it does not remember more clients than fit', () => {
  fail('first', 5)
  for (let client = 0; client < 10_000; client += 1) fail(`client ${client}`, 1)
  now += minutes(15)
  expect(lockOut.wait('first')).toBe(0)
})
