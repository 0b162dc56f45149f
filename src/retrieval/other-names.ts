import type { Lexicon } from '../english/lexicon.js'
import { words } from '../text/words.js'
import { withAbbreviations } from './abbreviations.js'
import type { ReadQuestion } from './question.js'

/**
 * An Arabic question with the other names of whom it names, where outlets differ: what one calls داعش is «تنظيم الدولة» with
 * another. English questions are searched for by all of them anyway.
 */
export function withOtherNames(question: ReadQuestion, lexicon: Lexicon): ReadQuestion {
  if (question.language !== 'ar') return question
  const terms = new Set(words(question.text).map(({ term }) => term))
  const known = lexicon
    .otherNames()
    .filter(({ short, long }) => terms.has(short) || long.every((term) => terms.has(term)))
  return known.length === 0 ? question : { ...question, words: withAbbreviations(question.words, known) }
}
