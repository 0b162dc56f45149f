import { markStems, stemsOf } from './asked-stems.js'
import { openWordMeter, type WordMeter } from './asked-words.js'
import { tokensOfPassage } from './frequencies.js'
import { kernelOf } from './kernel.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'

/** What the words of a unit count for one question. Grams of the question have slots from 1 on. */
export type Effects = {
  readonly gramCounts: Uint32Array
  readonly pairCounts: Uint32Array
  /** Slots of the grams counted at all: the first `metCount()` of these. */
  readonly metGrams: Uint32Array
  metCount(): number
  /** How often the wanted words are among what was counted last. */
  readonly words: WordMeter
  /** Looks at the words of passages all at once, which takes less time than when each is counted. */
  lookAhead(passages: readonly number[]): void
  /** Counts a range of tokens. */
  count(start: number, end: number): void
  /** Whether a word shares neither stem nor gram with the question. */
  isUnrelated(word: number): boolean
}

/** The mark of a word that was looked at and adds nothing. */
const withoutEffect = 1

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
  const kernel = kernelOf(index)
  const { program, ofGrams, ofStems, pairs, gramCounts, pairCounts, metGrams } = kernel
  program.stemSlots.value = markStems(query, ofStems)
  query.grams.forEach(({ gram }, i) => {
    ofGrams[gram] = i + 1
  })
  gramCounts.fill(0, 0, query.grams.length + 1)
  program.met.value = 0
  query.pairs.forEach(({ first, second }, i) => {
    pairs[2 * i] = ofStems[first] ?? 0
    pairs[2 * i + 1] = ofStems[second] ?? 0
  })
  program.pairTotal.value = query.pairs.length

  function close() {
    program.forget()
    for (const { gram } of query.grams) ofGrams[gram] = 0
    for (const stem of stemsOf(query)) ofStems[stem] = 0
  }

  function lookAhead(passages: readonly number[]): void {
    let length = 0
    for (const passage of passages) {
      const [from, to] = tokensOfPassage(index, passage)
      length = program.collect(from, to, length)
    }
    program.look(length)
  }

  const effects = {
    gramCounts,
    pairCounts: pairCounts.subarray(0, query.pairs.length),
    metGrams,
    metCount: () => program.met.value,
    words: openWordMeter(index, kernel, query),
    lookAhead,
    count: (start: number, end: number) => program.count(start, end),
    isUnrelated: (word: number) => program.markOf(word) === withoutEffect,
  }
  return { effects, close }
}
