import type { Language, Range } from '../domain.js'
import { expandQuestion } from '../english/expand.js'
import type { Lexicon } from '../english/lexicon.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import {
  arabicQuery,
  contentWords,
  type LexicalQuery,
  type Synonym,
  type WantedWord,
} from '../lexical/query.js'
import { wordGrams } from '../text/fields.js'
import { languageOf } from '../text/language.js'
import { monthNumber, namesOfMonth } from '../text/months.js'
import { stem } from '../text/stem.js'
import { withAbbreviations } from './abbreviations.js'
import { type AskedDate, askedDate } from './asked-date.js'
import { asksForNewest } from './asked-newest.js'
import { isAsking } from './is-asking.js'

/** A word of the question that is searched for, with what it is searched as. */
export type QuestionWord = Range & {
  /** As written in the question. */
  readonly word: string
  readonly wanted: WantedWord
  /** Arabic words it was matched to, best first; of an English word only. */
  readonly arabic: readonly string[]
}

/** A question as both searches, the quotes and the verdict take it. */
export type ReadQuestion = {
  readonly text: string
  readonly language: Language
  readonly words: readonly QuestionWord[]
  readonly query: LexicalQuery
  /** The time it names. */
  readonly date: AskedDate | undefined
  /** It asks something, and does not only name what it is about as a headline does. */
  readonly isAsking: boolean
  /** It asks for the latest. */
  readonly asksForNewest: boolean
}

/** Share of the score that n-grams of translations keep: they are many and less sure than the reader's own words. */
const translatedGramWeight = 0.15

export function readQuestion(text: string, index: LexicalIndex, lexicon: Lexicon): ReadQuestion {
  const language = languageOf(text)
  const read = language === 'ar' ? readArabic(text) : readEnglish(text, index, lexicon)
  const words = withAbbreviations(read.words, index.abbreviations)
  const query = { ...read.query, wanted: words.map((word) => word.wanted) }
  return {
    text,
    language,
    words,
    query,
    date: askedDate(text),
    isAsking: isAsking(text, language),
    asksForNewest: asksForNewest(text),
  }
}

function readArabic(text: string): Pick<ReadQuestion, 'words' | 'query'> {
  const content = contentWords(text)
  const words = new Map<string, QuestionWord>()
  for (const { term, start, end } of content) {
    const own = stem(term)
    if (words.has(own)) continue
    const wanted: WantedWord = { synonyms: [{ stems: [own], weight: 1 }, ...otherNames(term)], weight: 1 }
    words.set(own, { word: text.slice(start, end), start, end, wanted, arabic: [] })
  }
  return { words: [...words.values()], query: arabicQuery(text) }
}

/** The other names of a month: a question about آذار is answered by مارس. Months of two words are met word by word. */
function otherNames(term: string): Synonym[] {
  const number = monthNumber(term, undefined)
  const others = number === undefined ? [] : namesOfMonth(number).filter((name) => name !== term)
  return others.map((name) => ({ stems: name.split(' ').map((word) => stem(word)), weight: 1 }))
}

function readEnglish(
  text: string,
  index: LexicalIndex,
  lexicon: Lexicon,
): Pick<ReadQuestion, 'words' | 'query'> {
  const grams = new Map<string, number>()
  const words = expandQuestion(text, lexicon, index).map((found): QuestionWord => {
    for (const { terms, weight } of found.synonyms) {
      for (const gram of terms.flatMap(wordGrams)) {
        grams.set(gram, Math.max(grams.get(gram) ?? 0, translatedGramWeight * weight))
      }
    }
    const { word, start, end, arabic, synonyms } = found
    return { word, start, end, arabic, wanted: { synonyms, weight: 1 } }
  })
  return { words, query: { wanted: [], grams, pairs: [] } }
}
