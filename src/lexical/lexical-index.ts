import type { Abbreviation } from './abbreviations.js'
import type { TermTable } from './term-table.js'

/**
 * The words of a collection, by number. The text of a passage is kept as word numbers, so one index serves
 * passages and sentences and all four fields: stems and n-grams hang on the words. Only stems have posting
 * lists; they find the candidates, which are then scored from their words.
 */
export type LexicalIndex = {
  /** Normalised words, question words left out. */
  readonly words: TermTable
  readonly stems: TermTable
  /** 3-grams and 4-grams. */
  readonly grams: TermTable
  /** Stem of each word: `Uint32Array[words]`. */
  readonly wordStem: Uint32Array
  /** Grams of word w: `wordGram` from `wordGramStart[w]` to `wordGramStart[w + 1]`, the 3-grams first. */
  readonly wordGramStart: Uint32Array
  readonly wordGram: Uint32Array
  /** Number of 3-grams of each word. */
  readonly wordTrigrams: Uint8Array

  /** All word numbers of the collection in reading order. */
  readonly tokens: Uint32Array
  /** First token of each sentence: `Uint32Array[sentences + 1]`. */
  readonly sentenceStart: Uint32Array
  /** First sentence of each passage: `Uint32Array[passages + 1]`. */
  readonly passageStart: Uint32Array

  /** Passages of stem s: `posting` from `postingStart[s]` to `postingStart[s + 1]`; `postingCount` holds its occurrences, 255 at most. */
  readonly postingStart: Uint32Array
  readonly posting: Uint32Array
  readonly postingCount: Uint8Array

  /** Number of passages or sentences that hold a stem or gram. */
  readonly stemSentences: Uint32Array
  readonly gramPassages: Uint32Array
  readonly gramSentences: Uint32Array
  /** Stem pairs that stand side by side in at least two passages, sorted: `first * 2^24 + second`. */
  readonly pairs: Float64Array
  readonly pairPassages: Uint32Array

  /** Terms of each passage by field, for length normalisation: stems, 3-grams, 4-grams. */
  readonly passageLengths: readonly [Uint32Array, Uint32Array, Uint32Array]

  /** Abbreviations with the words they stand for, as the collection itself explains them. */
  readonly abbreviations: readonly Abbreviation[]
}

export function passageCount(index: LexicalIndex): number {
  return index.passageStart.length - 1
}

export function sentenceCount(index: LexicalIndex): number {
  return index.sentenceStart.length - 1
}

/** One number for two stem numbers side by side. */
export function pairKey(first: number, second: number): number {
  return first * 2 ** 24 + second
}

/** Passages that hold two stems side by side; 1 for pairs the index does not list. */
export function passagesWithPair(index: LexicalIndex, key: number): number {
  let low = 0
  let high = index.pairs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = index.pairs[middle] ?? 0
    if (value === key) return index.pairPassages[middle] ?? 1
    if (value < key) low = middle + 1
    else high = middle - 1
  }
  return 1
}
