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
}

/** The collection of an index, made at first use. */
export function collectionOf(index: LexicalIndex): Collection {
  const known = collections.get(index)
  if (known) return known
  const sums = index.passageLengths.map(sumOf)
  const average = (documents: number): [number, number, number] => {
    const [stems = 0, trigrams = 0, fourgrams = 0] = sums.map((sum) =>
      Math.max(1e-9, sum / Math.max(1, documents)),
    )
    return [stems, trigrams, fourgrams]
  }
  const collection: Collection = {
    passages: { documents: passageCount(index), averageLengths: average(passageCount(index)) },
    sentences: { documents: sentenceCount(index), averageLengths: average(sentenceCount(index)) },
  }
  collections.set(index, collection)
  return collection
}

/** Index loop: reducing a typed array takes several times as long. */
function sumOf(numbers: Uint32Array): number {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] as number
  return sum
}

const collections = new WeakMap<LexicalIndex, Collection>()
