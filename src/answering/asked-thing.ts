import type { ReadQuestion } from '../retrieval/question.js'
import { partsOf } from './question-parts.js'

/** What a question asks for, where it is no count, and the word that says what it is asked about. */
export type AskedThing = {
  /** One of a kind («أي مدينة»), who did something, when, or why. */
  readonly kind: 'which' | 'who' | 'when' | 'why'
  /** Place among the question's words: of a kind its noun, otherwise what was done («متى هرب …»). */
  readonly word: number
}

/** The thing asked for whose word stands at a place of the question's text; undefined where no searched word does. */
export function thingAt(
  question: ReadQuestion,
  kind: AskedThing['kind'],
  start: number | undefined,
): AskedThing | undefined {
  const word = question.words.findIndex((one) => start !== undefined && one.start <= start && start < one.end)
  // Words that only ask for several sources are not what is asked for.
  return word === -1 || partsOf(question)[word] === undefined ? undefined : { kind, word }
}
