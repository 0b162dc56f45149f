import type { Kernel } from './kernel.js'
import type { LexicalIndex } from './lexical-index.js'
import { countPhrase } from './phrases.js'
import type { PreparedQuery } from './prepare.js'

/** How often the wanted words of a question are among the tokens that were counted last. */
export type WordMeter = {
  /** Of each word, synonyms times their weights, and neighbours where these count: `Float64Array[words]`. */
  readonly frequencies: Float64Array
  /** Of each word, the highest weight of a synonym that is there. */
  readonly bests: Float64Array
  /** Weighs what was counted of the tokens from `start` to `end`. */
  weigh(start: number, end: number, withNeighbours: boolean): void
}

/** Writes the wanted words of a question where the kernel weighs them; its stems have slots already. */
export function openWordMeter(
  index: LexicalIndex,
  { program, words, ofStems, stemCounts }: Kernel,
  { wanted }: PreparedQuery,
): WordMeter {
  const { parts, slots, weights } = words
  let end = 0
  function write(synonyms: readonly { stem: number; weight: number }[]): number {
    for (const { stem, weight } of synonyms) {
      slots[end] = ofStems[stem] as number
      weights[end] = weight
      end++
    }
    return end
  }
  wanted.forEach(({ stems, neighbours }, word) => {
    parts[3 * word] = end
    parts[3 * word + 1] = write(stems)
    parts[3 * word + 2] = write(neighbours)
  })
  const frequencies = words.frequencies.subarray(0, wanted.length)
  const bests = words.bests.subarray(0, wanted.length)
  const ofPhrases = wanted.flatMap(({ phrases }, word) => phrases.map((phrase) => ({ word, ...phrase })))

  return {
    frequencies,
    bests,
    weigh(start, last, withNeighbours) {
      frequencies.fill(0)
      bests.fill(0)
      for (const { word, stems, weight } of ofPhrases) {
        if (!stems.every((stem) => stemCounts[ofStems[stem] as number] !== 0)) continue
        const occurrences = countPhrase(index, stems, start, last)
        if (occurrences === 0) continue
        frequencies[word] = (frequencies[word] as number) + weight * occurrences
        bests[word] = Math.max(bests[word] as number, weight)
      }
      program.weighWords(wanted.length, withNeighbours ? 1 : 0)
    },
  }
}
