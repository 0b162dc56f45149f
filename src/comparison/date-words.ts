import { monthNumber } from '../text/months.js'
import type { Side } from './stated-date.js'
import { type Token, terms } from './tokens.js'

/** A part of a written date, up to the token `last`. */
export type Part = { readonly value: number; readonly last: number }

/**
 * A month at a token, with the second name that Arabic news gives it («شباط/فبراير», «آذار (مارس)»). Names that mean
 * other things too («أب», «ماي») count only where a number stands before them.
 */
export function monthAt(tokens: readonly Token[], i: number, isAfterDay: boolean): Part | undefined {
  const one = oneMonthAt(tokens, i)
  if (!one || (doubtful.has(tokens[i]?.term ?? '') && !isAfterDay)) return undefined
  const next = tokens[one.last + 1]
  const other = next && /^\s*[/\\(-]\s*$/.test(next.gap) ? oneMonthAt(tokens, one.last + 1) : undefined
  return other?.value === one.value ? other : one
}

function oneMonthAt(tokens: readonly Token[], i: number): Part | undefined {
  const term = tokens[i]?.term ?? ''
  const next = tokens[i + 1]
  const isPair = next !== undefined && /^\s+$/.test(next.gap)
  for (const own of [term, term.replace(/^[وف]?[بل]?(?=.{3})/, '')]) {
    const value = monthNumber(own, isPair ? next.term : undefined)
    if (value !== undefined) return { value, last: monthNumber(own, undefined) === undefined ? i + 1 : i }
  }
  return undefined
}

const doubtful = new Set(terms('أب آب ماي جوان أوت may march'))

/** The day of a month: digits, or an ordinal («الثامن», «الثالث عشر», «الحادي والعشرين»). */
export function dayAt(tokens: readonly Token[], i: number): Part | undefined {
  const term = (tokens[i]?.term ?? '').replace(/^[وف](?=ال)/, '')
  if (/^\d{1,2}$/.test(term)) return inMonth(Number(term), i)
  const unit = units.get(term)
  const next = tokens[i + 1]?.term ?? ''
  if (unit === undefined) return decades.has(term) ? inMonth(decades.get(term) ?? 0, i) : undefined
  if (unit < 10 && next === 'عشر') return inMonth(unit + 10, i + 1)
  const decade = /^وال/.test(next) ? decades.get(next.slice(1)) : undefined
  if (unit < 10 && decade !== undefined) return inMonth(unit + decade, i + 1)
  return inMonth(unit, i)
}

function inMonth(value: number, last: number): Part | undefined {
  return value >= 1 && value <= 31 ? { value, last } : undefined
}

const numbered = (list: string, first: number, step = 1) =>
  terms(list).map((term, k): [string, number] => [term, first + k * step])

const units = new Map([
  ...numbered('الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر', 1),
  ...numbered('الحادي', 1),
])
const decades = new Map([...numbered('العشرين الثلاثين', 20, 10), ...numbered('العشرون الثلاثون', 20, 10)])

/** A year in four digits. */
export function yearAt(tokens: readonly Token[], i: number): Part | undefined {
  const term = tokens[i]?.term ?? ''
  return /^(?:1[89]|20)\d\d$/.test(term) ? { value: Number(term), last: i } : undefined
}

/** Words after a day, month or year that say on which side of the report it lies. */
export const sides: ReadonlyMap<string, Side> = new Map([
  ...terms('الماضي الماضية الفائت الفائتة المنصرم المنصرمة').map((term): [string, Side] => [term, 'past']),
  ...terms('الجاري الجارية الحالي الحالية').map((term): [string, Side] => [term, 'now']),
  ...terms('المقبل المقبلة القادم القادمة').map((term): [string, Side] => [term, 'future']),
])
