import { describe, expect, test } from 'vitest'
import type { Quote } from '../../src/domain.js'
import { comparedFor } from './asking.js'
import { quoteOf } from './quoted.js'

const dates = (question: string, quotes: readonly Quote[]) =>
  comparedFor(question, quotes).flatMap((one) =>
    one.kind === 'dates' ? [[one.verdict, one.rows.map(({ date }) => date)]] : [],
  )

const asked = 'متى دخلت القوات بلدة الزهراء؟'

test('the dates of an event stand side by side, as written and as ISO, with who is credited', () => {
  const [comparison] = comparedFor(asked, [
    quoteOf('a', 'وقال المرصد إن القوات دخلت بلدة الزهراء في 18 آذار/مارس 2018.', {
      outlet: 'أ',
      published: '2018-04-02',
    }),
    quoteOf('b', 'وبحسب الوزارة دخلت القوات بلدة الزهراء في 20 آذار 2018.', {
      outlet: 'ب',
      published: '2018-04-03',
    }),
  ])
  expect(comparison).toMatchObject({
    kind: 'dates',
    verdict: 'differ',
    rows: [
      { text: '18 آذار/مارس 2018', date: '2018-03-18', isInferred: false, credits: [{ text: 'المرصد' }] },
      { text: '20 آذار 2018', date: '2018-03-20', isInferred: false, credits: [{ text: 'الوزارة' }] },
    ],
  })
  for (const { quote, start, end, text } of comparison?.rows ?? []) {
    expect(quote.text.slice(start - quote.start, end - quote.start)).toBe(text)
  }
})

test('an English question is compared as well', () => {
  const quotes = [
    quoteOf('a', 'دخلت القوات التركية مدينة عفرين في 18 آذار 2018.', {
      outlet: 'أ',
      published: '2018-04-02',
    }),
    quoteOf('b', 'دخلت القوات التركية مدينة عفرين في 15 آذار 2018.', {
      outlet: 'ب',
      published: '2018-04-02',
    }),
  ]
  expect(dates('When did the Turkish forces enter Afrin?', quotes)).toEqual([
    ['differ', ['2018-03-18', '2018-03-15']],
  ])
})

describe('sources agree', () => {
  test.each([
    ['on a day, one of them by its weekday', 'الأحد', '2018-03-19', 'في 18 آذار 2018'],
    ['where one is less exact', 'في آذار 2018', '2018-06-01', 'في 18 آذار 2018'],
    ['where one knows only the year', 'عام 2018', '2019-06-01', 'في 18 آذار 2018'],
    ['where one does not give the year', 'في 18 آذار الماضي', '2018-06-01', 'في 18/3/2018'],
  ])('%s', (_, first, published, second) => {
    const quotes = [
      quoteOf('a', `دخلت القوات بلدة الزهراء ${first}.`, { outlet: 'أ', published }),
      quoteOf('b', `دخلت القوات ${second} بلدة الزهراء.`, { outlet: 'ب', published: '2018-04-02' }),
    ]
    expect(dates(asked, quotes).map(([verdict]) => verdict)).toEqual(['agree'])
  })
})

describe('no difference is told', () => {
  const march = { outlet: 'أ', published: '2018-03-19' }
  const april = { outlet: 'ب', published: '2018-04-20' }
  test.each([
    [
      'of two days’ news, which may be two events',
      'دخلت القوات بلدة الزهراء الأحد.',
      march,
      'دخلت القوات بلدة الزهراء الخميس.',
      april,
    ],
    [
      'of a day told by its name and the next',
      'دخلت القوات بلدة الزهراء الأحد.',
      march,
      'دخلت القوات بلدة الزهراء أمس السبت.',
      { outlet: 'ب', published: '2018-03-18' },
    ],
    [
      'where a date only bounds the event',
      'دخلت القوات بلدة الزهراء في 18 آذار 2018.',
      april,
      'دخلت القوات بلدة الزهراء قبل 2 آذار 2018.',
      april,
    ],
    [
      'where one denies it',
      'دخلت القوات بلدة الزهراء في 18 آذار 2018.',
      april,
      'لم تدخل القوات بلدة الزهراء في 2 آذار 2018.',
      april,
    ],
    [
      'where one is about something else',
      'دخلت القوات بلدة الزهراء في 18 آذار 2018.',
      april,
      'دخلت القوات بلدة أخرى في 2 آذار 2018.',
      april,
    ],
    [
      'where the date is that of a saying',
      'دخلت القوات بلدة الزهراء في 18 آذار 2018.',
      april,
      'وأكدت الوزارة، في 2 نيسان 2018، دخول القوات بلدة الزهراء.',
      april,
    ],
    [
      'where it stands in another clause',
      'دخلت القوات بلدة الزهراء في 18 آذار 2018.',
      april,
      'قال في 2 نيسان 2018 إن القوات دخلت بلدة الزهراء.',
      april,
    ],
  ])('%s', (_, one, first, other, second) => {
    const found = dates(asked, [quoteOf('a', one, first), quoteOf('b', other, { ...second, outlet: 'ب' })])
    expect(found.map(([verdict]) => verdict)).not.toContain('differ')
  })

  test('where the question asks for something else than a time', () => {
    const quotes = [
      quoteOf('a', 'دخلت القوات بلدة الزهراء في 18 آذار 2018.', april),
      quoteOf('b', 'دخلت القوات بلدة الزهراء في 2 آذار 2018.', april),
    ]
    expect(dates('من أين دخلت القوات بلدة الزهراء؟', quotes)).toEqual([])
  })
})

test('a date that an outlet changed later is an update', () => {
  const quotes = [
    quoteOf('a', 'دخلت القوات بلدة الزهراء في 15 آذار 2018.', { outlet: 'أ', published: '2018-04-01' }),
    quoteOf('b', 'دخلت القوات بلدة الزهراء في 18 آذار 2018.', { outlet: 'أ', published: '2018-04-20' }),
  ]
  expect(dates(asked, quotes).map(([verdict]) => verdict)).toEqual(['updated'])
})

test('a question that names the year is not answered by it, nor by another year', () => {
  const quotes = [
    quoteOf('a', 'دخلت القوات بلدة الزهراء عام 2018.', { outlet: 'أ' }),
    quoteOf('b', 'دخلت القوات بلدة الزهراء في 18 آذار 2017.', { outlet: 'ب' }),
  ]
  expect(dates('في أي شهر من عام 2018 دخلت القوات بلدة الزهراء؟', quotes)).toEqual([])
})
