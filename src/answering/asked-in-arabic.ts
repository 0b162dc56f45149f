import type { ReadQuestion } from '../retrieval/question.js'
import { isFunctionWord, isQuestionWord } from '../text/stop-words.js'
import { type Word, words } from '../text/words.js'
import { type AskedThing, thingAt } from './asked-thing.js'
import { isPersonNoun } from './person-nouns.js'

/** What an Arabic question asks for: «من هرب», «متى هرب», «ما سبب الهروب», «أي سجن», «ما اسم السجن». */
export function askedInArabic(question: ReadQuestion): AskedThing | undefined {
  const all = words(question.text)
  const asking = all.findIndex((word, i) => asks(word.term, i, all[i + 1]?.term))
  const first = nextThatSays(all, asking + 1)
  const noun = all[first]
  if (asking === -1 || noun === undefined) return undefined
  const second = all[nextThatSays(all, first + 1)] ?? noun
  switch (questionWordOf(all[asking]?.term ?? '')) {
    case 'متي':
      return thingAt(question, 'when', noun.start)
    case 'لماذا':
      return thingAt(question, 'why', noun.start)
    case 'من':
      return thingAt(question, isNamed(all, asking, first) ? 'which' : 'who', noun.start)
    case 'اي':
      if (times.has(noun.term)) return thingAt(question, 'when', second.start)
      return things.has(noun.term) ? undefined : thingAt(question, 'which', noun.start)
    case 'ما':
      if (reasons.has(noun.term)) return thingAt(question, 'why', second.start)
      return thingAt(question, 'which', noun.start)
    default:
      return undefined
  }
}

/** «من» and «ما» ask at the beginning only, and not before another question word: «من أين». */
function asks(term: string, i: number, next: string | undefined): boolean {
  const bare = questionWordOf(term)
  if (bare === undefined) return false
  return (bare !== 'من' && bare !== 'ما') || (i <= 1 && questionWordOf(next ?? '') === undefined)
}

/** «من هو …», «من الطبيب الذي …», «من محامية …»: who somebody is, not who did something. */
function isNamed(all: readonly Word[], asking: number, first: number): boolean {
  const noun = all[first]?.term ?? ''
  const between = all.slice(asking + 1, first)
  return noun.startsWith('ال') || isPersonNoun(noun) || between.some(({ term }) => pronouns.has(term))
}

/** The next word that is more than grammar. */
function nextThatSays(all: readonly Word[], from: number): number {
  let i = from
  while (i < all.length && isEmpty(all[i]?.term ?? '')) i++
  return i
}

function isEmpty(term: string): boolean {
  return isFunctionWord(term) || isQuestionWord(term) || emptyWords.has(term)
}

/** The question word in a word, without a conjunction or preposition: «ومتى», «بأي», «لمن». */
function questionWordOf(term: string): string | undefined {
  return forms.get(term) ?? (/^[وف]/.test(term) ? forms.get(term.slice(1)) : undefined)
}

const set = (list: string) => new Set(list.split(' '))

const forms: ReadonlyMap<string, string> = new Map(
  (
    [
      ['متي', 'متي'],
      ['لماذا', 'لماذا'],
      ['من', 'من لمن بمن'],
      ['اي', 'اي ايه باي بايه لاي ايهما'],
      ['ما', 'ما'],
      // These ask for what no form of words shows.
      ['', 'اين ماذا بماذا كيف كم بكم مم مما عم هل'],
    ] as const
  ).flatMap(([word, list]) => list.split(' ').map((form): [string, string] => [form, word])),
)

const pronouns = set('هو هي هم هما')
const emptyWords = set('هم هما عدد اسم اسماء كانوا تكون تم جري سيتم الشخص')
const times = set('عام سنه تاريخ يوم شهر وقت ساعه موعد قرن')
const things = set('شيء شي')
const reasons = set('سبب اسباب هدف دافع')
