import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseWord } from '../../src/text/normalise.js'
import { anyText, articleText } from './arabic-text.js'

describe('a word is matched however it is written', () => {
  test.each([
    ['hamza above alef', 'أحمد', 'احمد'],
    ['hamza below alef', 'إدلب', 'ادلب'],
    ['madda', 'آخر', 'اخر'],
    ['wasla', 'ٱلله', 'الله'],
    ['alef maqsura', 'على', 'علي'],
    ['ta marbuta', 'مدينة', 'مدينه'],
    ['hamza on waw', 'مؤتمر', 'موتمر'],
    ['hamza on ya', 'رئيس', 'رييس'],
    ['a hamza on its own stays', 'مساء', 'مساء'],
    ['hamza as a combining mark', 'ا\u0654حمد', 'احمد'],
    ['vowel marks', 'مُحَمَّدٌ', 'محمد'],
    ['shadda', 'قوّات', 'قوات'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['tatweel', 'كتـــاب', 'كتاب'],
    ['tatweel at the border', 'ـقسدـ', 'قسد'],
    ['Quranic marks', 'رحمۖ', 'رحم'],
    ['right-to-left mark', '\u200Fقسد\u200F', 'قسد'],
    ['Arabic letter mark', 'ق\u061Cسد', 'قسد'],
    ['zero width non-joiner', 'دير\u200Cالزور', 'ديرالزور'],
    ['directional isolates', '\u2067قسد\u2069', 'قسد'],
    ['soft hyphen', 'ق\u00ADسد', 'قسد'],
    ['byte-order mark', '\uFEFFقسد', 'قسد'],
    ['presentation forms', 'ﻗﺴﺪ', 'قسد'],
    ['lam-alef ligature', 'ﻻجئ', 'لاجي'],
    ['Persian kaf', 'کتاب', 'كتاب'],
    ['Persian ya', 'علی', 'علي'],
    ['gaf', 'گروه', 'جروه'],
    ['pe', 'پوتين', 'بوتين'],
    ['che', 'چاد', 'جاد'],
    ['zhe', 'ژاله', 'زاله'],
    ['ve', 'ڤيينا', 'فيينا'],
    ['Kurdish ya', 'سێو', 'سێو'.normalize('NFD').replace(/\p{M}/gu, '')],
    ['Kurdish waw', 'کۆبانی', 'كوباني'],
    ['Urdu he', 'ہندۂ', 'هنده'],
    ['Arabic-Indic digits', '٢٠١٨', '2018'],
    ['Persian digits', '۲۰۱۸', '2018'],
    ['full-width digits', '２０１８', '2018'],
    ['comma in a number', '29,358', '29358'],
    ['Arabic thousands separator', '٢٩٬٣٥٨', '29358'],
    ['upper case', 'YPG', 'ypg'],
    ['accents', 'Élysée', 'elysee'],
    ['Turkish dotted capital', 'İstanbul', 'istanbul'],
    ['full-width Latin', 'Ｆ１６', 'f16'],
    ['Latin ligature', 'ﬁle', 'file'],
    ['nothing', '', ''],
    ['nothing that is matched', '…«»\u064B', ''],
  ])('%s: %s', (_rule, word, expected) => {
    expect(normaliseWord(word)).toBe(expected)
  })
})

test('a plain word stays as it is', () => {
  const plain = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي0123456789abcdefghijklmnopqrstuvwxyz'
  expect(normaliseWord(plain)).toBe(plain)
})

test.each([
  ['articles', articleText],
  ['any text', anyText],
  [
    'Arabic letters of all languages',
    fc.string({ unit: fc.integer({ min: 0x600, max: 0x77f }).map(fromCode) }),
  ],
])('normalising what is normalised changes nothing: %s', (_name, text) => {
  fc.assert(
    fc.property(text, (word) => {
      const once = normaliseWord(word)
      expect(normaliseWord(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
})

test('marks, tatweel and bidi marks put into a word never change what it matches', () => {
  const noise = fc.constantFrom(
    '\u064B',
    '\u064E',
    '\u0650',
    '\u0651',
    '\u0652',
    '\u0640',
    '\u200F',
    '\u061C',
  )
  const letters = fc.array(fc.tuple(fc.constantFrom(...'بتثجحخدذرزسشصضطظعغفقكلمنه'), fc.array(noise)), {
    minLength: 1,
  })
  fc.assert(
    fc.property(letters, (parts) => {
      const noisy = parts.map(([letter, marks]) => letter + marks.join('')).join('')
      expect(normaliseWord(noisy)).toBe(parts.map(([letter]) => letter).join(''))
    }),
  )
})

function fromCode(code: number): string {
  return String.fromCharCode(code)
}
