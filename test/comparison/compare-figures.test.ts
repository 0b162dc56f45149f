import { describe, expect, test } from 'vitest'
import { compareFigures } from '../../src/comparison/compare-figures.js'
import type { Quote } from '../../src/domain.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'
import { quoteOf } from './quoted.js'

const asked = (question: string) => {
  const stems = words(question).map(({ term }) => stem(term))
  return { stems: new Set(stems), words: [], date: undefined }
}

const askedOf = (question: string) => {
  const content = words(question).filter(({ term }) => !['كم', 'في', 'علي', 'من'].includes(term))
  return { ...asked(question), words: content.map(({ term }) => [[stem(term)]]) }
}

const compared = (quotes: readonly Quote[], question: string) =>
  compareFigures(quotes, asked(question)).map(({ counted, outcome, verdict, rows }) => [
    `${counted} ${outcome ?? ''}`.trim(),
    verdict,
    rows.map(({ text }) => text),
  ])

const howMany = 'كم مقاتلا خسرت قسد'

test('a party is one by all names of it that the question’s word has, and «منهم» of all who fell is no part', () => {
  const names = ['قسد', 'قوات سوريا الديمقراطية'].map((name) => words(name).map(({ term }) => stem(term)))
  const question = {
    stems: new Set([stem('مقاتلا'), stem('خسرت'), ...names.flat()]),
    words: [names],
    date: undefined,
  }
  const quotes = [
    quoteOf('a', 'وقالت مصادر إن المعركة خسرت فيها قسد ما يزيد عن 100 من مقاتلي قسد.', { outlet: 'أ' }),
    quoteOf('b', 'وقال المرصد إن نحو 70 من مقاتلي قوات سوريا الديمقراطية قُتلوا في الهجوم.', { outlet: 'ب' }),
    quoteOf('c', 'انسحبت قسد بعد أن قضى منهم أكثر من 41 مقاتلا.', { outlet: 'ج' }),
  ]
  expect(compareFigures(quotes, question).map(({ verdict, rows }) => [verdict, rows.length])).toEqual([
    ['differ', 3],
  ])
})

test('three outlets with three figures for the same losses differ, each as written', () => {
  const quotes = [
    quoteOf('a', 'وأكدت مصادر المرصد أن قسد انسحبت بعد أن قضى منهم أكثر من 41 مقاتلا في المعارك.', {
      outlet: 'أ',
    }),
    quoteOf('b', 'وقال ” المرصد ” إن نحو 70 من مقاتلي قسد قُتلوا في الهجوم.', { outlet: 'ب' }),
    quoteOf('c', 'وقالت مصادر ميدانية إن المعركة خسرت فيها "قسد" ما يزيد عن 100 من مقاتليها.', {
      outlet: 'ج',
    }),
  ]
  expect(compared(quotes, howMany)).toEqual([
    ['fighters killed', 'differ', ['أكثر من 41', 'نحو 70', 'ما يزيد عن 100']],
  ])
})

test('a row says whom its article credits, and where the figure stands', () => {
  const quotes = [
    quoteOf('a', 'وقال المرصد إن 40 من مقاتلي قسد قتلوا.'),
    quoteOf('b', 'وأعلنت الوزارة أن 41 من مقاتلي قسد قتلوا.'),
  ]
  const [comparison] = compareFigures(quotes, asked(howMany))
  expect(comparison?.rows.map(({ credits }) => credits.map(({ text }) => text))).toEqual([
    ['المرصد'],
    ['الوزارة'],
  ])
  for (const { quote, start, end, text } of comparison?.rows ?? []) {
    expect(quote.text.slice(start - quote.start, end - quote.start)).toBe(text)
  }
})

describe('sources agree', () => {
  test.each([
    ['قتل 18 مقاتلا من داعش.', 'مقتل 18 داعشيا في المعارك.'],
    ['قتل نحو 20 مقاتلا من داعش.', 'مقتل 21 مقاتلا من داعش.'],
    ['قتل عشرات المقاتلين من داعش.', 'مقتل 45 مقاتلا من داعش.'],
  ])('%s / %s', (one, other) => {
    expect(compared([quoteOf('a', one), quoteOf('b', other)], 'كم قتيلا من داعش')[0]?.[1]).toBe('agree')
  })
})

