import { stem } from '../text/stem.js'
import { words } from '../text/words.js'

/** One way the collection may say a word: one stem, or the stems of a phrase that stand side by side. */
export type Synonym = {
  /** As they are indexed. */
  readonly stems: readonly string[]
  /** The normalised words of the stems, for n-grams. */
  readonly terms: readonly string[]
  /** 1 for the best; never 0. */
  readonly weight: number
}

/** An Arabic or Latin word or phrase as a synonym; undefined when nothing of it can be searched for. */
export function synonym(text: string, weight: number): Synonym | undefined {
  const terms = words(text).map(({ term }) => term)
  return terms.length === 0 ? undefined : { stems: terms.map((term) => stem(term)), terms, weight }
}

/** Synonyms without repetition: stems given twice keep their larger weight. Heaviest first. */
export function mergedSynonyms(synonyms: Iterable<Synonym | undefined>): Synonym[] {
  const byStems = new Map<string, Synonym>()
  for (const candidate of synonyms) {
    if (candidate === undefined || candidate.weight <= 0) continue
    const key = candidate.stems.join(' ')
    if (candidate.weight > (byStems.get(key)?.weight ?? 0)) byStems.set(key, candidate)
  }
  return [...byStems.values()].sort((a, b) => b.weight - a.weight)
}
