import { describe, expect, test } from 'vitest'
import { askedDate, reportsOn } from '../../src/retrieval/asked-date.js'

describe('the time a question names', () => {
  test.each([
    ['ماذا حدث في 10 تشرين الأول 2018؟', { year: 2018, month: 10, days: [10, 10] }],
    ['ماذا حدث في ١٠ أكتوبر ٢٠١٨؟', { year: 2018, month: 10, days: [10, 10] }],
    ['ماذا حدث بين 10 و12 شباط؟', { month: 2, days: [10, 12] }],
    ['ماذا حدث في شباط 2019؟', { year: 2019, month: 2 }],
    ['ماذا حدث في 7 من شباط؟', { month: 2, days: [7, 7] }],
    ['ماذا حدث بآذار؟', { month: 3 }],
    ['كم قتل عام 2014؟', { year: 2014 }],
    ['كم نزح في منتصف آذار 2018؟', { year: 2018, month: 3, part: [10, 20] }],
    ['كم قتل مطلع آذار؟', { month: 3, part: [1, 10] }],
    ['Who left in late March 2018?', { year: 2018, month: 3, part: [20, 31] }],
    ['What happened on 7 February 2018?', { year: 2018, month: 2, days: [7, 7] }],
    ['What happened in October?', { month: 10 }],
    ['What happened on May 5, 2018?', { year: 2018, month: 5, days: [5, 5] }],
  ])('«%s»', (question, expected) => {
    const { words: _words, ...date } = askedDate(question) ?? { words: [] }
    expect(date).toEqual(expected)
  })

  test.each([
    'من هو المتحدث؟',
    'كم عدد مقاتلي قسد؟',
    'May they return?',
    'Did they march on Hajin?',
    'من هو أب الطفل؟',
    'كم خسر 500 مقاتل؟',
  ])('is none in «%s»', (question) => {
    expect(askedDate(question)).toBeUndefined()
  })

  test('stands where the question names it', () => {
    const question = 'ماذا حدث في 10 تشرين الأول 2018 هناك؟'
    const named = askedDate(question)?.words.map(({ start, end }) => question.slice(start, end))
    expect(named?.sort()).toEqual(['10', '2018', 'الأول', 'تشرين'].sort())
  })
})

describe('an article reports on the time asked for', () => {
  const tenth = { year: 2018, month: 10, days: [10, 10], words: [] } as const
  const middle = { year: 2018, month: 3, part: [10, 20], words: [] } as const
  const beginning = { year: 2018, month: 3, part: [1, 10], words: [] } as const
  const october = { year: 2018, month: 10, words: [] }

  test.each([
    ['on the day', tenth, '2018-10-10', true],
    ['in the days after', tenth, '2018-10-12', true],
    ['not before', tenth, '2018-10-09', false],
    ['not weeks after', tenth, '2018-10-27', false],
    ['not in another year', tenth, '2019-10-10', false],
    ['with a date as exact as the month', tenth, '2018-10', true],
    ['not in another month', tenth, '2018-11', false],
    ['in the month', october, '2018-10-31', true],
    ['in the days after the month', october, '2018-11-02', true],
    ['in the part of the month', middle, '2018-03-19', true],
    ['not in another part', beginning, '2018-03-19', false],
    ['in that month of any year when none is named', { month: 10, words: [] }, '2016-10-05', true],
    ['not when only the year is known', october, '2018', false],
    ['not when no date is known', october, undefined, false],
    ['not when no month is asked for', { year: 2018, words: [] }, '2018-10-10', false],
    ['not when no time is asked for', undefined, '2018-10-10', false],
  ])('%s', (_case, asked, published, expected) => {
    expect(reportsOn(asked, published)).toBe(expected)
  })
})
