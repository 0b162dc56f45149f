import { markStems, stemsOf } from './asked-stems.js'
import { collectionOf } from './collection.js'
import { tokensOfPassage } from './frequencies.js'
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
  /** Looks at the words of passages all at once, which takes less time than when each is counted. */
  lookAhead(passages: readonly number[]): void
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
  const metGrams = new Uint32Array(query.grams.length + 1)
  let met = 0
  let end = firstPlace

  /** Notes what words add, and marks them. */
  function look(words: Uint32Array): void {
    const first = new Uint32Array(words.length)
    const stems = new Uint32Array(words.length)
    let room = 0
    // Most of the time would go by waiting for memory, as words and what belongs to them stand far apart: so it is
    // read in loops that need not wait for what they read.
    for (let i = 0; i < words.length; i++) {
      const start = wordGramStart[words[i] as number] as number
      first[i] = start
      room += 3 + (wordGramStart[(words[i] as number) + 1] as number) - start
    }
    for (let i = 0; i < words.length; i++) stems[i] = wordStem[words[i] as number] as number
    const notes = marks.notesFor(end + room + 1)
    let place = end
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number
      const last = wordGramStart[word + 1] as number
      let next = place + 3
      for (let k = first[i] as number; k < last; k++) {
        const slot = ofGrams[wordGram[k] as number] as number
        // Written over by the next one when it is 0: a branch here would be guessed wrong half the time.
        notes[next] = slot
        next += isSome(slot)
      }
      const stemSlot = ofStems[stems[i] as number] as number
      notes[place] = word
      notes[place + 1] = stemSlot
      notes[place + 2] = next - place - 3
      // A word without effect is noted as well, to be forgotten with the others.
      ofWords[word] = stemSlot === 0 && next === place + 3 ? none : place
      place = next
    }
    end = place
  }

  const single = new Uint32Array(1)
  function markOf(word: number): number {
    const known = ofWords[word] as number
    if (known !== unknown) return known
    single[0] = word
    look(single)
    return ofWords[word] as number
  }

  /** The words of passages that have not been looked at, each once; marked as if they were without effect. */
  function unknownWords(passages: readonly number[]): Uint32Array {
    const ranges = passages.map((passage) => tokensOfPassage(index, passage))
    const words = new Uint32Array(ranges.reduce((sum, [from, to]) => sum + to - from, 0))
    let length = 0
    for (const [from, to] of ranges) {
      for (let i = from; i < to; i++) {
        const word = tokens[i] as number
        if (ofWords[word] !== unknown) continue
        ofWords[word] = none
        words[length++] = word
      }
    }
    // In order, neighbours share what is read of them.
    return words.subarray(0, length).sort()
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
        mark = markOf(word)
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
        metGrams[met] = slot
        met += 1 - isSome(counted)
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

  const isUnrelated = (word: number) => markOf(word) === none
  const lookAhead = (passages: readonly number[]) => look(unknownWords(passages))
  const slotOf = (stem: number) => ofStems[stem] ?? 0
  const counts = { stemCounts, gramCounts, pairCounts, metGrams, metCount: () => met }
  return { effects: { ...counts, slotOf, lookAhead, count, isUnrelated }, close }
}

/** 0 for 0, 1 for any other number below 2^31. */
function isSome(number: number): number {
  return -number >>> 31
}
