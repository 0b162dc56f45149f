import { dayAt, monthAt, yearAt } from './date-words.js'
import { numericDateAt } from './numeric-dates.js'
import { dayNamedAt } from './relative-dates.js'
import { dated } from './report-time.js'
import type { StatedDate, WrittenTime } from './stated-date.js'
import { type Token, terms } from './tokens.js'

/** Every date of a text, in order. `published` says when its report appeared, as exactly as is known. */
export function datesIn(tokens: readonly Token[], published: string | undefined): StatedDate[] {
  const dates: StatedDate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const time = timeAt(tokens, i)
    if (!time) continue
    const stated = dated(time, tokens, published)
    if (stated) {
      const start = tokens[stated.first]?.start ?? 0
      const end = tokens[stated.last]?.end ?? 0
      dates.push({ ...stated, start, end, isBound: isBound(tokens, stated.first) })
    }
    i = time.last
  }
  return dates
}

function timeAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  const named = dayNamedAt(tokens, i)
  if (!named || named.period) return named ?? exactAt(tokens, i) ?? yearNamedAt(tokens, i)
  // «اليوم، الأربعاء 13 من شباط»: the date says it all.
  const exact = exactAt(tokens, named.last + 1) ?? exactAt(tokens, named.last + 2)
  return exact && isJoined(tokens, named.last, exact.first, /[.:؛;!?؟\n]/u)
    ? { ...exact, first: named.first }
    : named
}

function exactAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  const exact = numericDateAt(tokens, i) ?? writtenAt(tokens, i)
  return exact
}

/** «13 شباط 2019», «السبت 13 من شباط/فبراير الجاري», «الثامن من آذار», «آذار 2018», «بين 10 و13 آذار». */
function writtenAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  const start = dayAt(tokens, i)
  const end = start && secondDay(tokens, start.last)
  const day = end ?? start
  const month = monthAt(tokens, skipped(tokens, day ? day.last + 1 : i), day !== undefined)
  if (!month || (start && !isJoined(tokens, i, month.last))) return undefined
  const year = yearAt(tokens, skipped(tokens, month.last + 1))
  const last = year && isJoined(tokens, month.last, year.last) ? year.last : month.last
  return {
    first: i,
    last,
    date: {
      month: month.value,
      ...(start && { day: start.value }),
      ...(last !== month.last && { year: year?.value ?? 0 }),
    },
    ...(end && { lastDay: end.value }),
  }
}

/** «10 و13», «10 إلى 13», «10-13»: the second day, where one follows that is later. */
function secondDay(tokens: readonly Token[], last: number) {
  const next = tokens[last + 1]
  const isLink = linking.has(next?.term ?? '')
  const second =
    isLink || /^\s*[-–]\s*$/.test(next?.gap ?? '') ? dayAt(tokens, last + (isLink ? 2 : 1)) : undefined
  const first = Number(tokens[last]?.term)
  return second && second.value > first ? second : undefined
}

const linking = new Set(terms('و إلى حتى'))

/** «من», «شهر», «عام», «سنة» between the parts. */
function skipped(tokens: readonly Token[], i: number): number {
  let k = i
  while (between.has(tokens[k]?.term ?? '') && k < i + 2) k++
  return k
}

const between = new Set(terms('من شهر عام سنة العام'))

/** Whether no mark but a bracket or slash stands between the parts. */
function isJoined(tokens: readonly Token[], first: number, last: number, marks = /[.،,:؛;!?؟\n]/u): boolean {
  return tokens.slice(first + 1, last + 1).every(({ gap }) => !marks.test(gap))
}

/** «عام 2014», «في 2014»: a number alone may be a count. */
function yearNamedAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  if (!yearNames.has(tokens[i]?.term ?? '')) return undefined
  const year = yearAt(tokens, i + 1)
  return (
    year && { first: ofYear.has(tokens[i]?.term ?? '') ? i : i + 1, last: i + 1, date: { year: year.value } }
  )
}

const ofYear = new Set(terms('عام العام سنة بعام لعام'))
const yearNames = new Set([...ofYear, ...terms('في منذ خلال')])

/** Whether words right before a date say that it only bounds the event: «قبل 13 شباط», «منذ عام 2014». */
function isBound(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ term }) => term)
  return before.some((term, k) => {
    const isHour = ofHours.has(before[k + 1] ?? '')
    return bounding.has(term) && !isHour && before.slice(k + 1).every((one) => leading.has(one))
  })
}

const bounding = new Set(
  terms('قبل قبيل بعد بعيد عقب منذ ومنذ حتى وحتى لغاية إلى من بين وبين بحلول حول نحو حوالي ابتداء اعتبارا'),
)
/** «بعد ظهر الأحد» is on that day. */
const ofHours = new Set(terms('ظهر منتصف'))
const leading = new Set(
  terms(
    'يوم يومي ليل ليلة صباح مساء ظهر فجر عصر عام العام شهر نهاية بداية مطلع أواخر أوائل منتصف الـ من تاريخ في',
  ),
)
