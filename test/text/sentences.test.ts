import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceRanges } from '../../src/text/sentences.js'
import { shippedArticles } from '../lexical/collection.js'
import { anyText, articleText } from './arabic-text.js'

const sentences = (text: string) => sentenceRanges(text).map(({ start, end }) => text.slice(start, end))

const said = 'سنعود غدا إلى المدينة. لن نستسلم أبدا أمامهم.'
const left = 'ثم غادر القاعة مع وفده.'

describe('sentences end where a reader would end them', () => {
  test.each([
    ['a full stop', 'وصل الوزير إلى المدينة. والتقى عددا من السكان.', 2],
    ['a question mark', 'هل وصل الوزير إلى المدينة؟ لا أحد يعرف ذلك.', 2],
    ['an exclamation mark', 'وصل الوزير إلى المدينة أخيرا! والتقى عددا من السكان.', 2],
    ['a decimal point is none', 'بلغ عدد السكان نحو 3.5 مليون نسمة في المدينة.', 1],
    ['a line break', 'عاد الهدوء إلى المدينة\nوفتحت المدارس أبوابها من جديد اليوم', 2],
    ['a blank line', 'عاد الهدوء إلى المدينة.\n\nوفتحت المدارس أبوابها من جديد اليوم.', 2],
  ])('%s', (_rule, text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })
})

test('every sign that ends a sentence by Unicode ends one, and no other', () => {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' })
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  for (const sign of signs.filter((one) => /[\p{P}\p{S}\p{Z}\p{Cc}]/u.test(one))) {
    const text = `عاد وزير الخارجية إلى بيروت${sign} وقال مكتبه إنه سيغادر غدا`
    expect(sentenceRanges(text), sign).toHaveLength([...segmenter.segment(text)].length)
  }
})

describe('an abbreviation does not end a sentence', () => {
  test.each(['د.', 'أ. د.', 'م.', 'ص.ب.'])('%s', (abbreviation) => {
    const text = `وقال ${abbreviation} أحمد العلي إن الوضع صعب جدا. وغادر المدينة أمس مع عائلته.`
    expect(sentences(text)).toEqual([
      `وقال ${abbreviation} أحمد العلي إن الوضع صعب جدا.`,
      'وغادر المدينة أمس مع عائلته.',
    ])
  })
})

describe('a quotation stays whole', () => {
  test.each([
    ['guillemets', '«', '»'],
    ['curly marks', '“', '”'],
    ['curly marks the other way round', '”', '“'],
    ['the same curly mark twice', '”', '”'],
    ['low and high marks', '„', '“'],
    ['straight marks', '"', '"'],
    ['two single marks', "''", "''"],
    ['two curly single marks', '‘‘', '‘‘'],
  ])('%s', (_name, open, close) => {
    const text = `قال الوزير: ${open}${said}${close} ${left}`
    expect(sentences(text)).toEqual([`قال الوزير: ${open}${said}${close}`, left])
  })
})

test('a quotation with spaces inside its marks stays whole', () => {
  const [first] = sentences(`قال الوزير: “ ${said} ” ${left}`)
  expect(first).toContain(`“ ${said} ”`)
})

test('a quotation that is never closed does not swallow the article', () => {
  const long = Array.from({ length: 60 }, (_, i) => `وهذه هي الجملة رقم ${i} من خطاب طويل جدا.`).join(' ')
  const found = sentences(`قال الوزير: «${long}`)
  expect(found.length).toBeGreaterThan(2)
  for (const sentence of found) expect(sentence.length).toBeLessThanOrEqual(1200)
})

describe('a source named after the full stop stays with what it is the source of', () => {
  test.each([
    'بحسب مسؤول أمريكي لوكالة (رويترز) .',
    'وفق ما ذكرت وكالة رويترز أمس.',
    'نقلا عن المتحدث باسم القوات.',
  ])('%s', (source) => {
    const text = `قتل مئة مقاتل في الهجوم الكبير أمس. ${source}`
    expect(sentences(text)).toEqual([text])
  })
})

