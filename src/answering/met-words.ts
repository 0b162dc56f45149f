import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { PreparedWord } from '../lexical/prepare.js'

/** For each wanted word the weight of the best synonym that a passage holds, and each of its sentences; 0 for none. */
export type MetWords = {
  readonly passage: readonly number[]
  readonly sentences: readonly (readonly number[])[]
}

/** A synonym by its first stem: the wanted word it is one of, and the stems that have to follow. */
type Synonym = { readonly word: number; readonly rest: readonly number[]; readonly weight: number }

/** Tells of passages, by number, which wanted words they meet: which scoring tells too, in several times the time. */
export function metWords(
  index: LexicalIndex,
  wanted: readonly Pick<PreparedWord, 'stems' | 'phrases'>[],
): (passage: number) => MetWords {
  const { tokens, wordStem, sentenceStart, passageStart } = index
  // Of each stem its place in the list, 0 for those that no synonym begins with.
  const places = new Uint16Array(index.stems.size)
  const beginning: Synonym[][] = [[]]
  for (const [word, { stems, phrases }] of wanted.entries()) {
    const all = [...stems.map(({ stem, weight }) => ({ stems: [stem], weight })), ...phrases]
    for (const {
      stems: [first = 0, ...rest],
      weight,
    } of all) {
      places[first] ||= beginning.push([]) - 1
      beginning[places[first] as number]?.push({ word, rest, weight })
    }
  }

  /** The token after the stems, where they stand from a token on; Infinity where they do not. */
  function endOf(rest: readonly number[], from: number): number {
    for (let k = 0; k < rest.length; k++)
      if (wordStem[tokens[from + k] as number] !== rest[k]) return Number.POSITIVE_INFINITY
    return from + rest.length
  }

  return (number) => {
    const passage = wanted.map(() => 0)
    const sentences: number[][] = []
    const last = passageStart[number + 1] as number
    const passageEnd = sentenceStart[last] as number
    for (let sentence = passageStart[number] as number; sentence < last; sentence++) {
      const met = wanted.map(() => 0)
      const end = sentenceStart[sentence + 1] as number
      for (let i = sentenceStart[sentence] as number; i < end; i++) {
        const place = places[wordStem[tokens[i] as number] as number] as number
        if (place === 0) continue
        for (const { word, rest, weight } of beginning[place] as Synonym[]) {
          const after = endOf(rest, i + 1)
          if (after <= passageEnd) passage[word] = Math.max(passage[word] as number, weight)
          if (after <= end) met[word] = Math.max(met[word] as number, weight)
        }
      }
      sentences.push(met)
    }
    return { passage, sentences }
  }
}
