/** Reports further apart than this tell of different times, even of one event. */
const longestApartMs = 36 * 3600 * 1000

/**
 * Whether two reports may speak of the same moment: no more than a day apart where both days are known, in the same
 * month or year where no more is; a report without a date is taken along.
 */
export function areSameTime(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  const precision = Math.min(one.length, other.length)
  if (precision < 10) return one.slice(0, precision) === other.slice(0, precision)
  return Math.abs(Date.parse(one) - Date.parse(other)) <= longestApartMs
}
