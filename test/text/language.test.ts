import { expect, test } from 'vitest'
import { languageOf } from '../../src/text/language.js'

test.each([
  ['من هو قائد قوات سوريا الديمقراطية؟', 'ar'],
  ['Who leads the SDF?', 'en'],
  ['ما هي قوات YPG؟', 'ar'],
  ['What does قسد stand for?', 'en'],
  ['قسد abc', 'ar'],
  ['2018', 'ar'],
  ['', 'ar'],
  ['؟؟؟', 'ar'],
  ['Élysée', 'en'],
])('«%s» is asked in %s', (question, expected) => {
  expect(languageOf(question)).toBe(expected)
})
