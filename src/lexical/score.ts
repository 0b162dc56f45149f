import { type Bm25, saturation } from './bm25.js'
import { collectionOf, type Statistics } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import { countPhrase } from './phrases.js'
import type { PreparedQuery } from './prepare.js'

/** Weights of the fields: stems, 3-grams, 4-grams, pairs of stems (measured, docs/retrieval.md). */
export const fieldWeights = { stem: 2, trigram: 1, fourgram: 1, pair: 0.5 } as const

/** What is scored: passages or sentences, each with its own statistics and saturation. */
export type Unit = { readonly kind: 'passage' | 'sentence'; readonly bm25: Bm25 }

export const passageUnit: Unit = { kind: 'passage', bm25: { k1: 1.2, b: 0.75 } }
export const sentenceUnit: Unit = { kind: 'sentence', bm25: { k1: 0.6, b: 0.65 } }

/** What one wanted word earned in a scored unit, so that callers can tell which words were met. */
export type Scored = { readonly score: number; readonly met: readonly number[] }

/** Scores token ranges for one question; `close` must be called before the next question is scored. */
export type Scorer = {
  /** `met` holds, for each wanted word of the prepared query, the best weight of a synonym found, 0 when none was. */
  score(start: number, end: number): Scored
  close(): void
}

/** Opens the scorer of one question. All fields are added up in one walk over the words of a unit. */
export function openScorer(index: LexicalIndex, query: PreparedQuery, unit: Unit): Scorer {
  const { stemSlots, gramSlots, passages, sentences } = collectionOf(index)
  const statistics = unit.kind === 'passage' ? passages : sentences
  const slotStems = distinctStems(query)
  slotStems.forEach((stem, slot) => {
    stemSlots[stem] = slot + 1
  })
  query.grams.forEach(({ gram }, slot) => {
    gramSlots[gram] = slot + 1
  })
  const stemCounts = new Uint32Array(slotStems.length + 1)
  const gramCounts = new Uint32Array(query.grams.length + 1)
  const slotOf = new Map(slotStems.map((stem, slot) => [stem, slot + 1]))
  const pairs = query.pairs.map((pair) => ({
    ...pair,
    firstSlot: slotOf.get(pair.first),
    secondSlot: slotOf.get(pair.second),
  }))
  const pairCounts = new Uint32Array(pairs.length)

  function count(start: number, end: number) {
    stemCounts.fill(0)
    gramCounts.fill(0)
    pairCounts.fill(0)
    const { tokens, wordStem, wordGram, wordGramStart, wordTrigrams } = index
    const lengths = [end - start, 0, 0] as [number, number, number]
    let before = 0
    for (let i = start; i < end; i++) {
      const word = tokens[i] ?? 0
      const slot = stemSlots[wordStem[word] ?? 0] ?? 0
      stemCounts[slot] = (stemCounts[slot] ?? 0) + 1
      if (slot !== 0 && before !== 0) {
        for (let p = 0; p < pairs.length; p++) {
          if (pairs[p]?.firstSlot === before && pairs[p]?.secondSlot === slot)
            pairCounts[p] = (pairCounts[p] ?? 0) + 1
        }
      }
      before = slot
      const first = wordGramStart[word] ?? 0
      const last = wordGramStart[word + 1] ?? 0
      const trigrams = wordTrigrams[word] ?? 0
      lengths[1] += trigrams
      lengths[2] += last - first - trigrams
      for (let k = first; k < last; k++) {
        const gramSlot = gramSlots[wordGram[k] ?? 0] ?? 0
        if (gramSlot !== 0) gramCounts[gramSlot] = (gramCounts[gramSlot] ?? 0) + 1
      }
    }
    return lengths
  }

  return {
    score(start, end) {
      const lengths = count(start, end)
      const met: number[] = []
      let score = 0
      for (const word of query.wanted) {
        let frequency = 0
        let best = 0
        for (const { stem, weight } of word.stems) {
          const occurrences = stemCounts[slotOf.get(stem) ?? 0] ?? 0
          if (occurrences === 0) continue
          frequency += weight * occurrences
          best = Math.max(best, weight)
        }
        for (const { stems, weight } of word.phrases) {
          const occurrences = countPhrase(index, stems, start, end)
          if (occurrences === 0) continue
          frequency += weight * occurrences
          best = Math.max(best, weight)
        }
        met.push(best)
        if (frequency === 0) continue
        const rarity = unit.kind === 'passage' ? word.passageIdf : word.sentenceIdf
        score += fieldWeights.stem * word.weight * rarity * saturate(unit, frequency, lengths, statistics, 0)
      }
      query.grams.forEach((gram, slot) => {
        const frequency = gramCounts[slot + 1] ?? 0
        if (frequency === 0) return
        const field =
          (index.grams.arrays.starts[gram.gram + 1] ?? 0) - (index.grams.arrays.starts[gram.gram] ?? 0) - 2
        const rarity = unit.kind === 'passage' ? gram.passageIdf : gram.sentenceIdf
        const weight = field === 1 ? fieldWeights.trigram : fieldWeights.fourgram
        score += weight * rarity * saturate(unit, frequency, lengths, statistics, field === 1 ? 1 : 2)
      })
      pairs.forEach((pair, p) => {
        const frequency = pairCounts[p] ?? 0
        if (frequency > 0)
          score += fieldWeights.pair * pair.idf * saturate(unit, frequency, lengths, statistics, 0)
      })
      return { score, met }
    },
    close() {
      for (const stem of slotStems) stemSlots[stem] = 0
      for (const { gram } of query.grams) gramSlots[gram] = 0
    },
  }
}

function saturate(
  unit: Unit,
  frequency: number,
  lengths: readonly number[],
  statistics: Statistics,
  field: 0 | 1 | 2,
): number {
  return saturation(unit.bm25, frequency, lengths[field] ?? 0, statistics.averageLengths[field])
}

/** Every stem the question counts on its own or in a pair, once. */
function distinctStems(query: PreparedQuery): number[] {
  const stems = new Set<number>()
  for (const { stems: own } of query.wanted) for (const { stem } of own) stems.add(stem)
  for (const { first, second } of query.pairs) stems.add(first).add(second)
  return [...stems]
}
