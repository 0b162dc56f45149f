import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseWord } from '../../src/text/normalise.js'
import { words } from '../../src/text/words.js'
import { anyText, articleText } from './arabic-text.js'

const terms = (text: string) => words(text).map(({ term }) => term)

describe('a text falls into words', () => {
  test.each([
    ['spaces and punctuation', 'قال: «نعم»، ثم غادر.', ['قال', 'نعم', 'ثم', 'غادر']],
    ['thousands', 'بلغ 29,358 قتيلا', ['بلغ', '29358', 'قتيلا']],
    ['Arabic-Indic thousands', '١٢٬٣٤٥', ['12345']],
    ['millions', '1,234,567', ['1234567']],
    ['a list of numbers', '1,2,3', ['1', '2', '3']],
    ['an Arabic comma between numbers', '29،358', ['29', '358']],
    ['decimals are two numbers', '3.5', ['3', '5']],
    ['a date', '27/10/2018', ['27', '10', '2018']],
    ['a number glued to the word after it', '18جهاديا', ['18', 'جهاديا']],
    ['a number glued to the word before it', 'لواءي45', ['لواءي', '45']],
    ['a number between letters', 'ال10و', ['ال', '10', 'و']],
    ['a year and its letter', '2018م', ['2018', 'م']],
    ['a Latin name with digits', 'F16', ['f16']],
    ['digits before Latin letters', '20th', ['20th']],
    ['a hyphen divides', 'COVID-19', ['covid', '19']],
    ['an apostrophe divides', 'l’État', ['l', 'etat']],
    ['Latin glued to Arabic', 'مقاتليYPG', ['مقاتلي', 'ypg']],
    ['percent', '%100', ['100']],
    ['no-break spaces', 'قال\u00A0أحمد', ['قال', 'احمد']],
    ['line breaks', 'قال\nأحمد', ['قال', 'احمد']],
    ['tatweel', 'قـــسد', ['قسد']],
    ['tatweel alone is no word', 'الرقة ـ حلب', ['الرقه', 'حلب']],
    ['a conjunction with tatweel before a number', 'الـ10', ['ال', '10']],
    ['vowel marks', 'مُحَمَّدٌ', ['محمد']],
    ['bidi marks around', '\u200Fسلام\u200F', ['سلام']],
    ['bidi marks between letters', 'سل\u200Fام', ['سلام']],
    ['zero width non-joiner', 'دير\u200Cالزور', ['ديرالزور']],
    ['bidi marks between words and spaces', 'سلام\u200F \u200Fعليكم', ['سلام', 'عليكم']],
    ['presentation forms', 'ﻗﺴﺪ', ['قسد']],
    ['emoji', '👩‍👩‍👧 نص 🇸🇾', ['نص']],
    ['quotation marks', '“داعش ” و"قسد"', ['داعش', 'و', 'قسد']],
    ['brackets', '(قسد)', ['قسد']],
    ['slashes', 'شباط/فبراير', ['شباط', 'فبراير']],
    ['other scripts', 'кремль', ['кремль']],
    ['nothing', '', []],
    ['marks alone', ' …\u064B\u0640 «»', []],
  ])('%s: %s', (_rule, text, expected) => {
    expect(terms(text)).toEqual(expected)
  })
})

test('a word points at its marks too, and at nothing around it', () => {
  const text = 'قال «مُحَمَّدٌ»\u200F أمس'
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قال', 'مُحَمَّدٌ', 'أمس'])
})

describe.each([
  ['articles', articleText],
  ['any text', anyText],
])('in %s', (_name, texts) => {
  test('ranges come in order, do not overlap, and lie inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          end = word.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  test('the untouched characters of a range normalise to its term, which is never empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { term, start, end } of words(text)) {
          expect(term).not.toBe('')
          expect(normaliseWord(text.slice(start, end))).toBe(term)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('every letter and every digit is part of a word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = words(text)
        const isCovered = (at: number) => found.some(({ start, end }) => start <= at && at < end)
        for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{Nd}]/gu)) {
          if (normaliseWord(letter) !== '') expect(isCovered(index), `${letter} at ${index}`).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
