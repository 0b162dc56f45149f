import { collectionOf, type Marks } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'

/** What the words of a unit count for one question. Stems and grams of the question have slots from 1 on. */
export type Effects = {
  readonly stemCounts: Uint32Array
  readonly gramCounts: Uint32Array
  readonly pairCounts: Uint32Array
  /** Slots of the grams counted at all: the first `metCount()` of these. */
  readonly metGrams: Uint32Array
  metCount(): number
  /** Slot of a stem of the question. */
  slotOf(stem: number): number
  /** Counts a range of tokens. */
  count(start: number, end: number): void
  /** Whether a word shares neither stem nor gram with the question. */
  isUnrelated(word: number): boolean
}

/** Marks of words: not looked at yet, looked at without effect; above, the place of the effect in the notes. */
const unknown = 0
const none = 1
const firstPlace = 2

type Opened = { readonly query: PreparedQuery; readonly effects: Effects; readonly close: () => void }

/** The question each index was last scored for: its passages, sentences and verdict look at the same words. */
const lastOpened = new WeakMap<LexicalIndex, Opened>()

/** The effects of a question, opened anew when another was scored in between. */
export function effectsOf(index: LexicalIndex, query: PreparedQuery): Effects {
  const last = lastOpened.get(index)
  if (last?.query === query) return last.effects
  last?.close()
  const opened = { query, ...openEffects(index, query) }
  lastOpened.set(index, opened)
  return opened.effects
}

/**
 * Most words share nothing with a question, so each word of the vocabulary is looked at once and remembered: what
 * it adds is noted as the slot of its stem (0: not wanted), the number of grams it shares, and their slots.
 */
function openEffects(index: LexicalIndex, query: PreparedQuery): Omit<Opened, 'query'> {
  const { marks } = collectionOf(index)
  const { ofWords, ofGrams, ofStems } = marks
  const { tokens, wordStem, wordGram, wordGramStart } = index
  const stemCounts = new Uint32Array(markStems(query, marks) + 1)
  const gramCounts = new Uint32Array(query.grams.length + 1)
  query.grams.forEach(({ gram }, i) => {
    ofGrams[gram] = i + 1
  })
  const pairs = query.pairs.map(({ first, second }) => ({ first: ofStems[first], second: ofStems[second] }))
  const pairCounts = new Uint32Array(pairs.length)
  const metGrams = new Uint32Array(query.grams.length)
  let met = 0
  let end = firstPlace

  /** Notes what a word adds and gives its mark. */
  function look(word: number): number {
    const last = wordGramStart[word + 1] as number
    let k = wordGramStart[word] as number
    const notes = marks.notesFor(end + 3 + last - k)
    const place = end
    let next = place + 3
    for (; k < last; k++) {
      const slot = ofGrams[wordGram[k] as number] as number
      if (slot !== 0) notes[next++] = slot
    }
    const stemSlot = ofStems[wordStem[word] as number] as number
    notes[place] = word
    notes[place + 1] = stemSlot
    notes[place + 2] = next - place - 3
    // A word without effect is noted as well, to be forgotten with the others.
    end = next
    const mark = stemSlot === 0 && next === place + 3 ? none : place
    ofWords[word] = mark
    return mark
  }

  function count(from: number, to: number): void {
    stemCounts.fill(0)
    pairCounts.fill(0)
    for (let i = 0; i < met; i++) gramCounts[metGrams[i] as number] = 0
    met = 0
    let notes = marks.notesFor(0)
    let before = 0
    for (let i = from; i < to; i++) {
      const word = tokens[i] as number
      let mark = ofWords[word] as number
      if (mark === unknown) {
        mark = look(word)
        notes = marks.notesFor(0)
      }
      if (mark === none) {
        before = 0
        continue
      }
      const stemSlot = notes[mark + 1] as number
      const last = mark + 3 + (notes[mark + 2] as number)
      for (let at = mark + 3; at < last; at++) {
        const slot = notes[at] as number
        const counted = gramCounts[slot] as number
        if (counted === 0) metGrams[met++] = slot
        gramCounts[slot] = counted + 1
      }
      if (stemSlot !== 0) {
        stemCounts[stemSlot] = (stemCounts[stemSlot] as number) + 1
        if (before !== 0) countPair(before, stemSlot)
      }
      before = stemSlot
    }
  }

  function countPair(before: number, after: number): void {
    pairs.forEach(({ first, second }, p) => {
      if (first === before && second === after) pairCounts[p] = (pairCounts[p] ?? 0) + 1
    })
  }

  function close() {
    const notes = marks.notesFor(0)
    for (let place = firstPlace; place < end; place += 3 + (notes[place + 2] as number))
      ofWords[notes[place] as number] = unknown
    for (const { gram } of query.grams) ofGrams[gram] = 0
    for (const stem of stemsOf(query)) ofStems[stem] = 0
  }

  const isUnrelated = (word: number) => (ofWords[word] || look(word)) === none
  const slotOf = (stem: number) => ofStems[stem] ?? 0
  const counts = { stemCounts, gramCounts, pairCounts, metGrams, metCount: () => met }
  return { effects: { ...counts, slotOf, count, isUnrelated }, close }
}

/** Gives each stem of the question a slot; tells how many there are. */
function markStems(query: PreparedQuery, { ofStems }: Marks): number {
  let slots = 0
  for (const stem of stemsOf(query)) if (ofStems[stem] === 0) ofStems[stem] = ++slots
  return slots
}

/** Every stem the question counts on its own or in a pair. */
function* stemsOf(query: PreparedQuery): Generator<number> {
  for (const { stems, phrases } of query.wanted) {
    for (const { stem } of stems) yield stem
    for (const phrase of phrases) yield* phrase.stems
  }
  for (const { first, second } of query.pairs) {
    yield first
    yield second
  }
}
