import type { PartialDate } from './asked.js'
import { dateOfDay, dayNumber, partsOfDate, weekdayOf } from './calendar.js'
import { sides } from './date-words.js'
import type { Side, StatedDate, WrittenTime } from './stated-date.js'
import type { Token } from './tokens.js'

/** A named weekday this many days before the report is as likely the day after it: nothing is inferred. */
const mostDaysBack = 5
/** A date without its year may lie so far ahead of the report; what is further ahead was in the year before. */
const mostMonthsAhead = 2

type Dated = Omit<StatedDate, 'start' | 'end' | 'isBound'>

/** A written time as a date, completed by when its report appeared; undefined when that does not make it one. */
export function dated(
  time: WrittenTime,
  tokens: readonly Token[],
  published: string | undefined,
): Dated | undefined {
  const report = published === undefined ? {} : partsOfDate(published)
  const { first } = time
  if (time.period) return ofPeriod(time, report)
  if (time.weekday !== undefined || time.daysAgo !== undefined) {
    const day = namedDay(time, dayNumber(report))
    return day === undefined
      ? undefined
      : { first, last: time.last, date: dateOfDay(day), isInferred: true, isRelative: true }
  }
  const next = tokens[time.last + 1]
  const side = next && /^\s+$/.test(next.gap) ? sides.get(next.term) : undefined
  const date = time.date.year === undefined ? withYear(time.date, report, side) : time.date
  if (date.day !== undefined && date.year !== undefined && dayNumber(date) === undefined) return undefined
  return {
    first,
    last: side ? time.last + 1 : time.last,
    date,
    ...(time.lastDay !== undefined && { until: { ...date, day: time.lastDay } }),
    isInferred: date.year !== time.date.year,
    isRelative: false,
  }
}

/** «العام الماضي» of a report of 2018 is 2017. */
function ofPeriod(
  { first, last, period, side }: WrittenTime,
  { year, month }: PartialDate,
): Dated | undefined {
  if (year === undefined) return undefined
  const shift = side === 'past' ? -1 : side === 'future' ? 1 : 0
  const known = { first, last, isInferred: true, isRelative: true }
  if (period === 'year') return { ...known, date: { year: year + shift } }
  if (month === undefined) return undefined
  const months = year * 12 + month - 1 + shift
  return { ...known, date: { year: Math.floor(months / 12), month: (months % 12) + 1 } }
}

/** The day that a weekday, «أمس» or both name in a report of a day. */
function namedDay({ weekday, daysAgo, side }: WrittenTime, report: number | undefined): number | undefined {
  if (report === undefined) return undefined
  if (daysAgo !== undefined && weekday === undefined) return report - daysAgo
  if (weekday === undefined) return undefined
  const back = (weekdayOf(report) - weekday + 7) % 7
  if (daysAgo !== undefined) {
    // Reports are dated by other clocks than their writers': the weekday decides, a day off at most.
    return [daysAgo, daysAgo + 1, daysAgo - 1]
      .map((ago) => report - ago)
      .find((day) => weekdayOf(day) === weekday)
  }
  if (side === 'future') return report + (back === 0 ? 7 : 7 - back)
  if (side === 'past') return report - (back === 0 ? 7 : back)
  return back <= mostDaysBack ? report - back : undefined
}

/** A day or month with the year that brings it nearest to its report, past rather than ahead. */
function withYear(date: PartialDate, report: PartialDate, side: Side | undefined): PartialDate {
  const { year, month = 1, day } = report
  if (year === undefined || report.month === undefined || date.month === undefined) return date
  if (side === 'now') return { ...date, year }
  const ahead = date.month - month
  const isAhead = ahead > 0 || (ahead === 0 && date.day !== undefined && day !== undefined && date.day > day)
  if (side === 'past') return { ...date, year: isAhead ? year - 1 : year }
  if (side === 'future') return { ...date, year: isAhead || ahead === 0 ? year : year + 1 }
  if (ahead > mostMonthsAhead) return { ...date, year: year - 1 }
  // «كانون الثاني» in a December is as likely the next as the last one.
  return ahead < mostMonthsAhead - 11 ? date : { ...date, year }
}
