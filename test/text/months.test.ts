import { describe, expect, test } from 'vitest'
import { monthNumber, namesOfMonth } from '../../src/text/months.js'
import { words } from '../../src/text/words.js'

const numberOf = (text: string) => {
  const [first, second] = words(text)
  return first && monthNumber(first.term, second?.term)
}

describe('a month is known by all its names', () => {
  test.each([
    [1, ['يناير', 'كانون الثاني', 'جانفي', 'January']],
    [2, ['فبراير', 'شباط', 'فيفري', 'February']],
    [3, ['مارس', 'آذار', 'March']],
    [4, ['أبريل', 'إبريل', 'نيسان', 'أفريل', 'April']],
    [5, ['مايو', 'أيار', 'ماي', 'May']],
    [6, ['يونيو', 'حزيران', 'جوان', 'June']],
    [7, ['يوليو', 'تموز', 'جويلية', 'July']],
    [8, ['أغسطس', 'آب', 'أوت', 'August']],
    [9, ['سبتمبر', 'أيلول', 'September']],
    [10, ['أكتوبر', 'تشرين الأول', 'October']],
    [11, ['نوفمبر', 'تشرين الثاني', 'November']],
    [12, ['ديسمبر', 'كانون الأول', 'December']],
  ])('%i', (number, names) => {
    for (const name of names) expect(numberOf(name), name).toBe(number)
  })
})

test.each(['تشرين', 'كانون', 'الأول', 'الأحد', 'year', ''])('«%s» is no month', (name) => {
  expect(numberOf(name)).toBeUndefined()
})

test('every month lists Arabic names that are its own', () => {
  for (let number = 1; number <= 12; number++) {
    expect(namesOfMonth(number).length).toBeGreaterThan(1)
    for (const name of namesOfMonth(number)) expect(numberOf(name)).toBe(number)
  }
  expect(namesOfMonth(0)).toEqual([])
  expect(namesOfMonth(13)).toEqual([])
})