test('a fragment of fewer than four words joins its neighbour', () => {
  expect(sentences('وصل الوزير إلى المدينة أمس. وغادر اليوم. والتقى عددا كبيرا من السكان هناك.')).toEqual([
    'وصل الوزير إلى المدينة أمس. وغادر اليوم.',
    'والتقى عددا كبيرا من السكان هناك.',
  ])
})

describe('a line break in the middle of a sentence', () => {
  const first = 'وسط استياء يسود أوساط المقاتلين المحاصرين في الجيب الأخير من ردة فعل'

  test('does not end it', () => {
    const text = `${first}\n\nالتحالف الدولي تجاه هذه الهجمات الأخيرة.`
    expect(sentences(text)).toEqual([text])
  })

  test('ends it after a full stop', () => {
    expect(sentences(`${first}.\n\nالتحالف الدولي تجاه هذه الهجمات الأخيرة.`)).toHaveLength(2)
  })

  test.each([
    'وأضاف المتحدث أن الوضع صعب.',
    'كما قال المتحدث باسم القوات.',
    '“هذه المعركة صعبة جدا علينا.”',
    '- البند الأول من الاتفاق.',
  ])('ends it before what opens a sentence: %s', (next) => {
    expect(sentences(`${first}\n${next}`)).toEqual([first, next])
  })

  test('ends a short line: a heading is no sentence of the text below', () => {
    expect(sentences('انسحاب القوات الأجنبية\nالتحالف الدولي غادر المنطقة أمس مع قواته.')).toHaveLength(2)
  })
})

describe('white space', () => {
  test('no-break spaces, double spaces and bidi marks stay inside, outer ones do not', () => {
    const first = 'قالت\u00A0مصادر  اعلامية إن \u200Fالوضع\u200F صعب جدا.'
    const second = 'وغادر الجميع المدينة\u00A0أمس مع عائلاتهم.'
    expect(sentences(`\u00A0 ${first}\u00A0 \n \n${second}  \u00A0\n`)).toEqual([first, second])
  })

  test.each(['', ' ', '\n\n', '\u00A0\t'])('alone holds no sentence: %j', (text) => {
    expect(sentences(text)).toEqual([])
  })
})

describe.each([
  ['articles', articleText],
  ['any text', anyText],
])('in %s', (_name, texts) => {
  test('sentences come in order, do not overlap, are trimmed and leave out white space only', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const sentence of sentenceRanges(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          const own = text.slice(sentence.start, sentence.end)
          expect(own.trim()).toBe(own)
          end = sentence.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(end).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('no sentence cuts a character in two', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of sentenceRanges(text))
          expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('in the articles that come with the product', async () => {
  const texts = (await shippedArticles()).map(({ text }) => text)

  test('sentences leave out white space only', () => {
    for (const text of texts) {
      const withoutSpace = (part: string) => part.replace(/\s+/g, '')
      expect(withoutSpace(sentences(text).join(''))).toBe(withoutSpace(text))
    }
  })

  test('a sentence broken by a blank line is one sentence', () => {
    const broken = texts.flatMap(sentences).filter((sentence) => /\n\s*\n/.test(sentence))
    expect(broken.some((sentence) => /ردة فعل\s+التحالف الدولي تجاه/.test(sentence))).toBe(true)
  })

  test('a source after the full stop stays with its sentence', () => {
    expect(texts.flatMap(sentences).filter((sentence) => /^بحسب مسؤول أمريكي/.test(sentence))).toEqual([])
  })

  test('most sentences are short enough to be read at once', () => {
    const lengths = texts.flatMap(sentences).map(({ length }) => length)
    expect(lengths.filter((length) => length < 600).length / lengths.length).toBeGreaterThan(0.85)
  })
})
