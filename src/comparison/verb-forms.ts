import { stem } from '../text/stem.js'
import type { AskedWord } from './asked.js'

/** What form of a verb a word is: done, going on or to come, or the noun of the action. */
export type VerbForm = 'perfect' | 'imperfect' | 'future' | 'noun'

/**
 * The form in which a normalised word says what a question asks about; undefined where it is another verb of the same
 * root («سحب» for «انسحب»), or none.
 */
export function verbForm(term: string, predicate: AskedWord): VerbForm | undefined {
  const word = term.replace(/^[وف](?=\S{3})/, '')
  const cores = new Set(predicate.flatMap((way) => (way.length === 1 ? coresOf(way[0] ?? '') : [])))
  const isFuture = /^س[يتن]\S{3}/.test(word) && cores.has(coreOf(stem(word.slice(2))))
  if (isFuture) return 'future'
  if (/^[يتن]\S{3}/.test(word) && !cores.has(coreOf(stem(word))) && cores.has(coreOf(stem(word.slice(1))))) {
    return 'imperfect'
  }
  const bare = word.replace(/^(?:بال|لل|ال|[بلك](?=\S{3}))/, '')
  const core = coreOf(stem(bare))
  const isNoun = bare !== word && !cores.has(coreOf(stem(word)))
  if (cores.has(core))
    return isNoun || nounShapes.test(bare) || /^(?:ال|لل|بال)/.test(word) ? 'noun' : 'perfect'
  return /^م/.test(bare) && cores.has(core.slice(1)) ? 'noun' : undefined
}

/** Of «ستنسحب» in a question also those of the verb without its signs. */
function coresOf(own: string): string[] {
  return /^س[يتن]\S{3}/.test(own) ? [coreOf(own), coreOf(own.slice(2))] : [coreOf(own)]
}

/** The letters that the forms of one verb keep: انسحب, ينسحب, انسحاب. */
function coreOf(own: string): string {
  return own.replace(/[اويهء]/g, '')
}

/** انسحاب, استخدام; تدمير; دخول; سيطرة; هجومان. */
const nounShapes =
  /^(?:ا\S{2,}ا\S(?:ه|ها|هم|ات)?|ت\S{1,2}ي\S(?:ه|ها|هم)?|\S\Sو\S(?:ه|ها|هم)?|\S{3,}(?:ه|ان|ين|ون))$/
