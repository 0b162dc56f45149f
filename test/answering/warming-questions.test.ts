import { expect, test } from 'vitest'
import { warmingQuestions } from '../../src/answering/warming-questions.js'
import { languageOf } from '../../src/text/language.js'

const titles = Array.from({ length: 1000 }, (_, i) => `عنوان الخبر ${i}`)

test('half are titles from all over the index, the others questions, as many in Arabic as in English', () => {
  const asked = warmingQuestions(titles, 40)
  const own = asked.filter((question) => titles.includes(question))
  expect(new Set(own).size).toBe(20)
  expect(titles.indexOf(own.at(-1) ?? '')).toBeGreaterThan(900)
  const general = asked.filter((question) => !titles.includes(question))
  expect(general.filter((question) => languageOf(question) === 'en')).toHaveLength(10)
})

test('titles that nobody could ask are left out, and without titles general questions are asked', () => {
  const asked = warmingQuestions([' ', 'ا'.repeat(501)], 12)
  expect(asked).toHaveLength(12)
  for (const question of asked) expect(question).toMatch(/[؟?]$/)
})
