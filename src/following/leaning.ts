import { isOwnTopic, type Reading, textOf } from './reading.js'
import { notPlural, relatives } from './words-arabic.js'

/** How a question leans on the one before it; numbers are those of its words. */
export type Leaning =
  /** Nothing but what asks: «متى؟», "how many civilians?" */
  | { readonly kind: 'bare' }
  /** Another thing in the place of one of the question before: «وماذا عن هجين؟», "and in Yemen?" */
  | { readonly kind: 'instead'; readonly from: number }
  /** «ومن قال ذلك؟», "who said so?" */
  | { readonly kind: 'said'; readonly from: number }
  /** «ماذا حدث هناك؟», "what happened there?" */
  | { readonly kind: 'there'; readonly at: number }
  /** A pronoun or a demonstrative whose noun stands elsewhere: «لماذا انسحبوا؟», "when did he resign?" */
  | { readonly kind: 'pointing' }
  /** Asks, and names nothing that it is about: «وكم قتيلا سقط؟», "how many were wounded?" */
  | { readonly kind: 'topicless' }

/** A question with more words of its own than this stands by itself. */
const mostOwnWords = 3
const longestPhrase = 4

/** How a question leans on another; undefined when it stands by itself. */
export function leaningOf(asked: Reading): Leaning | undefined {
  const { words, focus } = asked
  // What stands in brackets is what a completed question is about.
  if (words.length === 0 || asked.text.includes('(')) return undefined
  const about = behindAbout(asked)
  if (about !== undefined) return isPhrase(asked, about) ? { kind: 'instead', from: about } : undefined
  if (isBare(asked)) return { kind: 'bare' }
  const own = words.flatMap(({ term }, i) => (isOwnTopic(asked, term) ? [i] : []))
  if (focus.kind === 'none') {
    return asked.isJoined && isPhrase(asked, 0) ? { kind: 'instead', from: 0 } : undefined
  }
  if (own.length > mostOwnWords) return undefined
  const firstOwn = own[0] ?? words.length
  const pointing = words.findIndex((_, i) => points(asked, i))
  if (pointing !== -1 && pointing <= firstOwn) return kindOfPointing(asked, pointing, own.length)
  return own.length === 0 && saysSomething(asked) ? { kind: 'topicless' } : undefined
}

/** Where the phrase begins after «ماذا عن», «بالنسبة لـ», "what about". */
function behindAbout({ language, words }: Reading): number | undefined {
  const term = (i: number) => words[i]?.term ?? ''
  if (language === 'en') {
    const lead = `${term(0)} ${term(1)}`
    return /^(?:what|how) about$|^as for$/.test(lead) ? 2 : undefined
  }
  if (/^(?:ما|ماذا)$/.test(term(0)) && term(1) === 'عن') return 2
  if (term(0) === 'بالنسبه') return term(1) === 'الي' ? 2 : 1
  return term(0) === 'عن' ? 1 : undefined
}

/** A few words without a verb: they name another thing, and ask nothing. */
function isPhrase(asked: Reading, from: number): boolean {
  const { lists } = asked
  const phrase = asked.words.slice(from).map(({ term }) => term)
  const asks = (term: string) => lists.adverbs.has(term) || lists.auxiliaries.has(term)
  const says = (term: string) => lists.outcomeVerbs.has(term) && !lists.outcomes.has(term)
  if (phrase.some((term) => asks(term) || lists.saying.has(term))) return false
  return phrase.length > 0 && phrase.length <= longestPhrase && !says(phrase[0] ?? '')
}

/** Nothing stands behind the words that ask. «ماذا؟» alone asks nothing that could be completed. */
function isBare({ focus, words }: Reading): boolean {
  if (focus.end < words.length) return false
  return focus.kind === 'adverb' || focus.kind === 'count' || (focus.kind === 'who' && words.length === 1)
}

function points(asked: Reading, at: number): boolean {
  const { language, lists, words, focus } = asked
  const term = words[at]?.term ?? ''
  const next = words[at + 1]?.term
  const before = words[at - 1]?.term ?? ''
  if (lists.demonstratives.has(term)) {
    if (next !== undefined && lists.timeUnits.has(next)) return false
    return next === undefined || lists.generic.has(next) || lists.events.has(next)
  }
  if (language === 'ar') {
    if (lists.there.has(term)) return !term.startsWith('هنا') || next === undefined
    if (/^(?:هم|هي|هو)$/.test(term)) return next === undefined && at > 0
    return lists.pronouns.has(term) || isPluralVerb(asked, at)
  }
  if (term === 'so') return next === undefined && at > 0
  if (lists.there.has(term)) return !/^(?:are|is|was|were|be)$/.test(before)
  if (term === 'it' && words.slice(at).some((word) => /^(?:that|to)$/.test(word.term))) return false
  return lists.pronouns.has(term) && at >= focus.end
}

/** An Arabic verb takes the plural only when its subject stands before it: «لماذا انسحبوا؟». */
function isPluralVerb({ words, focus }: Reading, at: number): boolean {
  const term = words[at]?.term ?? ''
  if (!/^.{2,}وا$/.test(term) || notPlural.has(term)) return false
  const isOfFocus = focus.noun !== undefined || focus.kind === 'who'
  return !isOfFocus && !words.slice(0, at).some((word) => relatives.has(word.term))
}

function kindOfPointing(asked: Reading, at: number, ownWords: number): Leaning {
  const { lists, words, focus, language } = asked
  const term = words[at]?.term ?? ''
  const isLast = at === words.length - 1
  const says = lists.saying.has(words[at - 1]?.term ?? '')
  if (says && isLast && focus.kind === 'who' && ownWords === 0) return { kind: 'said', from: at }
  const isPlace = lists.there.has(term) && (language === 'en' || term.startsWith('هنا') || isLast)
  return isPlace ? { kind: 'there', at } : { kind: 'pointing' }
}

/** «من هو» and "what is" alone say too little to be about anything. */
function saysSomething(asked: Reading): boolean {
  return asked.focus.noun !== undefined || textOf(asked, asked.focus.end).length > 2
}