describe('copies are no witnesses', () => {
  const words = 'قتل 18 مقاتلا من داعش في معارك قرب الباغوز.'
  const asked = 'كم قتيلا من داعش'
  const copyOf = (quote: Quote, other: Quote): Quote => ({ ...quote, alsoIn: [other.article] })
  const other = quoteOf('b', 'مقتل 18 داعشيا في الباغوز.', { outlet: 'ب' })

  test('two articles that print a sentence in common make no comparison', () => {
    const one = quoteOf('a', words, { outlet: 'أ' })
    expect(compared([copyOf(one, other), other], asked)).toEqual([])
  })

  test('a third report beside them does', () => {
    const one = quoteOf('a', words, { outlet: 'أ' })
    const third = quoteOf('c', 'وأعلن الجيش أن 18 من مقاتلي داعش قتلوا.', { outlet: 'ج' })
    expect(compared([copyOf(one, other), other, third], asked)).toEqual([
      ['fighters killed', 'agree', ['18', '18']],
    ])
  })

  test('a copy that gives another figure is set against it all the same', () => {
    const one = quoteOf('a', words, { outlet: 'أ' })
    const changed = quoteOf('b', 'مقتل 30 داعشيا في الباغوز.', { outlet: 'ب' })
    expect(compared([copyOf(one, changed), changed], asked)[0]?.[1]).toBe('differ')
  })

  test.each([
    ['one outlet twice', words, 'مقتل 18 داعشيا في الباغوز.', 'أ'],
    [
      'one voice in two outlets',
      `وقال المرصد إن 18 مقاتلا من داعش قتلوا.`,
      'وأعلن المرصد مقتل 18 من داعش.',
      'ب',
    ],
    [
      'one agency in two outlets',
      `وذكرت رويترز أن 18 مقاتلا من داعش قتلوا.`,
      'مقتل 18 من داعش بحسب رويترز.',
      'ب',
    ],
  ])('%s is one source', (_case, one, second, outlet) => {
    const quotes = [quoteOf('a', one, { outlet: 'أ' }), quoteOf('b', second, { outlet })]
    expect(compared(quotes, asked)[0]?.[1]).toBe('one-source')
  })
})

describe('nothing is set against each other that counts different things', () => {
  test.each([
    [
      'fighters and civilians',
      'قتل 18 مقاتلا في الهجوم.',
      'قتل 30 مدنيا في الهجوم.',
      'كم عدد القتلى في الهجوم',
    ],
    ['killed and wounded', 'قتل 18 مقاتلا من قسد.', 'أصيب 30 مقاتلا من قسد.', howMany],
    ['two parties', 'قتل 18 مقاتلا من قسد.', 'قتل 30 مقاتلا من داعش.', howMany],
    ['a count and a year', 'قتل 18 مقاتلا من قسد.', 'اندلعت المعارك مع قسد عام 2014.', howMany],
    ['a count and a distance', 'قتل 18 مقاتلا من قسد.', 'وتبعد نقاط قسد 30 كيلومترا.', howMany],
  ])('%s', (_, one, other, question) => {
    expect(compared([quoteOf('a', one), quoteOf('b', other)], question)).toEqual([])
  })

  test('two figures of one article', () => {
    const quotes = [quoteOf('a', 'قتل 18 مقاتلا من قسد.'), quoteOf('a', 'قتل 30 مقاتلا من قسد.')]
    expect(compared(quotes, howMany)).toEqual([])
  })
})

test('what happened since some beginning is not set against what happened once', () => {
  const quotes = [
    quoteOf('a', 'قتل 92 مقاتلا من قسد منذ بدء الهجوم.', { outlet: 'أ', published: '2018-10-10' }),
    quoteOf('b', 'قتل 4 مقاتلين من قسد في كمين.', { outlet: 'ب', published: '2018-10-10' }),
  ]
  expect(compared(quotes, howMany)).toEqual([])
})

