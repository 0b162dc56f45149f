import { isFunctionWord } from './function-words.js'
import { lemma } from './lemma.js'
import type { Lexicon } from './lexicon.js'
import type { QuestionWord } from './question-words.js'

/** A part of a question that is translated as a whole: a word, or a phrase with its known Arabic forms. */
export type Unit = {
  readonly words: readonly QuestionWord[]
  readonly isName: boolean
  /** Arabic forms of a known phrase, name or abbreviation, the usual one first. */
  readonly phrase?: readonly string[]
}

/** The parts of a question worth searching for, in order; the longest known phrase wins at every word. */
export function units(words: readonly QuestionWord[], lexicon: Lexicon): Unit[] {
  const rest = withoutArticles(words)
  const found: Unit[] = []
  for (let at = 0; at < rest.length; ) {
    const unit = phraseAt(rest, at, lexicon) ?? wordAt(rest, at, lexicon)
    if (unit !== undefined) found.push(unit)
    at += unit?.words.length ?? 1
  }
  return found
}

/** The key of a phrase in the lexicon, articles left out: the same for Deir ez-Zor and Deir Zor. */
export function phraseKey(words: readonly QuestionWord[]): string {
  return withoutArticles(words)
    .map(({ lower }) => lemma(lower))
    .join(' ')
}

/** The key of an abbreviation is in capitals: US is not us. */
export function abbreviationKey(lower: string): string {
  return lower.toUpperCase()
}

/** The key of a name of one word begins with a capital: May is not may. */
export function nameKey(lower: string): string {
  const key = lemma(lower)
  return key.slice(0, 1).toUpperCase() + key.slice(1)
}

function phraseAt(words: readonly QuestionWord[], at: number, lexicon: Lexicon): Unit | undefined {
  const first = words[at]
  if (first === undefined) return undefined
  const longest = Math.min(lexicon.longestPhrase(lemma(first.lower)), words.length - at)
  for (let length = longest; length > 1; length--) {
    const part = words.slice(at, at + length)
    const phrase = lexicon.phrase(phraseKey(part))
    if (phrase !== undefined) return { words: part, phrase, isName: part.some((word) => word.isCapitalised) }
  }
  const phrase = singleWordPhrase(first, lexicon)
  return phrase && { words: [first], phrase, isName: first.isCapitalised }
}

/**
 * Names of one word are known by their capital and abbreviations by their capitals (May is not may, US
 * not us); in small letters only where they are no other word, or too long for one.
 */
function singleWordPhrase(word: QuestionWord, lexicon: Lexicon): readonly string[] | undefined {
  const isFunction = isFunctionWord(word.lower)
  const isOther = isFunction || lexicon.translations(lemma(word.lower)).length > 0
  if (word.isUpperCase || !isOther || (!isFunction && word.lower.length > 3)) {
    const phrase = lexicon.phrase(abbreviationKey(word.lower))
    if (phrase !== undefined) return phrase
  }
  if (word.isCapitalised ? !(word.startsSentence && isFunction) : !isOther) {
    const phrase = lexicon.phrase(nameKey(word.lower))
    if (phrase !== undefined) return phrase
  }
  return isFunction ? undefined : lexicon.phrase(lemma(word.lower))
}

function wordAt(words: readonly QuestionWord[], at: number, lexicon: Lexicon): Unit | undefined {
  const word = words[at]
  if (word === undefined || isFunctionWord(word.lower)) return undefined
  if (word.lower.length < 2 && !/\d/.test(word.lower)) return undefined
  const isKnown = lexicon.translations(lemma(word.lower)).length > 0
  const isName = word.isCapitalised ? !word.startsSentence || !isKnown : !isKnown
  return { words: [word], isName: isName && !/\d/.test(word.lower) }
}

/** Drops Arabic articles; the word that follows begins where its article did. */
function withoutArticles(words: readonly QuestionWord[]): QuestionWord[] {
  const kept: QuestionWord[] = []
  let articleStart: number | undefined
  words.forEach((word, at) => {
    if (isArticle(word, words[at + 1])) {
      articleStart ??= word.start
      return
    }
    kept.push(articleStart === undefined ? word : { ...word, start: articleStart })
    articleStart = undefined
  })
  return kept
}

function isArticle(word: QuestionWord, next: QuestionWord | undefined): boolean {
  if (next === undefined) return false
  if (!/^(?:[aeu]l|[ae][dnrstz]|[ae](?:sh|th|dh))$/.test(word.lower)) return false
  return next.isJoined || (/^(?:[ae]l|ez)$/.test(word.lower) && !word.isUpperCase)
}
