import { type Outcome, outcomeOf } from '../comparison/count-words.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { toldByWord } from './told-by-word.js'

const outcomes = [undefined, 'killed', 'wounded', 'missing', 'captured', 'displaced'] as const

const numberOfOutcome = toldByWord((term) => outcomes.indexOf(outcomeOf(term)))

/** Tells what befell those whom a word of an index, by number, speaks of. */
export function outcomesOf(index: LexicalIndex): (word: number) => Outcome | undefined {
  const numberOf = numberOfOutcome(index)
  return (word) => outcomes[numberOf(word)]
}
