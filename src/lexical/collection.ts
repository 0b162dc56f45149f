import { type LexicalIndex, passageCount, sentenceCount } from './lexical-index.js'

/** Sizes that scoring divides by: of all passages, or of all sentences. Lengths by field: stems, 3-grams, 4-grams. */
export type Statistics = {
  readonly documents: number
  readonly averageLengths: readonly [number, number, number]
}

/** What is counted once for an index and used for every question. */
export type Collection = {
  readonly passages: Statistics
  readonly sentences: Statistics
  /** Per word, what it means to the question at hand; cleared after each question. */
  readonly wordMarks: Uint16Array
  /** Per gram, 0 or 1 + its place in the question at hand; cleared likewise. */
  readonly gramSlots: Uint16Array
  /** Per passage, for adding up candidates; cleared after each question. */
  readonly counts: Float32Array
  readonly scores: Float32Array
}

/** The collection of an index, made at first use. Scoring is synchronous, so questions never share the marks. */
export function collectionOf(index: LexicalIndex): Collection {
  const known = collections.get(index)
  if (known) return known
  const sums = index.passageLengths.map((lengths) => lengths.reduce((sum, length) => sum + length, 0))
  const average = (documents: number): [number, number, number] => {
    const [stems = 0, trigrams = 0, fourgrams = 0] = sums.map((sum) =>
      Math.max(1e-9, sum / Math.max(1, documents)),
    )
    return [stems, trigrams, fourgrams]
  }
  const collection: Collection = {
    passages: { documents: passageCount(index), averageLengths: average(passageCount(index)) },
    sentences: { documents: sentenceCount(index), averageLengths: average(sentenceCount(index)) },
    wordMarks: new Uint16Array(index.words.size),
    gramSlots: new Uint16Array(index.grams.size),
    counts: new Float32Array(passageCount(index)),
    scores: new Float32Array(passageCount(index)),
  }
  collections.set(index, collection)
  return collection
}

const collections = new WeakMap<LexicalIndex, Collection>()
