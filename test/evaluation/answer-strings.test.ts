import { describe, expect, test } from 'vitest'
import { comparable, holdsAnswer } from '../../src/evaluation/answer-strings.js'

describe('a quote holds an answer', () => {
  test.each([
    ['as it is written', 'قتل 41 مقاتلا.', '41 مقاتلا'],
    ['in other letter forms', 'وصل الى مدينه ادلب.', 'مدينة إدلب'],
    ['with vowel marks and tatweel', 'قَال مُحَمَّد عـلي.', 'محمد علي'],
    ['with other digits', 'عام ٢٠١٨ تماما', '2018'],
    ['with a thousands separator', 'بلغ 29,358 قتيلا', '29358'],
    ['over a line break', 'دير\nالزور', 'دير الزور'],
    ['over quotation marks', 'تنظيم “ الدولة ” هناك', 'تنظيم الدولة'],
    ['in Latin letters of any case', 'قوات YPG هناك', 'ypg'],
    ['as part of a word: Arabic joins articles and conjunctions to it', 'والباغوز', 'باغوز'],
  ])('%s', (_case, quote, answer) => {
    expect(holdsAnswer(quote, [answer])).toBe(true)
  })

  test('when it holds one of several', () => {
    expect(holdsAnswer('في حميميم', ['الباغوز', 'حميميم'])).toBe(true)
  })
})

describe('a quote does not hold', () => {
  test.each([
    ['another answer', 'قتل 41 مقاتلا.', ['40 مقاتلا']],
    ['the words in another order', 'الزور دير', ['دير الزور']],
    ['any of no answers', 'قتل 41 مقاتلا.', []],
    ['an answer of no words: it would be in everything', 'قتل 41 مقاتلا.', ['', '…']],
  ])('%s', (_case, quote, answers) => {
    expect(holdsAnswer(quote, answers)).toBe(false)
  })
})

test('texts are compared by their normalised words', () => {
  expect(comparable(' «قوّات\u00A0سوريا»، (قـسد)! ')).toBe('قوات سوريا قسد')
})
