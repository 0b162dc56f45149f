import { describe, expect, test } from 'vitest'
import { isoOf } from '../../src/comparison/calendar.js'
import { datesIn } from '../../src/comparison/dates.js'
import { tokensOf } from '../../src/comparison/tokens.js'

const read = (text: string, published?: string) =>
  datesIn(tokensOf(text), published).map(({ start, end, date, until, isInferred, isBound }) =>
    [
      text.slice(start, end),
      until ? `${isoOf(date)}/${isoOf(until)}` : isoOf(date),
      ...(isInferred ? ['inferred'] : []),
      ...(isBound ? ['bound'] : []),
    ].join(' | '),
  )

describe('a date is read as written', () => {
  test.each([
    ['بدأت في 13 شباط 2019.', ['13 شباط 2019 | 2019-02-13']],
    ['بدأت في 20 يناير/كانون الثاني 2018.', ['20 يناير/كانون الثاني 2018 | 2018-01-20']],
    ['بدأت في آذار/مارس 2018.', ['آذار/مارس 2018 | 2018-03']],
    ['في الثامن من فبراير / شباط 2018 بدأ', ['الثامن من فبراير / شباط 2018 | 2018-02-08']],
    ['في الحادي والعشرين من آذار 2018', ['الحادي والعشرين من آذار 2018 | 2018-03-21']],
    ['يوم ١٨ آذار ٢٠١٨', ['١٨ آذار ٢٠١٨ | 2018-03-18']],
    ['بتاريخ 18/3/2018 دخلت', ['18/3/2018 | 2018-03-18']],
    ['في 24 مارس عام 2018', ['24 مارس عام 2018 | 2018-03-24']],
    ['وبدأ عام 2014 عملياته', ['عام 2014 | 2014']],
    ['دخلت في 2015 إلى', ['2015 | 2015']],
    ['بين 10 و13 تشرين الأول 2018', ['10 و13 تشرين الأول 2018 | 2018-10-10/2018-10-13 | bound']],
    ['قبل 13 شباط 2019', ['13 شباط 2019 | 2019-02-13 | bound']],
    ['منذ عام 2011', ['عام 2011 | 2011 | bound']],
    ['قتل 2015 شخصا وأصيب 13 آخرون', []],
    ['قال أب لطفلين إن ماي رحلت', []],
    ['في 31 شباط 2018', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('the day of the report completes a date, and is said to', () => {
  test.each([
    ['سيطرت عليها أمس الأربعاء', '2018-02-08', ['أمس الأربعاء | 2018-02-07 | inferred']],
    [
      'قال اليوم، الأربعاء 13 من شباط، إن',
      '2019-02-13',
      ['اليوم، الأربعاء 13 من شباط | 2019-02-13 | inferred'],
    ],
    ['دخلتها الأحد من الشرق', '2018-03-20', ['الأحد | 2018-03-18 | inferred']],
    ['دخلتها الأحد الماضي', '2018-03-18', ['الأحد الماضي | 2018-03-11 | inferred']],
    ['يبدأ الأحد المقبل', '2018-03-20', ['الأحد المقبل | 2018-03-25 | inferred']],
    ['قتل أول أمس ثلاثة', '2018-03-20', ['أول أمس | 2018-03-18 | inferred']],
    ['انطلقت في 20 كانون الثاني الماضي', '2018-02-12', ['20 كانون الثاني الماضي | 2018-01-20 | inferred']],
    ['في 9 كانون الأول', '2019-02-13', ['9 كانون الأول | 2018-12-09 | inferred']],
    ['وانتهت العام الماضي', '2018-03', ['العام الماضي | 2017 | inferred']],
    ['في 9 كانون الأول', undefined, ['9 كانون الأول | --12-09']],
    ['بعد ظهر السبت', '2018-03-18', ['السبت | 2018-03-17 | inferred']],
  ])('%s (%s)', (text, published, expected) => {
    expect(read(text, published)).toEqual(expected)
  })

  test.each([
    ['a weekday of a report whose day is not known', 'دخلتها الأحد', '2018-03'],
    [
      'the weekday after the report’s, which clocks may have made of the day itself',
      'دخلتها الأحد',
      '2018-03-17',
    ],
    ['«حتى اليوم»', 'لم تنته حتى اليوم', '2018-03-17'],
  ])('%s is no date', (_, text, published) => {
    expect(read(text, published)).toEqual([])
  })
})
