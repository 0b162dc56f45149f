import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'

/** What the words of a unit count for one question. Slot 0 of the counts stands for what the question does not want. */
export type Effects = {
  readonly stemCounts: Uint32Array
  readonly gramCounts: Uint32Array
  readonly pairCounts: Uint32Array
  /** Slots of the grams counted at all. */
  readonly metGrams: readonly number[]
  slotOf(stem: number): number
  /** Counts a range of tokens. */
  count(start: number, end: number): void
  /** Whether a word shares neither stem nor gram with the question. */
  isUnrelated(word: number): boolean
}

/** What one word adds: to a stem, and to the grams it shares with the question. */
type Effect = { readonly stemSlot: number; readonly gramSlots: readonly number[] }

/** Marks of words in `wordMarks`: not looked at yet, looked at without effect; above, the place of an effect. */
const unknown = 0
const none = 1
const firstEffect = 2

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

/** Most words share nothing with a question, so each word of the vocabulary is looked at once and remembered. */
function openEffects(index: LexicalIndex, query: PreparedQuery): Omit<Opened, 'query'> {
  const { wordMarks, gramSlots } = collectionOf(index)
  const { tokens, wordStem, wordGram, wordGramStart } = index
  const stemSlots = new Map<number, number>()
  const slotOf = (stem: number) => stemSlots.get(stem) ?? 0
  for (const stem of stemsOf(query)) if (!stemSlots.has(stem)) stemSlots.set(stem, stemSlots.size + 1)
  query.grams.forEach(({ gram }, i) => {
    gramSlots[gram] = i + 1
  })
  const pairs = query.pairs.map(({ first, second }) => ({ first: slotOf(first), second: slotOf(second) }))
  const stemCounts = new Uint32Array(stemSlots.size + 1)
  const gramCounts = new Uint32Array(query.grams.length + 1)
  const pairCounts = new Uint32Array(pairs.length)
  const effects: Effect[] = []
  const metGrams: number[] = []
  const looked: number[] = []

  function markOf(word: number): number {
    const stemSlot = slotOf(wordStem[word] ?? 0)
    const shared: number[] = []
    const last = wordGramStart[word + 1] ?? 0
    for (let k = wordGramStart[word] ?? 0; k < last; k++) {
      const slot = gramSlots[wordGram[k] ?? 0] ?? 0
      if (slot !== 0) shared.push(slot)
    }
    looked.push(word)
    if (stemSlot === 0 && shared.length === 0) return none
    effects.push({ stemSlot, gramSlots: shared })
    return firstEffect + effects.length - 1
  }

  function add({ stemSlot, gramSlots: shared }: Effect, before: number) {
    stemCounts[stemSlot] = (stemCounts[stemSlot] ?? 0) + 1
    for (const slot of shared) {
      const count = gramCounts[slot] ?? 0
      if (count === 0) metGrams.push(slot)
      gramCounts[slot] = count + 1
    }
    if (stemSlot === 0 || before === 0) return
    pairs.forEach(({ first, second }, p) => {
      if (first === before && second === stemSlot) pairCounts[p] = (pairCounts[p] ?? 0) + 1
    })
  }

  function knownMark(word: number): number {
    const known = wordMarks[word] ?? unknown
    if (known !== unknown) return known
    const mark = markOf(word)
    wordMarks[word] = mark
    return mark
  }

  function count(start: number, end: number): void {
    stemCounts.fill(0)
    for (const slot of metGrams) gramCounts[slot] = 0
    metGrams.length = 0
    pairCounts.fill(0)
    let before = 0
    for (let i = start; i < end; i++) {
      const word = tokens[i] ?? 0
      const mark = knownMark(word)
      // An index below 0 would make every look-up a slow one.
      const effect = mark >= firstEffect ? effects[mark - firstEffect] : undefined
      if (effect) add(effect, before)
      before = effect ? effect.stemSlot : 0
    }
  }

  function close() {
    for (const word of looked) wordMarks[word] = unknown
    for (const { gram } of query.grams) gramSlots[gram] = 0
  }

  const isUnrelated = (word: number) => knownMark(word) === none
  return {
    effects: { stemCounts, gramCounts, pairCounts, metGrams, slotOf, count, isUnrelated },
    close,
  }
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
