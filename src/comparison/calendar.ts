import type { PartialDate } from './asked.js'

const dayMs = 24 * 3600 * 1000

/** An ISO date of any exactness (YYYY, YYYY-MM, YYYY-MM-DD) in its parts. */
export function partsOfDate(iso: string): PartialDate {
  const [year, month, day] = iso.split('-').map(Number)
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) }
}

/** A date as ISO writes it, as exact as it is; without its year as --MM-DD or --MM. */
export function isoOf({ year, month, day }: PartialDate): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const parts = [year === undefined ? '-' : String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(two(month))
  if (month !== undefined && day !== undefined) parts.push(two(day))
  return parts.join('-')
}

/** Days since 1970 of a date that is known to the day; undefined of any other, and of days that no month has. */
export function dayNumber({ year, month, day }: PartialDate): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  const time = new Date(0).setUTCFullYear(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 ? time / dayMs : undefined
}

export function dateOfDay(number: number): PartialDate {
  const date = new Date(number * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Sunday 0 to Saturday 6. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** First and last day of a date of any exactness that has a year. */
export function spanOf({ year, month, day }: PartialDate): readonly [number, number] | undefined {
  if (year === undefined) return undefined
  const first = dayNumber({ year, month: month ?? 1, day: day ?? 1 })
  if (first === undefined) return undefined
  if (day !== undefined) return [first, first]
  const next = month === undefined || month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  const after = dayNumber({ ...next, day: 1 })
  return after === undefined ? undefined : [first, after - 1]
}

/** Whether two dates may be the same day, as far as both are known. */
export function areCompatible(one: PartialDate, other: PartialDate): boolean {
  const same = (first?: number, second?: number) =>
    first === undefined || second === undefined || first === second
  return same(one.year, other.year) && same(one.month, other.month) && same(one.day, other.day)
}
