import { reportingVerb } from '../attribution/reporting-verbs.js'
import type { Meeting } from './meeting.js'

/**
 * Whether a time or place belongs to a verb of saying, and not to what happened: «أكدت الحكومة، الثلاثاء، قرب سيطرتها»,
 * «وفق ما أعلن الرئيس الأحد». Such a verb stands before it in its clause, and what happened does not stand between.
 */
export function datesASaying({ tokens, clauses, predicate }: Meeting, place: number): boolean {
  for (let k = place - 1; k >= 0 && clauses[k] === clauses[place]; k--) {
    if (predicate.includes(k)) return false
    if (reportingVerb(tokens[k]?.term ?? '')) return true
  }
  return false
}
