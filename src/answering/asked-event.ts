import { isCountWord, onlyCounts } from '../comparison/count-words.js'
import type { Background } from '../lexical/background.js'
import type { QuestionWord, ReadQuestion } from '../retrieval/question.js'
import { isFunctionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'
import { weightOf } from './strength.js'

/** The words of a question that say of what event it asks, and how much each of them says. */
export type AskedEvent = { readonly words: readonly QuestionWord[]; readonly weights: readonly number[] }

/** Synonyms worth less than this are too unsure to make a word one of counting. */
const leastWeight = 0.25

/** Of what event a question asks, without when it was and what is counted; names say most, as they are rare. */
export function askedEvent({ words: asked, date }: ReadQuestion, background: Background): AskedEvent {
  const isDate = ({ start }: QuestionWord) => date?.words.some((one) => one.start <= start && start < one.end)
  const own = asked.filter((word) => !isDate(word) && !isOfCounting(word))
  return { words: own, weights: own.map((word) => weightOf(word, background) ** 2) }
}

function isOfCounting({ word, wanted }: QuestionWord): boolean {
  if (words(word).every(({ term }) => isFunctionWord(term) || onlyCounts(term))) return true
  return wanted.synonyms.some(
    ({ stems, weight }) => weight >= leastWeight && stems.length === 1 && isCountWord(stems[0] ?? ''),
  )
}
