import type { Comparison } from '../answered.js'
import type { Quote } from '../domain.js'
import type { Asked } from './asked.js'
import { compareClaims } from './compare-claims.js'
import { compareDates } from './compare-dates.js'
import { compareFigures } from './compare-figures.js'
import { comparePlaces } from './compare-places.js'

/** What the quotes of an answer state differently, or alike, about what a question asks. */
export function compareQuotes(quotes: readonly Quote[], asked: Asked): Comparison[] {
  return [
    ...compareDates(quotes, asked),
    ...comparePlaces(quotes, asked),
    ...compareClaims(quotes, asked),
    ...compareFigures(quotes, asked),
  ]
}
