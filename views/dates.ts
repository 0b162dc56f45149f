import type { Language } from '../src/domain.js'

const utc = { timeZone: 'UTC' } as const
const levantineMonth = new Intl.DateTimeFormat('ar-SY', { month: 'long', ...utc })
const egyptianMonth = new Intl.DateTimeFormat('ar-EG', { month: 'long', ...utc })
const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', ...utc })

/**
 * A date as exact as is known: `2018`, `2018-10` or `2018-10-27`. Arabic months carry both names
 * («تشرين الأول / أكتوبر»), because the press of the Levant and of Egypt use different ones.
 */
export function partialDate(language: Language, date: string): string {
  const [year, month, day] = date.split('-')
  if (year === undefined || month === undefined) return date
  const name = monthName(language, Number(month))
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** A moment of this server's day: `today` names it where it fell on the same day as `now`. */
export function moment(language: Language, instant: string, now: Date): { isToday: boolean; text: string } {
  const at = new Date(instant)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  const isToday = at.toDateString() === now.toDateString()
  if (isToday) return { isToday, text: time }
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return { isToday, text: `${partialDate(language, day)} ${time}` }
}

function monthName(language: Language, month: number): string {
  const date = new Date(Date.UTC(2000, month - 1, 1))
  if (language === 'en') return englishMonth.format(date)
  return `${levantineMonth.format(date)} / ${egyptianMonth.format(date)}`
}

const two = (value: number) => String(value).padStart(2, '0')
