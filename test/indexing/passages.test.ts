import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Passage, textAt } from '../../src/domain.js'
import { passagesOf } from '../../src/indexing/passages.js'
import { rangeFlaws } from '../../src/indexing/range-flaws.js'

const wordTokens = (text: string) => text.match(/\S+/g)?.length ?? 0
const limits = { maxTokens: 300, countTokens: wordTokens, targetWords: 120 }

const sentence = (words: number, number = 0) =>
  `${Array.from({ length: words - 1 }, (_, word) => `كلمة${number}${word}`).join(' ')} انتهت.`

const wordsOf = (article: { id: string; text: string }, passage: Passage) =>
  wordTokens(textAt(article, passage))

describe('passages', () => {
  test('of a short article are one, from its first word to its last', () => {
    const article = { id: 'a', text: '\n  خبر قصير جدا عن أمر ما. \n' }
    expect(passagesOf(article, limits)).toEqual([
      { id: 'a@3-26', articleId: 'a', start: 3, end: 26, sentences: [{ start: 3, end: 26 }] },
    ])
  })

  test('of a text without words are none', () => {
    expect(passagesOf({ id: 'a', text: ' \n\u00A0 ' }, limits)).toEqual([])
  })

  test('have about as many words as are aimed at, and the last is no scrap', () => {
    const text = Array.from({ length: 26 }, (_, number) => sentence(20, number)).join(' ')
    const article = { id: 'a', text }
    const sizes = passagesOf(article, limits).map((passage) => wordsOf(article, passage))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(520)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(90)
    for (const size of sizes) expect(size).toBeLessThanOrEqual(180)
  })

  test('end where a paragraph ends when they are nearly long enough', () => {
    const first = [1, 2, 3, 4].map((number) => sentence(25, number)).join(' ')
    const second = [5, 6, 7, 8, 9].map((number) => sentence(25, number)).join(' ')
    const article = { id: 'a', text: `${first}\n\n${second}` }
    expect(passagesOf(article, limits)[0]?.end).toBe(first.length)
  })

  test('never have more tokens than the model takes', () => {
    const article = {
      id: 'a',
      text: Array.from({ length: 30 }, (_, number) => sentence(20, number)).join(' '),
    }
    const three = { ...limits, countTokens: (text: string) => 3 * wordTokens(text) }
    const passages = passagesOf(article, three)
    for (const passage of passages) expect(3 * wordsOf(article, passage)).toBeLessThanOrEqual(300)
    expect(rangeFlaws(article, passages)).toEqual([])
  })

  test('split a sentence that the model does not take at spaces, and lose no word of it', () => {
    const article = { id: 'a', text: sentence(2000) }
    const passages = passagesOf(article, limits)
    expect(passages.length).toBeGreaterThan(6)
    for (const passage of passages) expect(wordsOf(article, passage)).toBeLessThanOrEqual(300)
    expect(passages.map((passage) => textAt(article, passage)).join(' ')).toBe(article.text)
  })

  test('split a run without spaces between characters, never inside one', () => {
    const article = { id: 'a', text: '😀'.repeat(500) }
    const perUnit = { ...limits, maxTokens: 75, countTokens: (text: string) => text.length }
    const passages = passagesOf(article, perUnit)
    expect(passages.map((passage) => textAt(article, passage)).join('')).toBe(article.text)
    for (const passage of passages)
      expect(textAt(article, passage)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
  })

  test('do not ask for tokens where the text is far too short to have so many', () => {
    const never = () => expect.fail('counted')
    const article = {
      id: 'a',
      text: Array.from({ length: 8 }, (_, number) => sentence(20, number)).join(' '),
    }
    expect(passagesOf(article, { ...limits, maxTokens: 4000, countTokens: never })).toHaveLength(1)
  })
})

const pieces = fc.constantFrom(
  'قال',
  'الدِّفَاعُ',
  'المـــدني',
  '\u200Fإن\u200E',
  '12',
  'لواءي45',
  '😀',
  '👨‍👩‍👧',
  'د.',
  '«مقتبس»',
  '“نص ',
  '”',
  '.',
  '؟',
  '!',
  '…',
  '،',
  ' ',
  '  ',
  '\u00A0',
  '\n',
  '\n\n',
  '\n \u00A0\n',
  '\u2028',
  '\u2067',
  '\u2069',
  'abc',
  'https://example.com/a',
  '\uFEFF',
)
const texts = fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join(''))

describe('boilerplate', () => {
  const own = [sentence(12, 1), sentence(12, 2)]
  const text = `قسم الأخبار\n${own[0]}\nاقرأ أيضا: خبر آخر\n${own[1]}\nشارك`
  const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const boilerplate = ['قسم الأخبار', 'اقرأ أيضا: خبر آخر', 'شارك'].map(rangeOf)
  const article = { id: 'a', text, boilerplate }
  const passages = passagesOf(article, limits)

  test('is in no passage, and no passage reaches over it', () => {
    expect(passages.map((passage) => textAt(article, passage))).toEqual(own)
    expect(rangeFlaws(article, passages)).toEqual([])
  })

  test('in a passage is a flaw, as are words of the article that are in none', () => {
    expect(rangeFlaws(article, passagesOf({ id: 'a', text }, limits)).join()).toContain(
      'holds text of the site',
    )
    expect(rangeFlaws(article, passages.slice(1)).join()).toContain('words before the sentence')
    expect(rangeFlaws(article, passages.slice(0, 1)).join()).toContain('are in no passage')
  })

  test('outside the text or out of order is a flaw', () => {
    const flawed = (ranges: readonly { start: number; end: number }[]) =>
      rangeFlaws({ ...article, boilerplate: ranges }, passages).join()
    expect(flawed([...boilerplate, { start: 5000, end: 5001 }])).toContain('is outside the text')
    expect(flawed([...boilerplate].reverse())).toContain('begins before the one before it ends')
  })
})

test('on any text, ranges are in order, cut no character and leave out white space alone', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 4, max: 200 }),
      fc.integer({ min: 5, max: 150 }),
      (text, maxTokens, targetWords) => {
        const countTokens = (part: string) => Math.ceil([...part].length / 3)
        const article = { id: 'a', text }
        const passages = passagesOf(article, { maxTokens, countTokens, targetWords })
        expect(rangeFlaws(article, passages)).toEqual([])
        for (const passage of passages)
          expect(countTokens(textAt(article, passage))).toBeLessThanOrEqual(maxTokens)
      },
    ),
    { numRuns: 500 },
  )
})
