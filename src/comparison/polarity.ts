import { reportingVerb } from '../attribution/reporting-verbs.js'
import type { Asked } from './asked.js'
import type { Meeting } from './meeting.js'
import { opening, saysFirst } from './openness.js'
import { terms } from './tokens.js'
import { type VerbForm, verbForm } from './verb-forms.js'

/** Whether a quote says yes or no to what a question asks, with the tokens that say so. */
export type Polarity = {
  readonly says: 'affirms' | 'denies' | 'unclear'
  readonly first: number
  readonly last: number
}

/** What is said of the word of what happened at a token: yes, no, or neither for sure. */
export function polarityAt(meeting: Meeting, at: number, { predicate, isOfFuture }: Asked): Polarity {
  const { tokens, clauses } = meeting
  const form = verbForm(tokens[at]?.term ?? '', predicate ?? [])
  const denials = [...denialsIn(meeting, clauses[at]), ...denialOf(meeting, at)]
  const [denial] = denials
  const unclear: Polarity = { says: 'unclear', first: at, last: at }
  if (form === undefined || denials.length > 1 || opening(meeting, at)) return unclear
  if (denial === undefined) {
    const isSaid = isOfFuture
      ? form === 'future'
      : form === 'perfect'
        ? saysFirst(meeting, at)
        : isReported(meeting, at, form)
    return isSaid ? { ...unclear, says: 'affirms' } : unclear
  }
  return governs(meeting, denial, at, form, isOfFuture)
    ? { says: 'denies', first: denial, last: at }
    : unclear
}

/** Whether a clause holds a denial outside the words of what happened. */
export function denies(meeting: Meeting, clause: number | undefined): boolean {
  return denialsIn(meeting, clause).length > 0
}

function denialsIn({ tokens, clauses, predicate }: Meeting, clause: number | undefined): number[] {
  const isDenial = (term: string) => particles.has(term) || verbs.has(term) || nouns.has(term)
  return tokens.flatMap(({ term }, i) =>
    clauses[i] === clause && !predicate.includes(i) && isDenial(term) ? [i] : [],
  )
}

/** «نفت موسكو أن …», «لم تؤكد أن …»: the denial that what happened is said with, where it stands in the clause before. */
function denialOf({ tokens, clauses }: Meeting, at: number): number[] {
  const first = clauses.indexOf(clauses[at] ?? -1)
  if (!complementisers.has(tokens[first]?.term ?? '')) return []
  for (let i = first - 1; i >= 0 && clauses[i] === clauses[first - 1]; i--) {
    const term = tokens[i]?.term ?? ''
    if (!verbs.has(term) && !reportingVerb(term)) continue
    const isDenied = particles.has(tokens[i - 1]?.term ?? '')
    return [...(verbs.has(term) ? [i] : []), ...(isDenied ? [i - 1] : [])]
  }
  return []
}

/** «لم تنسحب»: a particle denies the verb right after it, «عدم» the noun, a verb of denying all that follows it. */
function governs(
  { tokens }: Meeting,
  denial: number,
  at: number,
  form: VerbForm,
  isOfFuture: boolean,
): boolean {
  const term = (tokens[denial]?.term ?? '').replace(/^[وف](?=\S{2})/, '')
  const between = tokens.slice(denial + 1, at).map((one) => one.term)
  if (denial > at) return false
  if (verbs.has(term)) {
    return between.length < farthest && !between.some((one) => reportingVerb(one) || particles.has(one))
  }
  if (between.length > 2 || !between.every((one) => auxiliaries.has(one))) return false
  if (nouns.has(term)) return form === 'noun'
  if (term === 'لن') return isOfFuture && form === 'imperfect'
  return !isOfFuture && (form === 'imperfect' || (between.length > 0 && form !== 'future'))
}

/** How far the object of a verb of denying may stand from it, in words. */
const farthest = 12

/** «أعلنت الوزارة انسحاب …», «تم إسقاط …»: a noun of what happened that is said to have. */
function isReported({ tokens, clauses }: Meeting, at: number, form: VerbForm): boolean {
  if (form !== 'noun') return false
  if (done.has(tokens[at - 1]?.term ?? '')) return true
  for (let i = at - 1; i >= Math.max(0, at - nearest) && clauses[i] === clauses[at]; i--) {
    const verb = reportingVerb(tokens[i]?.term ?? '')
    if (verb) return verb.takesNoun && !isOfPreposition(tokens[at - 1]?.term ?? '')
  }
  return false
}

function isOfPreposition(term: string): boolean {
  return prepositions.has(term)
}

/** How far the verb that reports a noun may stand before it, in words. */
const nearest = 6

const joined = (list: string) => new Set(terms(list).flatMap((term) => [term, `و${term}`, `ف${term}`]))

const complementisers = new Set(terms('أن أنه أنها أنهم بأن بأنه بأنها وأن إن إنه إنها'))
const particles = joined('لا لم لن ليس ليست ليسوا')
const auxiliaries = new Set(terms('يكن تكن يكونوا تكون يكون يتم تتم يعد تعد قد'))
const nouns = joined('عدم دون بدون غير بعدم')
const verbs = joined(
  'نفى نفت ينفي تنفي ينف تنف نفي نافيا نافية نفوا كذب كذبت يكذب تكذب مكذبا أنكر أنكرت ينكر تنكر منكرا منكرة',
)
const done = joined('تم تمت جرى جرت')
const prepositions = new Set(
  terms('في من على عن إلى بعد قبل حول بشأن ضد لـ قرار موعد خطة قرب بدء بداية وقف احتمال اتفاق'),
)
