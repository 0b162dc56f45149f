import { describe, expect, test } from 'vitest'
import type { Quote } from '../../src/domain.js'
import { comparedFor } from './asking.js'
import { quoteOf } from './quoted.js'

const places = (question: string, quotes: readonly Quote[]) =>
  comparedFor(question, quotes).flatMap((one) =>
    one.kind === 'places' ? [[one.verdict, one.rows.map(({ name }) => name)]] : [],
  )

const asked = 'أين اعتقل القيادي سالم؟'
const quotes = (...texts: readonly string[]): Quote[] =>
  texts.map((text, i) => quoteOf(`${i}`, text, { outlet: `صحيفة ${i}`, published: '2018-03-19' }))

test('two towns for one arrest stand side by side, as written, with who is credited', () => {
  const [comparison] = comparedFor(
    asked,
    quotes(
      'وقال المرصد إن القيادي سالم اعتقل في بلدة الزهراء.',
      'وأعلنت الوزارة أن القيادي سالم اعتقل في بلدة المروج.',
    ),
  )
  expect(comparison).toMatchObject({
    kind: 'places',
    verdict: 'differ',
    rows: [
      { text: 'بلدة الزهراء', name: 'الزهراء', credits: [{ text: 'المرصد' }] },
      { text: 'بلدة المروج', name: 'المروج', credits: [{ text: 'الوزارة' }] },
    ],
  })
})

describe('sources agree', () => {
  test.each([
    ['on one name', 'اعتقل القيادي سالم في مدينة الزهراء.'],
    ['where one names what the other lies in', 'اعتقل القيادي سالم في محافظة الفرات قرب الزهراء.'],
  ])('%s', (_, text) => {
    const found = quotes('اعتقل القيادي سالم في بلدة الزهراء.', text)
    expect(places(asked, found).map(([verdict]) => verdict)).toEqual(['agree'])
  })
})

describe('no difference is told', () => {
  const zahra = 'اعتقل القيادي سالم في بلدة الزهراء.'
  test.each([
    ['between a town and a province', 'اعتقل القيادي سالم في محافظة الفرات.'],
    ['where two towns are named', 'اعتقل القيادي سالم في بلدة المروج قرب بلدة النهر.'],
    ['where one denies it', 'لم يعتقل القيادي سالم في بلدة المروج.'],
    ['of somebody else', 'اعتقل القيادي خالد في بلدة المروج.'],
    ['where the place is that of a saying', 'وأكد القائد في بلدة المروج اعتقال القيادي سالم.'],
  ])('%s', (_, text) => {
    expect(places(asked, quotes(zahra, text)).map(([verdict]) => verdict)).not.toContain('differ')
  })

  test('of what may happen in two places on one day', () => {
    const found = quotes('اندلعت اشتباكات عنيفة في بلدة الزهراء.', 'اندلعت اشتباكات عنيفة في بلدة المروج.')
    expect(places('أين اندلعت اشتباكات عنيفة؟', found).map(([verdict]) => verdict)).toEqual([
      'not-comparable',
    ])
  })

  test('where the question asks for an end of a way', () => {
    const found = quotes('جاء القيادي سالم في بلدة الزهراء.', 'جاء القيادي سالم في بلدة المروج.')
    expect(places('من أين جاء القيادي سالم؟', found)).toEqual([])
  })
})
