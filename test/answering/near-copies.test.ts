import { expect, test } from 'vitest'
import { isNearCopy } from '../../src/answering/near-copies.js'

const stems = (...numbers: number[]) => new Set(numbers)
const ten = stems(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)

test.each([
  ['the same words', ten, ten, true],
  ['one word more', ten, stems(...ten, 10), true],
  ['one word in ten another', ten, stems(0, 1, 2, 3, 4, 5, 6, 7, 8, 99), true],
  ['half the words others', ten, stems(0, 1, 2, 3, 4, 95, 96, 97, 98, 99), false],
  ['a short sentence within a long one', stems(0, 1, 2, 3, 4), stems(...ten, 10, 11), false],
  ['too few words to tell', stems(0, 1, 2, 3), stems(0, 1, 2, 3), false],
  ['no word at all', stems(), stems(), false],
])('%s: %#', (_case, one, other, expected) => {
  expect(isNearCopy(one, other)).toBe(expected)
  expect(isNearCopy(other, one)).toBe(expected)
})
