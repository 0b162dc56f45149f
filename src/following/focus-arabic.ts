import type { Word } from '../text/words.js'
import type { Focus } from './reading.js'
import { afterMeasureVerbs, arabicWords, measures, relatives, which } from './words-arabic.js'

/** What an Arabic question asks for, by the words it begins with. */
export function arabicFocus(words: readonly Word[]): Focus {
  const term = (i: number) => words[i]?.term ?? ''
  const [first, second] = [term(0), term(1)]
  if (arabicWords.adverbs.has(first)) return { kind: 'adverb', end: 1 }
  if (/^(?:منذ|حتي|الي|من)$/.test(first) && /^(?:متي|اين)$/.test(second)) return { kind: 'adverb', end: 2 }
  if (first === 'كم' || first === 'بكم') return counted(words, 1)
  if (first === 'ما' && measures.has(term(relatives.has(second) ? 2 : 1))) return counted(words, 1)
  if (which.has(first)) return { kind: 'which', end: 2, noun: { start: 1, end: 2 } }
  if (arabicWords.prepositions.has(first) && which.has(second)) {
    return { kind: 'which', end: 3, noun: { start: 2, end: 3 } }
  }
  if (/^(?:من|لمن|بمن)$/.test(first)) return { kind: 'who', end: afterRelatives(words, 1) }
  if (/^(?:ما|ماذا|بماذا|عم|عما)$/.test(first)) return { kind: 'what', end: afterRelatives(words, 1) }
  return first === 'هل' ? { kind: 'whether', end: 1 } : { kind: 'none', end: 0 }
}

function afterRelatives(words: readonly Word[], from: number): number {
  let end = from
  while (end + 1 < words.length && relatives.has(words[end]?.term ?? '')) end++
  return end
}

/** «كم مقاتلا كرديا», «كم بلغ عدد القتلى المدنيين», «ما حصيلة القتلى»: with the noun that is counted. */
function counted(words: readonly Word[], from: number): Focus {
  const term = (i: number) => words[i]?.term ?? ''
  let at = from
  while (afterMeasureVerbs.has(term(at)) || relatives.has(term(at))) at++
  const isMeasured = measures.has(term(at))
  if (!isMeasured && at > from) return { kind: 'count', end: from }
  const start = isMeasured ? at + 1 : at
  if (start >= words.length) return { kind: 'count', end: words.length }
  let end = start + 1
  while (end < words.length && goesWith(term(end), term(end - 1), isMeasured)) end++
  return { kind: 'count', end, noun: { start, end } }
}

/** An adjective agrees with its noun: both definite, or both with the ending of what «كم» counts. */
function goesWith(term: string, noun: string, isMeasured: boolean): boolean {
  if (arabicWords.prepositions.has(term) || arabicWords.outcomeVerbs.has(term)) return false
  if (isMeasured) return noun.startsWith('ال') && term.startsWith('ال')
  return /[^ا]ا$/.test(noun) && /(?:يا|[^ا]ا)$/.test(term) && !/^(?:بال|لل|وا)/.test(term)
}
