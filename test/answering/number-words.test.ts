import { expect, test } from 'vitest'
import { bare, isNumber } from '../../src/answering/number-words.js'

test.each(['12', '18', 'f16', 'تسعه', 'والخمسين', 'بملايين', 'الف'])('%s is a number', (term) => {
  expect(isNumber(term)).toBe(true)
})

test.each(['شخص', 'تاسع', 'القتلي', 'عام'])('%s is none', (term) => {
  expect(isNumber(term)).toBe(false)
})

test('conjunction, preposition and article are taken off, and two letters are never left alone', () => {
  expect(['والخمسين', 'بالمئه', 'لست'].map(bare)).toEqual(['خمسين', 'مئه', 'لست'])
})
