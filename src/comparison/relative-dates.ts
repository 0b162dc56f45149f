import { weekdayNumber } from '../text/weekdays.js'
import { sides } from './date-words.js'
import type { Side, WrittenTime } from './stated-date.js'
import { type Token, terms } from './tokens.js'

/** «أمس», «السبت الماضي», «أمس الأربعاء», «اليوم الخميس», «العام الماضي»: told by the day of the report. */
export function dayNamedAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  const period = periodAt(tokens, i)
  if (period) return period
  const own = namedAt(tokens, i)
  if (!own) return undefined
  // «أمس الأربعاء», «اليوم، الأربعاء»: one day named twice.
  const next = tokens[own.last + 1]
  const again = next && /^[\s،,(]*$/u.test(next.gap) ? namedAt(tokens, own.last + 1) : undefined
  if (!again || (own.weekday !== undefined && again.weekday !== undefined)) return { ...own, date: {} }
  return { ...own, ...again, first: i, last: again.last, date: {} }
}

type Named = { first: number; last: number; weekday?: number; daysAgo?: number; side?: Side }

function namedAt(tokens: readonly Token[], i: number): Named | undefined {
  const { term = '' } = tokens[i] ?? {}
  const daysAgo = ago.get(term)
  if (daysAgo !== undefined) {
    // «قبل أمس», «أول أمس» are the day before; «حتى اليوم» is no day of an event.
    const before = tokens[i - 1]?.term ?? ''
    if (daysAgo === 1 && beforeYesterday.has(before)) return { first: i - 1, last: i, daysAgo: 2 }
    return daysAgo === 0 && notToday.has(before) ? undefined : { first: i, last: i, daysAgo }
  }
  const weekday = weekdayNumber(term)
  if (weekday === undefined) return undefined
  const next = tokens[i + 1]
  const side = next && /^\s+$/.test(next.gap) ? sides.get(next.term) : undefined
  return { first: i, last: side ? i + 1 : i, weekday, ...(side && { side }) }
}

/** «العام الماضي», «الشهر الجاري». */
function periodAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  const unit = units.get(tokens[i]?.term ?? '')
  const side = sides.get(tokens[i + 1]?.term ?? '')
  if (!unit || !side) return undefined
  return { first: i, last: i + 1, date: {}, period: unit, side }
}

const ago = new Map([
  ...terms('اليوم').map((term): [string, number] => [term, 0]),
  ...terms('أمس البارحة').map((term): [string, number] => [term, 1]),
])
const beforeYesterday = new Set(terms('أول قبل'))
const notToday = new Set(terms('حتى إلى هذا ذلك ذاك نفس في منذ لهذا هو كل'))
const units = new Map<string, 'year' | 'month'>([
  ...terms('العام السنة').map((term): [string, 'year'] => [term, 'year']),
  ...terms('الشهر').map((term): [string, 'month'] => [term, 'month']),
])
