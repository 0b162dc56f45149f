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
  /** The same where it names a part of the month only, roughly: «منتصف آذار». */
  readonly part?: readonly [number, number]
  /** Where the question names it. */
  readonly words: readonly Range[]
}

/** Reports of a day's events appear that day and for some days after. */
const daysOfReporting = 3

/** Whether a word of a question belongs to the time that it names. */
export function isOfDate({ start }: Range, date: AskedDate | undefined): boolean {
  return date?.words.some((word) => word.start <= start && start < word.end) ?? false
}

/** The year, month and days a question names, in Arabic or English; undefined when it names no month or year. */
export function askedDate(question: string): AskedDate | undefined {
  const found = words(question)
  const parts: Range[] = []
  let year: number | undefined
  let month: number | undefined
  const days: number[] = []
  let part: readonly [number, number] | undefined
  found.forEach((word, i) => {
    const next = found[i + 1]
    if (month === undefined && isMonth(found, i)) {
      month = monthNumber(bare(word.term), next?.term)
      const isPair = monthNumber(bare(word.term), undefined) === undefined
      const nearby = [found[i - 3], found[i - 2], found[i - 1], next].filter((one) => one && isDay(one.term))
      for (const day of nearby) days.push(Number(day?.term))
      const [place, before] = [1, 2].map((back) => found[i - back]).flatMap(partOf)[0] ?? []
      part = place
      parts.push(...[word, isPair ? next : undefined, before, ...nearby].filter((one) => one !== undefined))
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
    ...(days.length > 0 ? { days: [Math.min(...days), Math.max(...days)] } : part && { part }),
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

/** Days that «مطلع», «منتصف», «أواخر» of a month stand for, roughly, with the word. */
function partOf(word: Word | undefined): [readonly [number, number], Word][] {
  const days = word && partsOfMonth.get(word.term.replace(/^[وفبل](?=.{4})/, ''))
  return word && days ? [[days, word]] : []
}

const partsOfMonth = new Map(
  (
    [
      ['مطلع اوائل بدايه بدايات early beginning', [1, 10]],
      ['منتصف اواسط mid middle', [10, 20]],
      ['اواخر نهايه late end', [20, 31]],
    ] as const
  ).flatMap(([names, days]) => names.split(' ').map((name) => [name, days] as const)),
)

function isDay(term: string): boolean {
  return /^(?:[1-9]|[12]\d|3[01])$/.test(term)
}

/** Months are written with a conjunction or preposition before them. */
function bare(term: string): string {
  return term.replace(/^[وفبل](?=(?:اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين|كانون|شباط))/, '')
}

/** Whether an article of this date (ISO, of any precision) reports on the time asked for; no when either leaves it open. */
export function reportsOn(asked: AskedDate | undefined, published: string | undefined): boolean {
  if (asked?.month === undefined || published === undefined || published.length < 7) return false
  const year = Number(published.slice(0, 4))
  const month = Number(published.slice(5, 7))
  const day = published.length > 7 ? Number(published.slice(8, 10)) : undefined
  const askedYear = asked.year ?? year
  const days = asked.days ?? asked.part
  const first = dayNumber(askedYear, asked.month, days?.[0] ?? 1)
  const last = dayNumber(askedYear, asked.month, days?.[1] ?? longestMonth) + daysOfReporting
  return dayNumber(year, month, day ?? longestMonth) >= first && dayNumber(year, month, day ?? 1) <= last
}

const longestMonth = 31

/** Days in order, as if every month had 31: for comparing, not for counting. */
function dayNumber(year: number, month: number, day: number): number {
  return (year * 12 + month) * longestMonth + day
}
