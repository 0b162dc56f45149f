const dayMs = 24 * 3600 * 1000
/** Reports further apart than this tell of different times, even of one event. */
const longestApartMs = 1.5 * dayMs
/** Within so long, news goes on with an event: its figures are brought up to date. Later ones are of other events. */
const longestStoryMs = 7.5 * dayMs

/**
 * Whether two reports may speak of the same moment: no more than a day apart where both days are known, in the same
 * month or year where no more is; a report without a date is taken along.
 */
export function areSameTime(one: string | undefined, other: string | undefined): boolean {
  return areWithin(longestApartMs, one, other)
}

/** Whether two reports may go on with one story. */
export function areOfOneStory(one: string | undefined, other: string | undefined): boolean {
  return areWithin(longestStoryMs, one, other)
}

function areWithin(longestMs: number, one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  const precision = Math.min(one.length, other.length)
  if (precision < 10) return one.slice(0, precision) === other.slice(0, precision)
  return Math.abs(Date.parse(one) - Date.parse(other)) <= longestMs
}
