import type { Comparison, PlaceRow } from '../answered.js'
import type { Quote } from '../domain.js'
import { stem } from '../text/stem.js'
import type { Asked } from './asked.js'
import { backed } from './backed.js'
import { isAboutIt, isFullyAboutIt, type Meeting, meet, predicateNear } from './meeting.js'
import { isOpen } from './openness.js'
import { placesIn, type StatedPlace } from './places.js'
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
import { terms } from './tokens.js'

/** Where a quote places what is asked. */
type Placing = Stated &
  StatedPlace & {
    /** Stems of all words of the quote: a place named in it anywhere is no other place. */
    readonly said: ReadonlySet<string>
    readonly isFull: boolean
    readonly isSure: boolean
  }

/** The places that quotes of at least two articles give for what a question asks the place of. */
export function comparePlaces(quotes: readonly Quote[], asked: Asked): Comparison[] {
  const { predicate } = asked
  if (asked.wants !== 'place' || !predicate) return []
  const isOnce = predicate.some((way) => way.length === 1 && onceOnly.has(way[0] ?? ''))
  const found = quotes.flatMap((quote) => placeOf(meet(quote, asked), asked) ?? [])
  const rows = onePerDispatch(
    backed(found, ({ isFull }) => isFull, mayBeOnePlace),
    mayBeOnePlace,
  )
  if (!areOfSeveralArticles(rows)) return []
  const verdict = verdictOn(rows, (one, other) => relate(one, other, isOnce))
  return [{ kind: 'places', verdict, rows: rows.map(placeRowOf) }]
}

/** The place nearest to what happened, in its clause, where something is said to happen; what the question names is none. */
function placeOf(meeting: Meeting, asked: Asked): Placing | undefined {
  if (!isAboutIt(meeting)) return undefined
  const { quote, tokens, clauses } = meeting
  const near = placesIn(tokens)
    .filter(({ isLocative, stems }) => isLocative && !stems.every((own) => asked.stems.has(own)))
    .flatMap((place) => {
      const predicate = predicateNear(meeting, place.first)
      if (predicate === undefined || datesASaying(meeting, place.first)) return []
      return [{ place, distance: Math.abs(predicate - place.first) }]
    })
    .sort((a, b) => a.distance - b.distance)
  const place = near[0]?.place
  if (!place) return undefined
  const clause = clauses[place.first]
  const isFull = isFullyAboutIt(meeting)
  const rivals = near.filter(({ place: { noun } }) => noun === place.noun)
  return {
    ...place,
    start: quote.start + place.start,
    end: quote.start + place.end,
    name: { start: quote.start + place.name.start, end: quote.start + place.name.end },
    quote,
    said: new Set(tokens.map(({ term }) => stem(term))),
    isFull,
    isSure: isFull && rivals.length === 1 && !denies(meeting, clause) && !isOpen(meeting, clause),
  }
}

/** The same name, or one that the other quote names as well: a town, and the province it lies in. */
function mayBeOnePlace(one: Placing, other: Placing): boolean {
  return one.stems.every((own) => other.said.has(own)) || other.stems.every((own) => one.said.has(own))
}

/**
 * Places differ only where both are of one kind («مدينة …» against «مدينة …») and what happened happens once: clashes of
 * one day may be in two towns, a birth is not.
 */
function relate(one: Placing, other: Placing, isOnce: boolean): Relation {
  if (mayBeOnePlace(one, other)) return 'same'
  const areSure = one.isSure && other.isSure && one.noun === other.noun && settlements.has(one.noun)
  const [first, second] = [one.quote.article.published, other.quote.article.published]
  return isOnce && areSure && areSameTime(first, second) ? 'different' : undefined
}

const settlements = new Set(terms('بلدة قرية مدينة محافظة ولاية'))

/** Stems of what happens to somebody or something once. */
const onceOnly = new Set(
  terms('ولد ولدت توفي توفيت دفن دفنت اعتقل اعتقلت اعتقال تحطم تحطمت عقد عقدت التقى التقيا اجتمع').map(
    (term) => stem(term),
  ),
)

function placeRowOf(placing: Placing): PlaceRow {
  const { quote, name } = placing
  return { ...rowOf(placing), name: quote.text.slice(name.start - quote.start, name.end - quote.start) }
}
