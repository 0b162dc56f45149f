import { expect, test } from 'vitest'
import type { Answer } from '../../src/answered.js'
import type { Quote } from '../../src/domain.js'
import { Exchange } from '../../views/answer.js'
import type { Reader } from '../../views/reader.js'

const text = 'قال المتحدث إن 70 مقاتلا قتلوا.'
const reader: Reader = { language: 'ar', path: '/', now: new Date(2026, 10, 22) }

const quoteOf = (place: number, outlet?: string): Quote => ({
  article: { id: `article-${place}`, title: 'عنوان', ...(outlet && { outlet }) },
  start: 0,
  end: text.length,
  text,
  matches: [],
  score: 0.5,
  credits: [],
  alsoIn: [],
})

const finding = {
  question: 'كم قتيلا؟',
  language: 'ar',
  confidence: 0.9,
  missingTerms: [],
  translations: [],
  isNewestFirst: false,
} as const

function markupOf(answer: Answer): string {
  const exchanged = { answer, model: 'model', buildId: 'build-1', textHashes: new Map<string, string>() }
  return (<Exchange exchanged={exchanged} reader={reader} />).toString()
}

function answerWith(quotes: Quote[]): Answer {
  const names = [...new Set(quotes.map(({ article }) => article.outlet))]
  const outlets = names.map((outlet) => ({
    ...(outlet !== undefined && { outlet }),
    quotes: quotes.filter(({ article }) => article.outlet === outlet),
  }))
  return { ...finding, kind: 'answer', quotes, outlets, witnesses: quotes.length, comparisons: [] }
}

test('an answer with every outlet known counts outlets', () => {
  const markup = markupOf(answerWith([quoteOf(1, 'أ'), quoteOf(2, 'ب')]))
  expect(markup).toContain('مقطعان من مصدرين')
})

test('an answer from articles without an outlet counts articles, and invents no outlet', () => {
  const markup = markupOf(answerWith([quoteOf(1), quoteOf(2), quoteOf(3)]))
  expect(markup).toContain('ثلاثة مقاطع من ثلاث مواد')
  expect(markup).toContain('المصدر غير مذكور')
})

test('quotes beyond five are folded, and all of them are there', () => {
  const markup = markupOf(answerWith(Array.from({ length: 8 }, (_, place) => quoteOf(place, 'أ'))))
  const [shown = '', folded = ''] = markup.split('<details class="rest">')
  expect(shown.split('<blockquote').length - 1).toBe(5)
  expect(folded.split('<blockquote').length - 1).toBe(3)
})

test('a refusal says so plainly, and labels the nearest passages as no answer', () => {
  const markup = markupOf({
    ...finding,
    kind: 'no-answer',
    reason: 'weak-evidence',
    missingTerms: ['طنجرة'],
    nearest: [quoteOf(1)],
  })
  const order = ['لا تجيب المواد المفهرسة', 'طنجرة', '(وليس جوابًا)', text]
  expect(order.map((part) => markup.indexOf(part))).toEqual(
    [...order.map((part) => markup.indexOf(part))].sort((a, b) => a - b),
  )
  expect(order.every((part) => markup.includes(part))).toBe(true)
  expect(markup).not.toContain('verdict-count')
})

test('markup in a question or an article is shown as text', () => {
  const evil = '<script>alert(1)</script>'
  const quote = { ...quoteOf(1, evil), text: evil, end: evil.length }
  const markup = markupOf({ ...answerWith([quote]), question: evil })
  expect(markup).not.toContain('<script')
  expect(markup).toContain('&lt;script&gt;')
})

test('the same words in other articles are named under the quote', () => {
  const quote = { ...quoteOf(1, 'أ'), alsoIn: [{ id: 'other', title: 'عنوان آخر', outlet: 'ب' }] }
  const markup = markupOf(answerWith([quote]))
  expect(markup).toContain('الجملة نفسها في مادتين')
  expect(markup).toContain('/articles/other')
})