test('a later figure of the same outlet is an update, not a contradiction', () => {
  const quotes = [
    quoteOf('a', 'قتل 18 مقاتلا من قسد.', { outlet: 'أ', published: '2018-10-10' }),
    quoteOf('b', 'ارتفع عدد قتلى قسد إلى 30 مقاتلا.', { outlet: 'أ', published: '2018-10-13' }),
  ]
  expect(compared(quotes, howMany)[0]?.[1]).toBe('updated')
})

test('so is a later figure of the same source in another outlet', () => {
  const quotes = [
    quoteOf('a', 'وقال المرصد السوري لحقوق الإنسان إن 18 مقاتلا من قسد قتلوا.', {
      outlet: 'أ',
      published: '2018-10-10',
    }),
    quoteOf('b', 'وأعلن المرصد أن 30 مقاتلا من قسد قتلوا.', { outlet: 'ب', published: '2018-10-13' }),
  ]
  expect(compared(quotes, howMany)[0]?.[1]).toBe('updated')
})

test('but not weeks later, when it is of something else', () => {
  const quotes = [
    quoteOf('a', 'قتل 630 مقاتلا من قسد.', { outlet: 'أ', published: '2018-10-03' }),
    quoteOf('b', 'قتل 20 مقاتلا من قسد.', { outlet: 'أ', published: '2018-10-20' }),
  ]
  expect(compared(quotes, howMany)[0]?.[1]).toBe('not-comparable')
})

test('what comes on top of an earlier figure is not compared; others beside a figure of the same sentence are', () => {
  const times = { published: '2018-10-10' }
  const quotes = [
    quoteOf('a', 'وقتل تسعة مقاتلين آخرين من قسد في قرية أخرى.', { outlet: 'أ', ...times }),
    quoteOf('b', 'قتل 30 مقاتلا من قسد.', { outlet: 'ب', ...times }),
  ]
  expect(compared(quotes, howMany)).toEqual([])
})

test('figures of different times and sources are not compared', () => {
  const quotes = [
    quoteOf('a', 'قتل 18 مقاتلا من قسد.', { outlet: 'أ', published: '2018-02-10' }),
    quoteOf('b', 'قتل 30 مقاتلا من قسد.', { outlet: 'ب', published: '2018-10-13' }),
  ]
  expect(compared(quotes, howMany)[0]?.[1]).toBe('not-comparable')
})

test('of two parties in one quote the one that the question names is taken', () => {
  const quotes = [
    quoteOf('a', 'وأسفرت المعارك عن مقتل 30 عنصرا من قوات النظام، فيما فقد تنظيم داعش 22 عنصرا.'),
    quoteOf('b', 'وقتل أيضا 21 من مسلحي داعش.'),
  ]
  expect(compared(quotes, 'كم قتيلا سقط في صفوف داعش')[0]?.[2]).toEqual(['22', '21'])
})

describe('a part is not set against a whole', () => {
  test.each([
    ['بينهم', 'مقتل 55 شخصا بينهم 16 مقاتلا في الغارة.', 'مقتل 38 مقاتلا في الغارة.'],
    ['من بين القتلى', 'من بين القتلى 16 مقاتلا سقطوا في الغارة.', 'مقتل 38 مقاتلا في الغارة.'],
  ])('«%s»', (_case, one, other) => {
    const verdicts = compared([quoteOf('a', one), quoteOf('b', other)], 'كم مقاتلا قتل في الغارة')
    expect(verdicts.map(([, verdict]) => verdict)).toEqual(['not-comparable'])
  })

  test('but where the question asks for that party', () => {
    const quotes = [quoteOf('a', 'قتل 35 شخصا بينهم 9 جنود روس.'), quoteOf('b', 'مقتل 4 جنود روس.')]
    expect(compared(quotes, 'كم عدد قتلى الجنود روس')[0]?.[1]).toBe('differ')
  })

  test('an unnamed part is no figure of its own', () => {
    const quotes = [
      quoteOf('a', 'مقتل 18 داعشيا، بينهم الانتحاريون العشرة.'),
      quoteOf('b', 'فقد داعش 22 قتيلا.'),
    ]
    expect(compared(quotes, 'كم قتيلا من داعش').flatMap(([, , rows]) => rows)).not.toContain('العشرة')
  })
})

