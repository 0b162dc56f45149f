import { casualtiesAsked } from '../comparison/casualties.js'
import { askedCount, isCountWord } from '../comparison/count-words.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { AskedCount } from './asked-count.js'
import { stemsAsked } from './asked-to-compare.js'
import { holdsWord } from './told-by-word.js'
import { outcomesOf } from './word-outcomes.js'

/** Of a sentence, by number and as written: how sure it tells how many of those asked about were killed, wounded …, 0 to 1. */
export type CasualtiesOf = (sentence: number, text: () => string) => number

/** What counts the casualties that a question asks for; undefined where the thing it wants counted is none. */
export function casualtiesFor(
  index: LexicalIndex,
  question: ReadQuestion,
  { thing }: AskedCount,
): CasualtiesOf | undefined {
  const counted = question.words[thing]
  if (!counted || ![...stemsAsked({ words: [counted] })].some(isCountWord)) return undefined
  const asked = stemsAsked(question)
  const { outcome } = askedCount(asked)
  const casualties = casualtiesAsked(asked)
  const outcomeOf = outcomesOf(index)
  // Few sentences say what befell anybody, which the numbers of their words tell sooner than their text.
  const isNeeded = (word: number) => outcomeOf(word) === outcome
  return casualties && ((sentence, text) => (holdsWord(index, sentence, isNeeded) ? casualties(text()) : 0))
}
