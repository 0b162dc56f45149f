import { expect, test } from 'vitest'
import { atOnce, inSlices, type Slices } from '../src/slices.js'

function* sum(count: number, stepMs: number): Slices<number> {
  let total = 0
  for (let number = 1; number <= count; number++) {
    const until = performance.now() + stepMs
    while (performance.now() < until);
    total += number
    yield
  }
  return total
}

test('work in slices comes to the same as work at once', async () => {
  expect(atOnce(sum(100, 0))).toBe(5050)
  expect(await inSlices(sum(100, 0))).toBe(5050)
})

test('whoever waits is let in between the slices', async () => {
  let letIn = 0
  const waiting = setInterval(() => letIn++, 1)
  await inSlices(sum(30, 2))
  clearInterval(waiting)
  expect(letIn).toBeGreaterThan(3)
})

test('what goes wrong in a slice is told to whoever wanted the work', async () => {
  function* failing(): Slices<never> {
    yield
    throw new RangeError('no more')
  }
  await expect(inSlices(failing())).rejects.toThrow('no more')
})
