import { describe, expect, test } from 'vitest'
import type { Quote } from '../../src/domain.js'
import { comparedFor } from './asking.js'
import { quoteOf } from './quoted.js'

const march = '2018-03-19'
const asked = 'هل انسحبت القوات من بلدة الزهراء؟'
const yes = 'وقال المرصد إن القوات انسحبت من بلدة الزهراء.'
const no = 'وقالت الوزارة إن القوات لم تنسحب من بلدة الزهراء.'

const quotes = (...texts: readonly string[]): Quote[] =>
  texts.map((text, i) => quoteOf(`${i}`, text, { outlet: `صحيفة ${i}`, published: march }))

const claims = (question: string, found: readonly Quote[]) =>
  comparedFor(question, found).flatMap((one) =>
    one.kind === 'claims' ? [[one.verdict, one.rows.map(({ says, text }) => `${says}: ${text}`)]] : [],
  )

test('one affirms and another denies: both stand side by side, with the words that say so and who is credited', () => {
  const [comparison] = comparedFor(asked, quotes(yes, no))
  expect(comparison).toMatchObject({
    kind: 'claims',
    verdict: 'differ',
    rows: [
      { text: 'انسحبت', says: 'affirms', credits: [{ text: 'المرصد' }] },
      { text: 'لم تنسحب', says: 'denies', credits: [{ text: 'الوزارة' }] },
    ],
  })
})

describe('what denies', () => {
  test.each([
    'ونفت الوزارة انسحاب القوات من بلدة الزهراء.',
    'ونفى المتحدث أن تكون القوات قد انسحبت من بلدة الزهراء.',
    'وأكد القائد أن القوات لم تكن قد انسحبت من بلدة الزهراء.',
    'وأعلن الجيش عدم انسحاب القوات من بلدة الزهراء.',
  ])('%s', (text) => {
    expect(claims(asked, quotes(yes, text)).map(([verdict]) => verdict)).toEqual(['differ'])
  })
})

describe('what affirms', () => {
  test.each([
    'انسحبت القوات أمس من بلدة الزهراء.',
    'وكانت القوات قد انسحبت من بلدة الزهراء.',
    'وأعلنت الوزارة انسحاب القوات من بلدة الزهراء.',
    'وتم انسحاب القوات من بلدة الزهراء.',
  ])('%s', (text) => {
    expect(claims(asked, quotes(yes, text)).map(([verdict]) => verdict)).toEqual(['agree'])
  })
})

describe('what leaves it open is neither', () => {
  test.each([
    'وقد تنسحب القوات من بلدة الزهراء.',
    'وستنسحب القوات من بلدة الزهراء.',
    'وينص الاتفاق على انسحاب القوات من بلدة الزهراء.',
    'وطالبت الوزارة بانسحاب القوات من بلدة الزهراء.',
    'وقررت القوات سحب مستشاريها من بلدة الزهراء.',
    'وإذا انسحبت القوات من بلدة الزهراء فستعود.',
    'هل انسحبت القوات من بلدة الزهراء؟',
    'ولم ينف المتحدث أن القوات انسحبت من بلدة الزهراء.',
    'ولم تؤكد الوزارة انسحاب القوات من بلدة الزهراء.',
    'واتهمت الوزارة القوات بأنها انسحبت من بلدة الزهراء.',
    'واستبعد المتحدث انسحاب القوات من بلدة الزهراء.',
  ])('%s', (text) => {
    expect(claims(asked, quotes(yes, text))).toEqual([])
    expect(claims(asked, quotes(no, text))).toEqual([])
  })
})

describe('no difference is told', () => {
  test('of reports of different times, between which it may have happened', () => {
    const later = quoteOf('z', yes, { outlet: 'ي', published: '2018-05-02' })
    expect(claims(asked, [...quotes(no), later]).map(([verdict]) => verdict)).toEqual(['not-comparable'])
  })

  test('of another place', () => {
    expect(claims(asked, quotes(yes, 'لم تنسحب القوات من مدينة أخرى.'))).toEqual([])
  })

  test('where the question asks of two things, or which of two', () => {
    expect(claims('هل انسحبت القوات من بلدة الزهراء أم بقيت؟', quotes(yes, no))).toEqual([])
  })

  test('where the question does not say what happened by its verb', () => {
    const found = quotes('في بلدة الزهراء قوات فرنسية.', 'لا قوات فرنسية في بلدة الزهراء.')
    expect(claims('هل توجد قوات فرنسية في بلدة الزهراء؟', found)).toEqual([])
  })
})

test('one voice that first denied and later affirmed has changed its word', () => {
  const found = [
    quoteOf('a', no, { outlet: 'أ', published: march }),
    quoteOf('b', 'وأعلنت الوزارة انسحاب القوات من بلدة الزهراء.', { outlet: 'ب', published: '2018-05-02' }),
  ]
  expect(claims(asked, found).map(([verdict]) => verdict)).toEqual(['updated'])
})

test('a question about what is to come is answered by what is to come', () => {
  const found = quotes('وستنسحب القوات من بلدة الزهراء.', 'وقالت الوزارة إن القوات لن تنسحب من بلدة الزهراء.')
  expect(claims('هل ستنسحب القوات من بلدة الزهراء؟', found).map(([verdict]) => verdict)).toEqual(['differ'])
})

test('an English question is compared as well', () => {
  const found = quotes('انسحبت القوات التركية من مدينة عفرين.', 'لم تنسحب القوات التركية من مدينة عفرين.')
  expect(claims('Did the Turkish forces withdraw from Afrin?', found)).toEqual([
    ['differ', ['affirms: انسحبت', 'denies: لم تنسحب']],
  ])
})
