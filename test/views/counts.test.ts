import { expect, test } from 'vitest'
import { counted, duration } from '../../views/counts.js'

test.each([
  [0, 'لا مقاطع'],
  [1, 'مقطع واحد'],
  [2, 'مقطعان'],
  [3, 'ثلاثة مقاطع'],
  [10, 'عشرة مقاطع'],
  [11, '11 مقطعًا'],
  [99, '99 مقطعًا'],
  [100, '100 مقطع'],
  [103, '103 مقاطع'],
  [111, '111 مقطعًا'],
  [1240, '1,240 مقطعًا'],
])('%i passages agree with their number in Arabic: %s', (count, expected) => {
  expect(counted('ar', count, 'passage')).toBe(expected)
})

test.each([
  [1, 'مادة واحدة'],
  [2, 'مادتان'],
  [3, 'ثلاث مواد'],
  [8, 'ثماني مواد'],
  [10, 'عشر مواد'],
  [11, '11 مادة'],
])('%i articles, a feminine noun, take the number of the other gender: %s', (count, expected) => {
  expect(counted('ar', count, 'article')).toBe(expected)
})

test('two outlets after a preposition are in the genitive', () => {
  expect(counted('ar', 2, 'outlet', 'genitive')).toBe('مصدرين')
  expect(counted('ar', 2, 'outlet')).toBe('مصدران')
})

test.each([
  [0, 'no passages'],
  [1, 'one passage'],
  [4, 'four passages'],
  [11, '11 passages'],
  [1240, '1,240 passages'],
])('%i passages in English: %s', (count, expected) => {
  expect(counted('en', count, 'passage')).toBe(expected)
})

test.each([
  [0.4, 'أقل من ثانية', 'under a second'],
  [2, 'ثانيتان', 'two seconds'],
  [60, 'دقيقة واحدة', 'one minute'],
  [205, 'ثلاث دقائق و25 ثانية', 'three minutes 25 seconds'],
])('%d seconds as a length of time', (seconds, arabic, english) => {
  expect(duration('ar', seconds)).toBe(arabic)
  expect(duration('en', seconds)).toBe(english)
})
