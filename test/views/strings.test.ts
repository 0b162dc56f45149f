import { expect, test } from 'vitest'
import { stringsOf } from '../../views/strings.js'

const arabic = stringsOf('ar')
const english = stringsOf('en')

test('every sentence of the Arabic interface is Arabic, and of the English one is not', () => {
  const shared = new Set(['name', 'secondName', 'otherLanguage', 'listSeparator', 'arrow'])
  for (const [key, sentence] of Object.entries(flat(arabic))) {
    if (!shared.has(key)) expect(sentence, key).toMatch(/\p{Script=Arabic}/u)
  }
  for (const [key, sentence] of Object.entries(flat(english))) {
    if (!shared.has(key)) expect(sentence, key).not.toMatch(/\p{Script=Arabic}/u)
  }
})

test('the voice is sober: no exclamation, no apology, no "I"', () => {
  for (const sentence of [...Object.values(flat(arabic)), ...Object.values(flat(english))]) {
    expect(sentence).not.toMatch(/!|\bI\b|sorry|عذرًا|آسف|نعتذر/i)
  }
})

test('a verdict counts passages and where they come from', () => {
  expect(arabic.verdict(4, 3)).toBe('أربعة مقاطع من ثلاثة مصادر')
  expect(arabic.verdict(2, 2)).toBe('مقطعان من مصدرين')
  expect(arabic.verdictByArticle(1, 1)).toBe('مقطع واحد من مادة واحدة')
  expect(english.verdict(4, 3)).toBe('Four passages from three outlets')
})

test('what could not be read agrees with its number', () => {
  const titles = [1, 2, 3, 11, 100].map(arabic.skippedTitle)
  expect(titles).toEqual([
    'ملف واحد لم تمكن قراءته',
    'ملفان لم تمكن قراءتهما',
    'ثلاثة ملفات لم تمكن قراءتها',
    '11 ملفًا لم تمكن قراءتها',
    '100 ملف لم تمكن قراءتها',
  ])
})

test('characters, speeds and states agree with their numbers', () => {
  expect([1204, 503, 512].map(arabic.characters)).toEqual([
    '1,204 حروف بعدّ UTF-16',
    '503 حروف بعدّ UTF-16',
    '512 حرفًا بعدّ UTF-16',
  ])
  expect(arabic.questionTooLong(600)).toBe('في السؤال 600 حرف، والحد 500. اختصره ثم أعد إرساله.')
  expect(arabic.articlesPerSecond(5)).toBe('خمس مواد في الثانية')
  expect(arabic.indexState(2, true, '14:02')).toBe('مادتان · فُهرستا اليوم 14:02')
})

test('the form of a date keeps its direction between Arabic words', () => {
  for (const sentence of [
    arabic.importing.dateForm,
    arabic.narrowing.badDate('x'),
    arabic.flaw('not-a-date'),
  ]) {
    expect(sentence.replace(/\u2066[^\u2069]*\u2069/g, '')).not.toMatch(/\d-\d/)
  }
})

/** Sentences that take no figures, by their path in the table. */
function flat(value: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (typeof inner === 'string') return [[prefix + key, inner]]
      return typeof inner === 'object' ? Object.entries(flat(inner, `${prefix}${key}.`)) : []
    }),
  )
}
