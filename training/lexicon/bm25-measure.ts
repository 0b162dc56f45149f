import type { Synonym } from '../../src/english/synonyms.js'
import type { Vocabulary } from '../../src/english/vocabulary.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'

/** Sentences searched by stems and by character 3- and 4-grams: the least with which a lexicon can be measured. */
export type Sentences = {
  readonly words: Vocabulary['words']
  readonly stems: Vocabulary['stems']
  /** Rank of a sentence for the synonym sets of a question; 0 is the first. */
  rankOf(sentence: number, sets: readonly (readonly Synonym[])[], gramWeight: number): number
}

type Field = {
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly lengths: readonly number[]
  readonly average: number
}

export function indexSentences(texts: readonly string[]): Sentences {
  const terms = texts.map((text) => words(text).map(({ term }) => term))
  const vocabulary = [...new Set(terms.flat())]
  const numbers = new Map(
    [...new Set(vocabulary.map((term) => stem(term)))].map((one, number) => [one, number]),
  )
  const stems = fieldOf(
    terms.map((all) => [...all.map((term) => stem(term)), ...sideBySide(all.map((term) => stem(term)))]),
  )
  const grams = fieldOf(terms.map((all) => all.flatMap(gramsOf)))
  return {
    words: { size: vocabulary.length, termAt: (number) => vocabulary[number] ?? '' },
    stems: { find: (wanted) => numbers.get(wanted) ?? -1 },
    rankOf(sentence, sets, gramWeight) {
      const scores = new Float64Array(texts.length)
      for (const synonyms of sets)
        addSet(
          scores,
          stems,
          synonyms.map((one) => [one.stems.join(' '), one.weight]),
          2,
        )
      if (gramWeight > 0) {
        const weights = new Map<string, number>()
        for (const { terms: own, weight } of sets.flat()) {
          for (const gram of own.flatMap(gramsOf)) weights.set(gram, Math.max(weight, weights.get(gram) ?? 0))
        }
        for (const [gram, weight] of weights) addSet(scores, grams, [[gram, 1]], gramWeight * weight)
      }
      const own = scores[sentence] ?? 0
      return scores.reduce(
        (rank, score, other) => rank + (score > own || (score === own && other < sentence) ? 1 : 0),
        0,
      )
    },
  }
}

const k1 = 1.2
const b = 0.75

/** BM25 of a synonym set: occurrences are summed by weight, the set is as frequent as its members together. */
function addSet(
  scores: Float64Array,
  field: Field,
  synonyms: readonly (readonly [string, number])[],
  weight: number,
): void {
  const counts = new Map<number, number>()
  const shares = new Map<number, number>()
  for (const [key, share] of synonyms) {
    for (const [sentence, count] of field.postings.get(key) ?? []) {
      counts.set(sentence, (counts.get(sentence) ?? 0) + share * count)
      shares.set(sentence, Math.max(share, shares.get(sentence) ?? 0))
    }
  }
  let frequency = 0
  for (const share of shares.values()) frequency += share
  const idf = Math.log(1 + (scores.length - frequency + 0.5) / (frequency + 0.5))
  for (const [sentence, count] of counts) {
    const length = (field.lengths[sentence] ?? 0) / field.average
    scores[sentence] =
      (scores[sentence] ?? 0) + (weight * idf * count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
  }
}

function fieldOf(texts: readonly (readonly string[])[]): Field {
  const postings = new Map<string, Map<number, number>>()
  texts.forEach((keys, sentence) => {
    for (const key of keys) {
      const found = postings.get(key) ?? new Map<number, number>()
      found.set(sentence, (found.get(sentence) ?? 0) + 1)
      postings.set(key, found)
    }
  })
  const lengths = texts.map((keys) => keys.length)
  return { postings, lengths, average: lengths.reduce((sum, length) => sum + length, 0) / lengths.length }
}

/** Two to four stems side by side, for phrases. */
function sideBySide(stems: readonly string[]): string[] {
  return [2, 3, 4].flatMap((size) =>
    stems.slice(size - 1).map((_, at) => stems.slice(at, at + size).join(' ')),
  )
}

function gramsOf(term: string): string[] {
  const framed = `_${term}_`
  return [3, 4].flatMap((size) =>
    Array.from({ length: Math.max(0, framed.length - size + 1) }, (_, at) => framed.slice(at, at + size)),
  )
}
