import type { Range } from '../domain.js'
import { monthNumber } from '../text/months.js'
import { type Word, words } from '../text/words.js'

/** The time a question names, as exactly as it does. */
export type AskedDate = {
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  /** First and last day of the month that the question names. */
  readonly days?: readonly [number, number]
  /** Where the question names it. */
  readonly words: readonly Range[]
}

/** Reports of a day's events appear that day and for some days after. */
const daysOfReporting = 3

/** The year, month and days a question names, in Arabic or English; undefined when it names no month or year. */
export function askedDate(question: string): AskedDate | undefined {
  const found = words(question)
  const parts: Range[] = []
  let year: number | undefined
  let month: number | undefined
  const days: number[] = []
  found.forEach((word, i) => {
    const next = found[i + 1]
    if (month === undefined && isMonth(found, i)) {
      month = monthNumber(bare(word.term), next?.term)
      const isPair = monthNumber(bare(word.term), undefined) === undefined
      const nearby = [found[i - 3], found[i - 2], found[i - 1], next].filter((one) => one && isDay(one.term))
      for (const day of nearby) days.push(Number(day?.term))
      parts.push(...[word, isPair ? next : undefined, ...nearby].filter((one) => one !== undefined))
    }
    if (year === undefined && /^(?:19|20)\d\d$/.test(word.term)) {
      year = Number(word.term)
      parts.push(word)
    }
  })
  if (year === undefined && month === undefined) return undefined
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(days.length > 0 && { days: [Math.min(...days), Math.max(...days)] }),
    words: parts,
  }
}

/** Whether a word names a month; «may», «march», «ماي», «اب» and «مارس» mean other things too, and count only beside a number. */
function isMonth(found: readonly Word[], i: number): boolean {
  const term = bare(found[i]?.term ?? '')
  if (monthNumber(term, found[i + 1]?.term) === undefined) return false
  const isDoubtful = ['may', 'march', 'ماي', 'اب', 'مارس'].includes(term)
  return !isDoubtful || [found[i - 1], found[i + 1]].some((beside) => /^\d+$/.test(beside?.term ?? ''))
}

function isDay(term: string): boolean {
  return /^(?:[1-9]|[12]\d|3[01])$/.test(term)
}

/** Months are written with a conjunction or preposition before them. */
function bare(term: string): string {
  return term.replace(/^[وفبل](?=(?:اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين|كانون|شباط))/, '')
}

/** Whether an article of this date (ISO, of any precision) reports on the time asked for; no when either leaves it open. */
export function reportsOn(asked: AskedDate | undefined, published: string | undefined): boolean {
  const [year, month, day] = published?.split('-').map(Number) ?? []
  if (asked?.month === undefined || year === undefined || month === undefined) return false
  const askedYear = asked.year ?? year
  const first = Date.UTC(askedYear, asked.month - 1, asked.days?.[0] ?? 1)
  const last = asked.days
    ? Date.UTC(askedYear, asked.month - 1, asked.days[1])
    : Date.UTC(askedYear, asked.month, 0)
  const from = Date.UTC(year, month - 1, day ?? 1)
  const to = day === undefined ? Date.UTC(year, month, 0) : from
  return to >= first && from <= last + daysOfReporting * dayMs
}

const dayMs = 24 * 60 * 60 * 1000
