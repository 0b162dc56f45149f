import type { Quote } from '../domain.js'
import type { AskedWord, PartialDate } from './asked.js'
import { areCompatible, dateOfDay, dayNumber, partsOfDate } from './calendar.js'
import { clausesOf } from './clauses.js'
import { isCountWord, onlyCounts } from './count-words.js'
import type { Figure } from './figures.js'
import { wordsHeld } from './meeting.js'
import { tokensOf } from './tokens.js'

/** Of the words that say of what event a question asks, so many must stand in a quote for its figures to be of it. */
const leastOfEvent = 0.5

/** Of what event a question asks: its words but those that count and what is counted. */
export function eventWords(words: readonly AskedWord[]): AskedWord[] {
  return words.filter((word) => !word.some((way) => way.some((own) => isCountWord(own) || onlyCounts(own))))
}

/** Whether a quote names enough of an event for its figures to be of it. */
export function namesEvent(quote: Quote, event: readonly AskedWord[]): boolean {
  return wordsHeld(quote.text, event) >= event.length * leastOfEvent
}

/**
 * Whether a figure is surely of the event: all of its words stand before the first of the quote's figures, or between
 * this one and those beside it, in its clause as far as they come after it. «مقتل 43 مدنيا في عفرين، بينهم 16 في غارة على المستشفى»: only the 16 are of the strike.
 */
export function isSurelyOfEvent(
  figure: Figure,
  figures: readonly Figure[],
  event: readonly AskedWord[],
): boolean {
  const { quote, start, end, outcome } = figure
  const others = figures.filter(
    (one) => one.quote === quote && one.start !== start && one.outcome === outcome,
  )
  const before = Math.max(quote.start, ...others.filter((one) => one.end <= start).map((one) => one.end))
  const after = Math.min(
    endOfClause(figure),
    ...others.filter((one) => one.start >= end).map((one) => one.start),
  )
  const head = Math.min(start, ...others.map((one) => one.start))
  const text = (from: number, to: number) => quote.text.slice(from - quote.start, to - quote.start)
  return wordsHeld(`${text(quote.start, head)} ${text(before, after)}`, event) === event.length
}

/** Where the clause of a figure ends: «غادر 12 ألفا الغوطة فيما يستمر القتال في عفرين». */
function endOfClause({ quote, last }: Figure): number {
  const tokens = tokensOf(quote.text)
  const clauses = clausesOf(tokens)
  const end = clauses.lastIndexOf(clauses[last] ?? 0)
  return quote.start + (tokens[end]?.end ?? quote.text.length)
}

/** Figures of an event are reported for so many days after it. */
const daysOfReporting = 7

/** Whether a quote's article is of the time asked for, or of some days after; of an article without a date, it may be. */
export function mayReportOn(asked: PartialDate | undefined, { article }: Quote): boolean {
  if (asked?.month === undefined || article.published === undefined) return true
  const published = partsOfDate(article.published)
  const month = { ...(asked.year !== undefined && { year: asked.year }), month: asked.month }
  if (areCompatible(month, published)) return true
  const day = dayNumber(published)
  return day !== undefined && areCompatible(month, dateOfDay(day - daysOfReporting))
}
