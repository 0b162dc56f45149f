import { type Casualties, casualtiesAsked } from '../comparison/casualties.js'
import { isCountWord } from '../comparison/count-words.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { AskedCount } from './asked-count.js'
import { stemsAsked } from './asked-to-compare.js'

/** What counts the casualties that a question asks for; undefined where the thing it wants counted is none. */
export function casualtiesFor(question: ReadQuestion, { thing }: AskedCount): Casualties | undefined {
  const counted = question.words[thing]
  const isCasualty = counted && [...stemsAsked({ words: [counted] })].some(isCountWord)
  return isCasualty ? casualtiesAsked(stemsAsked(question)) : undefined
}
