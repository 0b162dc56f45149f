import type { Comparison, DateRow } from '../answered.js'
import type { Quote } from '../domain.js'
import type { Asked } from './asked.js'
import { backed } from './backed.js'
import { isoOf, partsOfDate, spanOf } from './calendar.js'
import { datesIn } from './dates.js'
import { isAboutIt, isFullyAboutIt, type Meeting, meet, predicateNear, shareIn } from './meeting.js'
import { daysApart, daysOf, mayBeOneDate } from './one-date.js'
import { isOpen } from './openness.js'
import { denies } from './polarity.js'
import { areSameTime } from './report-dates.js'
import { datesASaying } from './sayings.js'
import {
  areOfSeveralArticles,
  onePerDispatch,
  type Relation,
  rowOf,
  type Stated,
  verdictOn,
} from './stated.js'
import type { StatedDate } from './stated-date.js'

/** A date with whether its quote surely dates what is asked. */
type Dating = Stated & StatedDate & { readonly isFull: boolean; readonly isSure: boolean }

/** Of the words that a quote holds, so many must stand in the clause of a date, where the predicate does not. */
const leastShare = 0.6
/** An event this many days before its report is one that is looked back on, not the news of the day. */
const lookingBack = 4

/** The dates that quotes of at least two articles give for what a question asks the time of. */
export function compareDates(quotes: readonly Quote[], asked: Asked): Comparison[] {
  if (asked.wants !== 'date') return []
  const found = quotes.flatMap((quote) => dateOf(meet(quote, asked), asked) ?? [])
  const rows = onePerDispatch(
    backed(found, ({ isFull }) => isFull, mayBeOneDate),
    mayBeOneDate,
  )
  if (!areOfSeveralArticles(rows)) return []
  return [{ kind: 'dates', verdict: verdictOn(rows, relate), rows: rows.map(dateRowOf) }]
}

/** The date nearest to what happened, in its clause; that of a saying («قال أمس إن …») dates only the saying. */
function dateOf(meeting: Meeting, asked: Asked): Dating | undefined {
  if (!isAboutIt(meeting)) return undefined
  const { quote, tokens, clauses } = meeting
  const near = datesIn(tokens, quote.article.published)
    .filter((one) => !isGiven(one, asked) && !datesASaying(meeting, one.first))
    .flatMap((one) => {
      const clause = clauses[one.first]
      const predicate = predicateNear(meeting, one.first)
      const isInClause = asked.predicate ? predicate !== undefined : shareIn(meeting, clause) >= leastShare
      return isInClause ? [{ one, clause, distance: Math.abs((predicate ?? one.first) - one.first) }] : []
    })
    .sort((a, b) => a.distance - b.distance)
  const [best] = near
  if (!best || best.one.isBound) return undefined
  const { one, clause } = best
  const hasRival = near.some(
    (other) => other.one !== one && other.clause === clause && !mayBeOneDate(other.one, one),
  )
  const isDoubtful = hasRival || denies(meeting, clause) || isOpen(meeting, clause)
  const isFull = isFullyAboutIt(meeting)
  return {
    ...one,
    start: quote.start + one.start,
    end: quote.start + one.end,
    quote,
    isFull,
    isSure: isFull && !isDoubtful,
  }
}

/** A date of another time than the question names, or no more exact than it, is no answer to it. */
function isGiven({ date, until }: StatedDate, { date: named }: Asked): boolean {
  if (!named) return false
  if (!mayBeOneDate({ date, ...(until && { until }) }, { date: named })) return true
  return (['year', 'month', 'day'] as const).every(
    (part) => date[part] === undefined || named[part] !== undefined,
  )
}

/** Dates of what may well be two events are not compared: only a difference about one event is a difference. */
function relate(one: Dating, other: Dating): Relation {
  if (mayBeOneDate(one, other)) return 'same'
  if (!one.isSure || !other.isSure || !mayBeOneEvent(one, other)) return undefined
  const isADayOff = (one.isRelative || other.isRelative) && daysApart(one, other) <= 1
  return isADayOff ? undefined : 'different'
}

/** News of one day, or both looking back: reports of two days tell of two strikes, but of one beginning in 2014. */
function mayBeOneEvent(one: Dating, other: Dating): boolean {
  const [first, second] = [one.quote.article.published, other.quote.article.published]
  if (first !== undefined && second !== undefined && areSameTime(first, second)) return true
  return looksBack(one) && looksBack(other)
}

function looksBack(dating: Dating): boolean {
  const { published } = dating.quote.article
  const days = daysOf(dating)
  if (!days || dating.isRelative) return false
  const report = published === undefined ? undefined : spanOf(partsOfDate(published))
  return report ? days[1] + lookingBack <= report[0] : !dating.isInferred
}

function dateRowOf(dating: Dating): DateRow {
  const { date, until, isInferred } = dating
  return { ...rowOf(dating), date: isoOf(date), ...(until && { until: isoOf(until) }), isInferred }
}
