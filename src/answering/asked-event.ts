import { isCountWord, onlyCounts } from '../comparison/count-words.js'
import type { Background } from '../lexical/background.js'
import { isOfDate } from '../retrieval/asked-date.js'
import type { QuestionWord, ReadQuestion } from '../retrieval/question.js'
import { isFunctionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'
import { waysOf } from './asked-to-compare.js'
import { weightOf } from './strength.js'

/** The words of a question that say of what event it asks, and how much each of them says. */
export type AskedEvent = { readonly words: readonly QuestionWord[]; readonly weights: readonly number[] }

/** Of what event a question asks, without when it was and what is counted; names say most, as they are rare. */
export function askedEvent({ words: asked, date }: ReadQuestion, background: Background): AskedEvent {
  const own = asked.filter((word) => !isOfDate(word, date) && !isOfCounting(word))
  return { words: own, weights: own.map((word) => weightOf(word, background) ** 2) }
}

function isOfCounting(asked: QuestionWord): boolean {
  if (words(asked.word).every(({ term }) => isFunctionWord(term) || onlyCounts(term))) return true
  return waysOf(asked).some((way) => way.length === 1 && isCountWord(way[0] ?? ''))
}
