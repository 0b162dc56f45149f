import type { Language, Range } from '../domain.js'
import { isFunctionWord as isEnglishFunctionWord } from '../english/function-words.js'
import { languageOf } from '../text/language.js'
import { isFunctionWord, isQuestionWord } from '../text/stop-words.js'
import { type Word, words } from '../text/words.js'
import { arabicFocus } from './focus-arabic.js'
import { englishFocus } from './focus-english.js'
import type { WordLists } from './word-lists.js'
import { arabicWords, notJoined } from './words-arabic.js'
import { englishWords } from './words-english.js'

/** What a question asks for. */
export type FocusKind = 'count' | 'adverb' | 'who' | 'what' | 'which' | 'whether' | 'none'

/** The words that ask, as numbers of words: from the first to `end`; `noun` is what they count or choose among. */
export type Focus = { readonly kind: FocusKind; readonly end: number; readonly noun?: Range }

/** A question as following sees it. */
export type Reading = {
  readonly text: string
  readonly language: Language
  readonly lists: WordLists
  /** Without the conjunction it begins with. */
  readonly words: readonly Word[]
  /** Begins with «و» or "and". */
  readonly isJoined: boolean
  readonly focus: Focus
  /** Where its words end: before a question mark. */
  readonly end: number
}

export function readingOf(text: string): Reading {
  const language = languageOf(text)
  const lists = language === 'ar' ? arabicWords : englishWords
  const all = words(text)
  const { rest, isJoined } = language === 'ar' ? withoutArabicLead(all, text) : withoutEnglishLead(all)
  const focus = language === 'ar' ? arabicFocus(rest) : englishFocus(rest)
  const end = text.replace(/[\s.?!؟،,:;]+$/u, '').length
  return { text, language, lists, words: rest, isJoined, focus, end }
}

/** Words that say what a question is about: neither asking, nor joining, nor naming what any news has. */
export function isOwnTopic({ language, lists }: Reading, term: string): boolean {
  if (language === 'ar' ? isQuestionWord(term) || isFunctionWord(term) : isEnglishFunctionWord(term))
    return false
  const common = [lists.generic, lists.outcomes, lists.outcomeVerbs, lists.people, lists.saying]
  const other = [lists.pronouns, lists.demonstratives, lists.there, lists.prepositions, lists.adverbs]
  return ![...common, ...other, lists.auxiliaries].some((list) => list.has(term))
}

/** The text from one word to before another, as it stands there. */
export function textOf({ text, words: all, end }: Reading, from: number, to = all.length): string {
  const first = all[from]
  const last = all[to - 1]
  if (!first || !last || to <= from) return ''
  return text.slice(first.start, to === all.length ? Math.max(end, last.end) : last.end).trim()
}

const joinable = /^[وف](?=.)/u

function withoutArabicLead(all: readonly Word[], text: string) {
  const [first, ...rest] = all
  if (!first || !joinable.test(first.term)) return { rest: all, isJoined: false }
  const term = first.term.slice(1)
  const isLead = isQuestionWord(first.term) && first.term !== 'فيم' ? isQuestionWord(term) : leadsPhrase(term)
  if (!isLead || notJoined.has(first.term)) {
    const isOne = all.length === 1 && /[؟?]\s*$/.test(text) && term.length > 2 && first.term.startsWith('و')
    if (!isOne || notJoined.has(first.term)) return { rest: all, isJoined: false }
  }
  const marks = /^\p{M}*/u.exec(text.slice(first.start + 1))?.[0].length ?? 0
  return { rest: [{ ...first, term, start: first.start + 1 + marks }, ...rest], isJoined: true }
}

/** «وال…», «وفي …», «وعن …»: what a phrase can begin with behind the conjunction. */
function leadsPhrase(term: string): boolean {
  return term.startsWith('ال') || leading.has(term)
}

const leading = new Set('في عن بعد قبل عند لدي علي الي منذ لماذا كيف بكم بالنسبه حتي خلال بكم لمن'.split(' '))

function withoutEnglishLead(all: readonly Word[]) {
  const isJoined = /^(?:and|but|so|also|then)$/.test(all[0]?.term ?? '') && all.length > 1
  return { rest: isJoined ? all.slice(1) : all, isJoined }
}