describe('figures differ only of the event that is asked about', () => {
  const howMany = 'كم مدنيا قتل في الغارة على المستشفى'
  const hospital = quoteOf('a', 'قتل 16 مدنيا في الغارة على المستشفى.')

  function verdictBeside(text: string, asked = askedOf(howMany)) {
    return compareFigures([hospital, quoteOf('b', text)], asked)[0]?.verdict
  }

  test('both name it', () => {
    expect(verdictBeside('قتل 9 مدنيين في الغارة على المستشفى.')).toBe('differ')
  })

  test('not where one is of another strike', () => {
    expect(verdictBeside('قتل 11 مدنيا في الغارة على المدينة.')).toBeUndefined()
  })

  test('of two figures the one of the event counts', () => {
    expect(verdictBeside('قتل 43 مدنيا في المدينة، بينهم 16 مدنيا في الغارة على المستشفى.')).toBe('agree')
  })

  test('no quote that names less than half of it is in the table', () => {
    expect(verdictBeside('قتل 80 مدنيا في القصف على السوق.')).toBeUndefined()
  })

  test('reports of another month than the one asked for are not compared', () => {
    const quotes = ['16', '9'].map((figure, i) =>
      quoteOf(`${i}`, `قتل ${figure} مدنيا في الغارة على المستشفى.`, { published: '2018-03-16' }),
    )
    const inMonth = (month: number) =>
      compareFigures(quotes, { ...askedOf(howMany), date: { year: 2018, month } })[0]?.verdict
    expect(inMonth(3)).toBe('differ')
    expect(inMonth(6)).toBeUndefined()
  })

  test('what may be of another event has no row', () => {
    const quotes = [
      hospital,
      quoteOf('b', 'مقتل 16 مدنيا في الغارة على المستشفى.'),
      quoteOf('c', 'قتل 43 مدنيا في الغارة على المدينة.'),
    ]
    expect(compareFigures(quotes, askedOf(howMany))[0]?.rows.map(({ text }) => text)).toEqual(['16', '16'])
  })
})

test('an order is no contradiction to a number above it', () => {
  const quotes = [quoteOf('a', 'فر آلاف المدنيين من الزهراء.'), quoteOf('b', 'فر 30 ألف مدني من الزهراء.')]
  expect(compared(quotes, 'كم مدنيا فر من الزهراء')[0]?.[1]).toBe('not-comparable')
})

describe('figures of other times are not set against each other', () => {
  test.each([
    ['two days', 'قتل 16 مدنيا في عفرين الجمعة.', 'قتل 11 مدنيا في عفرين السبت.', 'كم مدنيا قتل في عفرين'],
    [
      'those who left in a day, and all',
      'غادر 7 آلاف و500 مدني عفرين صباح السبت.',
      'غادر 16 ألف مدني عفرين.',
      'كم مدنيا غادر عفرين',
    ],
  ])('%s', (_case, one, other, question) => {
    expect(compared([quoteOf('a', one), quoteOf('b', other)], question)[0]?.[1]).toBe('not-comparable')
  })

  test.each([
    [
      'the same span',
      'نزح 150 ألف مدني من عفرين منذ مساء الأربعاء.',
      'نزح 250 ألف مدني من عفرين منذ الأربعاء.',
      'كم مدنيا نزح من عفرين',
    ],
    [
      'the day of a saying',
      'قتل 16 مدنيا في عفرين، وفق ما أعلن المرصد الجمعة.',
      'قتل 11 مدنيا في عفرين، وفق المرصد السبت.',
      'كم مدنيا قتل في عفرين',
    ],
  ])('but those of %s are', (_case, one, other, question) => {
    const quotes = [quoteOf('a', one), quoteOf('b', other)].map((quote) => ({ ...quote, credits: [] }))
    expect(compared(quotes, question)[0]?.[1]).toBe('differ')
  })
})
