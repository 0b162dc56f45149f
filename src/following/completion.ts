import type { Range } from '../domain.js'
import { bareCompletion, countCompletion } from './bare.js'
import { type Leaning, leaningOf } from './leaning.js'
import { type Reading, readingOf, textOf } from './reading.js'
import { asQuestion, attached, lowered, replaced, topicOf } from './sentence.js'
import { placeWithPreposition, slotIn, slotKindOf } from './slots.js'
import { measures } from './words-arabic.js'

/** The longest completed question, in UTF-16 code units: no longer than one may be asked. */
const longest = 500

/**
 * What a follow-up asks in full, in words of its own and of the question before, which is given as it was itself
 * completed. Undefined when it stands by itself, or is in the other language.
 */
export function completedQuestion(question: string, before: string): string | undefined {
  const asked = readingOf(question.trim())
  const previous = readingOf(withoutTail(before.trim()))
  if (asked.language !== previous.language || previous.words.length === 0) return undefined
  const leaning = leaningOf(asked)
  const completed = leaning && complete(asked, previous, leaning)
  return completed !== undefined && completed.length <= longest && completed !== question
    ? completed
    : undefined
}

function complete(asked: Reading, previous: Reading, leaning: Leaning): string | undefined {
  if (leaning.kind === 'bare') return bareCompletion(asked, previous)
  if (leaning.kind === 'instead') return exchanged(asked, previous, leaning.from)
  if (leaning.kind === 'said') {
    return asQuestion(asked, `${textOf(asked, 0, leaning.from)} ${lowered(textOf(previous, 0))}`)
  }
  if (leaning.kind === 'there') {
    const place = placeWithPreposition(previous)
    if (place)
      return asQuestion(asked, withPlace(asked, leaning.at, textOf(previous, place.start, place.end)))
  }
  if (asked.focus.kind === 'count' && leaning.kind === 'topicless') return countCompletion(asked, previous)
  return attached(asked, textOf(asked, 0), topicOf(previous, { keepsNoun: true }))
}

function withPlace(asked: Reading, at: number, place: string): string {
  return [textOf(asked, 0, at), place, textOf(asked, at + 1)].filter((part) => part !== '').join(' ')
}

/** The question before, with a phrase in the place of one that names the same kind of thing. */
function exchanged(asked: Reading, previous: Reading, from: number): string | undefined {
  const { lists } = asked
  const first = asked.words[from]?.term ?? ''
  const isLed = lists.prepositions.has(first) && asked.words.length > from + 1
  const start = isLed ? from + 1 : from
  const kind = slotKindOf(asked, start)
  const phrase = phraseOf(asked, start)
  const slot = slotIn(previous, kind, isLed && kind === 'place' ? first : undefined)
  if (slot) return asQuestion(previous, replaced(previous, slot, fitted(previous, slot, phrase, kind)))
  if (isLed) return asQuestion(previous, `${textOf(previous, 0)} ${textOf(asked, from)}`)
  return asQuestion(previous, `${textOf(previous, 0)} (${textOf(asked, start)})`)
}

/** «لتنظيم داعش» behind «بالنسبة» is the phrase with a preposition written onto it. */
function phraseOf(asked: Reading, start: number): string {
  const phrase = textOf(asked, start)
  const isTo = asked.words[start - 1]?.term === 'بالنسبه'
  if (!isTo) return phrase
  return phrase.startsWith('لل') ? `ال${phrase.slice(2)}` : phrase.replace(/^ل/, '')
}

/** After «كم» a definite noun takes «من»: «كم من النساء». */
function fitted(previous: Reading, slot: Range, phrase: string, kind: string): string {
  if (previous.language !== 'ar' || kind !== 'people' || !/^ال/.test(phrase)) return phrase
  return measures.has(previous.words[slot.start - 1]?.term ?? '') ? phrase : `من ${phrase}`
}

/** Without a bare question that an earlier completion added: «…، ومتى؟», "…, and when?" */
function withoutTail(question: string): string {
  return question.replace(/(?:،\s*و\p{L}+|,\s+and (?:when|where|why|how|who|how many))\s*[؟?]?$/u, '')
}
