import type { LexicalIndex } from '../lexical/lexical-index.js'
import { monthNumber } from '../text/months.js'
import { isNumber } from './number-words.js'

/** Share of the shorter sentence's distinct stems that the other must hold too for both to be the same words. */
const copyOverlap = 0.8
/** Distinct stems of the longer sentence beside those of the shorter. */
export const mostLonger = 1.6
/** Below this many stems two sentences may agree by chance. */
export const fewestStems = 5
/** A dateline («بيروت 12 آذار (رويترز) -») is over after so many words. */
const longestDateline = 6
/** One word in the other sentence turns its sense round. */
const denials = new Set('لا لم لن ليس ليست غير نفي نفت ونفي ونفت ينفي تنفي'.split(' '))

/** The distinct stems of a sentence, by number. */
export function stemsOfSentence(index: LexicalIndex, sentence: number): ReadonlySet<number> {
  const stems = new Set<number>()
  const end = index.sentenceStart[sentence + 1] ?? 0
  for (let i = index.sentenceStart[sentence] ?? 0; i < end; i++)
    stems.add(index.wordStem[index.tokens[i] ?? 0] ?? 0)
  return stems
}

/** Whether two sentences say nearly the same words, as agency copy in several outlets does. */
export function isNearCopy(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one]
  if (shorter.size < fewestStems || longer.size > shorter.size * mostLonger) return false
  let shared = shorter.size
  for (const stem of shorter) if (!longer.has(stem) && --shared / shorter.size < copyOverlap) return false
  return true
}

/**
 * Whether two sentences of nearly the same words say different things all the same: each gives a number that the other
 * does not, or only one denies.
 */
export function saysOtherwise(index: LexicalIndex, one: number, other: number): boolean {
  if (haveSameWords(index, one, other)) return false
  const [first, second] = [claimsOf(index, one), claimsOf(index, other)]
  if (first.denies !== second.denies) return true
  const lacks = (from: typeof first, of: typeof first) =>
    [...of.numbers].some((own) => !from.numbers.has(own))
  return lacks(first, second) && lacks(second, first)
}

function haveSameWords({ sentenceStart, tokens }: LexicalIndex, one: number, other: number): boolean {
  const first = sentenceStart[one] ?? 0
  const second = sentenceStart[other] ?? 0
  const length = (sentenceStart[one + 1] ?? 0) - first
  if ((sentenceStart[other + 1] ?? 0) - second !== length) return false
  for (let i = 0; i < length; i++) if (tokens[first + i] !== tokens[second + i]) return false
  return true
}

/** The numbers of a sentence, those of its dateline left out, and whether it denies. */
function claimsOf(index: LexicalIndex, sentence: number) {
  const start = index.sentenceStart[sentence] ?? 0
  const terms: string[] = []
  for (let i = start; i < (index.sentenceStart[sentence + 1] ?? 0); i++)
    terms.push(index.words.termAt(index.tokens[i] ?? 0))
  const isMonth = (i: number) => i >= 0 && monthNumber(terms[i] ?? '', terms[i + 1]) !== undefined
  const isDateline = (i: number) => i < longestDateline && (isMonth(i - 1) || isMonth(i + 1))
  const numbers = new Set(terms.filter((term, i) => isNumber(term) && !isDateline(i)))
  return { numbers, denies: terms.some((term) => denials.has(term)) }
}
