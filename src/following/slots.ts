import type { Range } from '../domain.js'
import { monthNumber } from '../text/months.js'
import type { Reading } from './reading.js'
import { pastVerbs, time } from './words-english.js'

/** What a phrase names, as far as its words say; any other phrase may be a place. */
export type SlotKind = 'time' | 'people' | 'group' | 'place'

export function slotKindOf(reading: Reading, from: number): SlotKind {
  const { lists, words } = reading
  const phrase = words.slice(from)
  if (phrase.every((_, i) => isTime(reading, from + i) || lists.prepositions.has(phrase[i]?.term ?? '')))
    return 'time'
  if (phrase.some(({ term }) => lists.people.has(term) || lists.outcomes.has(term))) return 'people'
  return phrase.some((_, i) => namesGroup(reading, from + i)) ? 'group' : 'place'
}

/** The words of a question that name the same kind of thing, as numbers of words; the last of several. */
export function slotIn(reading: Reading, kind: SlotKind, preposition?: string): Range | undefined {
  if (kind === 'time') return lastRun(reading, (i) => isTime(reading, i))
  if (kind === 'people') return reading.focus.kind === 'count' ? reading.focus.noun : undefined
  if (kind === 'group') return groupIn(reading)
  return placeIn(reading, preposition)
}

/** The place a question names last, with the preposition before it. */
export function placeWithPreposition(reading: Reading): Range | undefined {
  const place = placeIn(reading, undefined)
  return place && { start: openingOf(reading, place.start), end: place.end }
}

function openingOf({ words, lists }: Reading, start: number): number {
  let at = start
  while (at > 0 && !lists.prepositions.has(words[at]?.term ?? '')) at--
  return lists.prepositions.has(words[at]?.term ?? '') ? at : start
}

function isTime({ words, lists }: Reading, at: number): boolean {
  const term = words[at]?.term ?? ''
  return time.test(term) || monthNumber(term, words[at + 1]?.term) !== undefined || lists.timeUnits.has(term)
}

function namesGroup({ words, lists, text }: Reading, at: number): boolean {
  const word = words[at]
  if (!word) return false
  return lists.groups.has(word.term) || /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end))
}

function lastRun({ words, focus }: Reading, fits: (at: number) => boolean): Range | undefined {
  let end = words.length
  while (end > focus.end && !fits(end - 1)) end--
  let start = end
  while (start > focus.end && fits(start - 1)) start--
  return start < end ? { start, end } : undefined
}

/** A body with what belongs to its name: «تنظيم داعش», «الجيش السوري», "the SDF". */
function groupIn(reading: Reading): Range | undefined {
  const { words, focus, lists, language } = reading
  const at = words.findIndex((_, i) => i >= focus.end && namesGroup(reading, i))
  if (at === -1) return undefined
  let [start, end] = [at, at + 1]
  if (language === 'ar') {
    while (end < words.length && isOfName(reading, end)) end++
    return { start, end }
  }
  while (start > focus.end && !stops(reading, start - 1)) start--
  return lists.prepositions.has(words[start]?.term ?? '') ? { start: at, end } : { start, end }
}

function isOfName({ words, lists }: Reading, at: number): boolean {
  const term = words[at]?.term ?? ''
  return lists.groups.has(term) || (term.startsWith('ال') && !lists.prepositions.has(term) && term !== 'الي')
}

function stops({ words, lists }: Reading, at: number): boolean {
  const term = words[at]?.term ?? ''
  return (
    lists.auxiliaries.has(term) || lists.prepositions.has(term) || /ed$/.test(term) || pastVerbs.has(term)
  )
}

/** What stands behind a preposition of place, without a time and without «هجوم», «معركة» before the name. */
function placeIn(reading: Reading, preposition: string | undefined): Range | undefined {
  const { words, focus, lists } = reading
  for (let at = words.length - 2; at >= focus.end; at--) {
    const term = words[at]?.term ?? ''
    if (!lists.placing.has(term) || (preposition !== undefined && term !== preposition)) continue
    const found = reading.language === 'ar' ? arabicName(reading, at + 1) : englishName(reading, at + 1)
    if (found) return found
  }
  return undefined
}

function arabicName(reading: Reading, from: number): Range | undefined {
  const { words, lists } = reading
  const term = (i: number) => words[i]?.term ?? ''
  const start = lists.events.has(term(from)) ? from + 1 : from
  let end = start
  while (end < words.length && !endsArabicName(reading, end)) end++
  const isOther = isTime(reading, start) || lists.people.has(term(start)) || lists.outcomes.has(term(start))
  return end > start && !isOther && !lists.groups.has(term(start)) ? { start, end } : undefined
}

function endsArabicName(reading: Reading, at: number): boolean {
  const { words, lists, text } = reading
  const term = words[at]?.term ?? ''
  const gap = at > 0 ? text.slice(words[at - 1]?.end, words[at]?.start) : ''
  const isClosed = /[،,:;()«»"]/.test(gap)
  return isClosed || lists.prepositions.has(term) || lists.outcomeVerbs.has(term) || isTime(reading, at)
}

/** Capitalised words side by side, with «the» and what stands inside a name: "Deir ez-Zor". */
function englishName(reading: Reading, from: number): Range | undefined {
  const { words, text } = reading
  const isName = (i: number) => {
    const word = words[i]
    return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.end)) && !isTime(reading, i)
  }
  const isInside = (i: number) => /^(?:al|el|ez|es|ed|de|bin|of)$/.test(words[i]?.term ?? '') && isName(i + 1)
  let start = from
  if (/^(?:the|northern|southern|eastern|western|central)$/.test(words[start]?.term ?? '')) start++
  if (!isName(start)) return undefined
  let end = start + 1
  while (isName(end) || isInside(end)) end++
  const isGroup = words.slice(start, end).some((_, i) => namesGroup(reading, start + i))
  return isGroup ? undefined : { start, end }
}
