import type { Word } from '../text/words.js'
import type { Focus } from './reading.js'
import { englishWords, pastVerbs } from './words-english.js'

/** What an English question asks for, by the words it begins with. */
export function englishFocus(words: readonly Word[]): Focus {
  const term = (i: number) => words[i]?.term ?? ''
  const at = englishWords.prepositions.has(term(0)) && asks.has(term(1)) ? 1 : 0
  const first = term(at)
  if (first === 'how') {
    if (/^(?:many|much)$/.test(term(at + 1))) return withNoun('count', words, at + 2)
    return { kind: 'adverb', end: /^(?:long|often|far|soon|old|big)$/.test(term(at + 1)) ? at + 2 : at + 1 }
  }
  if (englishWords.adverbs.has(first)) return { kind: 'adverb', end: at + 1 }
  if (/^(?:who|whom|whose)$/.test(first)) return { kind: 'who', end: at + 1 }
  if (first === 'which' || first === 'what') {
    const focus = withNoun('which', words, at + 1)
    return focus.noun ? focus : { kind: 'what', end: at + 1 }
  }
  return englishWords.auxiliaries.has(term(0)) ? { kind: 'whether', end: 0 } : { kind: 'none', end: 0 }
}

const asks = new Set('who whom whose what which when where how'.split(' '))

/** The noun after "how many" or "which" ends before a verb or a preposition. */
function withNoun(kind: 'count' | 'which', words: readonly Word[], start: number): Focus {
  let end = start
  while (end < words.length && !endsNoun(words[end]?.term ?? '', end === start && kind === 'count')) end++
  return end > start ? { kind, end, noun: { start, end } } : { kind, end: start }
}

function endsNoun(term: string, isFirst: boolean): boolean {
  if (englishWords.auxiliaries.has(term) || englishWords.prepositions.has(term) || pastVerbs.has(term))
    return true
  return /ed$/.test(term) && !isFirst
}
