import { expect, test } from 'vitest'
import { asksForNewest, newness } from '../../src/retrieval/asked-newest.js'

test.each([
  'ما آخر حصيلة للقتلى؟',
  'ما هي آخر التطورات في دير الزور؟',
  'ماذا كان آخر تصريح للمتحدث؟',
  'آخر أخبار الغوطة',
  'ما أحدث موقف للتحالف من قسد؟',
  'ماذا حدث في الهجمات الأخيرة على هجين؟',
  'ما المستجدات في إدلب؟',
  'What is the latest toll?',
  'What did the most recent report say about Hajin?',
])('asks for the latest: %s', (question) => {
  expect(asksForNewest(question)).toBe(true)
})

test.each([
  'هل شارك طرف آخر في الهجوم؟',
  'ماذا أحدث الهجوم من خسائر؟',
  'من هو المتحدث باسم التحالف؟',
  'كم قتيلا سقط في شباط 2018؟',
  'Who was the last man to leave?',
  '',
])('does not: %s', (question) => {
  expect(asksForNewest(question)).toBe(false)
})

test('dates are as new as their place among the others; those that are not known are oldest', () => {
  expect(newness(['2018-02-01', undefined, '2019', '2018-10'])).toEqual([0, 0, 1, 0.5])
  expect(newness(['2018', '2018', undefined])).toEqual([1, 1, 0])
})
