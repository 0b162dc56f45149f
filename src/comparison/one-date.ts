import type { PartialDate } from './asked.js'
import { areCompatible, spanOf } from './calendar.js'
import type { StatedDate } from './stated-date.js'

type Days = Pick<StatedDate, 'date' | 'until'>

/** Whether two dates, or runs of days, may be the same: a month and one of its days are no contradiction. */
export function mayBeOneDate(one: Days, other: Days): boolean {
  const [first, second] = [daysOf(one), daysOf(other)]
  if (!first || !second) return monthsMeet(one, other)
  return first[0] <= second[1] && second[0] <= first[1]
}

/** Days between two dates that are not the same; 0 where they meet, or where a year is not known. */
export function daysApart(one: Days, other: Days): number {
  const [first, second] = [daysOf(one), daysOf(other)]
  if (!first || !second) return 0
  return Math.max(0, first[0] - second[1], second[0] - first[1])
}

/** First and last day, counted since 1970. */
export function daysOf({ date, until }: Days): readonly [number, number] | undefined {
  const first = spanOf(date)
  const last = until ? spanOf(until) : first
  return first && last && [first[0], last[1]]
}

/** Without a year: every day of the one against the other. */
function monthsMeet(one: Days, other: Days): boolean {
  return daysBetween(one).some((first) => daysBetween(other).some((second) => areCompatible(first, second)))
}

function daysBetween({ date, until }: Days): PartialDate[] {
  if (date.day === undefined || until?.day === undefined) return [date]
  const count = Math.max(1, until.day - date.day + 1)
  return Array.from({ length: count }, (_, i) => ({ ...date, day: (date.day ?? 0) + i }))
}
