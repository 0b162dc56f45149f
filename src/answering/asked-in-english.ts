import type { ReadQuestion } from '../retrieval/question.js'
import { type Word, words } from '../text/words.js'
import { type AskedThing, thingAt } from './asked-thing.js'
import { predicateOf } from './predicate.js'

/** What an English question asks for: "who fled", "when did he flee", "which prison", "the name of the prison". */
export function askedInEnglish(question: ReadQuestion): AskedThing | undefined {
  const all = words(question.text)
  const asking = all.findIndex(({ term }) => questionWords.has(term))
  const next = all[asking + 1]?.term ?? ''
  const deed = predicateOf(question, question.words)
  const is = (kind: AskedThing['kind'], place: number | undefined) =>
    thingAt(question, kind, place === undefined ? undefined : all[place]?.start)
  switch (all[asking]?.term) {
    case 'when':
      return thingAt(question, 'when', deed?.start)
    case 'why':
      return thingAt(question, 'why', deed?.start)
    case 'who':
    case 'whom':
      if (beings.has(next)) return is('which', nounAfter(question, all, asking + 2))
      return is('who', saying(question, all, asking + 1, all.length)[0])
    case 'which':
    case 'what':
      return named(question, all, asking)
    default:
      return undefined
  }

  function named(read: ReadQuestion, found: readonly Word[], from: number): AskedThing | undefined {
    const name = found.findIndex(({ term }, i) => i > from && i < from + 5 && names.has(term))
    const of = found.findIndex(({ term }, i) => name !== -1 && i > name && term === 'of')
    if (of !== -1) return is('which', nounAfter(read, found, of + 1))
    if (beings.has(next)) return is('which', nounAfter(read, found, from + 2))
    if (auxiliaries.has(next)) return undefined
    if (times.has(next)) return thingAt(read, 'when', deed?.start)
    return is('which', nounAfter(read, found, from + 1))
  }
}

/** The last word of the noun that stands at a place: before a preposition, a verb or a relative; no name. */
function nounAfter(question: ReadQuestion, all: readonly Word[], from: number): number | undefined {
  const end = all.findIndex(({ term }, i) => i >= from && endsNoun(term, i > from))
  const inside = saying(question, all, from, end === -1 ? all.length : end)
  // Without an end it cannot be told from the verb: "Which lawyer advised", its first word is the surer one.
  const place = end === -1 ? inside[0] : inside.at(-1)
  return place === undefined || isCapitalised(question, all[place]) ? undefined : place
}

function endsNoun(term: string, mayBeVerb: boolean): boolean {
  return (
    auxiliaries.has(term) ||
    prepositions.has(term) ||
    relatives.has(term) ||
    (mayBeVerb && /..ed$/.test(term))
  )
}

/** Places of the words that are searched for, between two places. */
function saying(question: ReadQuestion, all: readonly Word[], from: number, end: number): number[] {
  return all.flatMap(({ start, term }, i) =>
    i >= from &&
    i < end &&
    !auxiliaries.has(term) &&
    question.words.some((word) => word.start <= start && start < word.end)
      ? [i]
      : [],
  )
}

function isCapitalised({ text }: ReadQuestion, word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start))
}

const set = (list: string) => new Set(list.split(' '))

const questionWords = set('who whom whose what which when where why how')
const beings = set('is was are were')
const auxiliaries = set(
  'did do does is are was were will has have had can could would should be been may might',
)
const prepositions = set(
  'of in on at to from by for with about against near after before over under as into than',
)
const relatives = set('that who which')
const names = set('name names title')
const times = set('year date day month time century')
