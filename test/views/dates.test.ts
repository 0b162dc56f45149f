import { expect, test } from 'vitest'
import { moment, partialDate } from '../../views/dates.js'

test.each([
  ['2018', '2018', '2018'],
  ['2018-10', 'تشرين الأول / أكتوبر 2018', 'October 2018'],
  ['2019-02-13', '13 شباط / فبراير 2019', '13 February 2019'],
])('%s is shown as exactly as it is known, and no more', (date, arabic, english) => {
  expect(partialDate('ar', date)).toBe(arabic)
  expect(partialDate('en', date)).toBe(english)
})

test('a moment of today is a time of day, any other has its date', () => {
  const now = new Date(2026, 10, 22, 14, 2)
  const yesterday = new Date(2026, 10, 21, 9, 5)
  expect(moment('en', now.toISOString(), now)).toEqual({ isToday: true, text: '14:02' })
  expect(moment('en', yesterday.toISOString(), now)).toEqual({
    isToday: false,
    text: '21 November 2026 09:05',
  })
})
