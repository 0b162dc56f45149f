import type { LexicalIndex } from '../lexical/lexical-index.js'

/** Of a word not asked about yet. */
const untold = 255

/**
 * Tells something of the words of an index by their numbers, of each word once: news uses few words often. `tell` gives
 * 0 to 254.
 */
export function toldByWord(
  tell: (term: string) => number,
): (index: LexicalIndex) => (word: number) => number {
  const known = new WeakMap<LexicalIndex, Uint8Array>()
  return (index) => {
    const all = known.get(index) ?? new Uint8Array(index.words.size).fill(untold)
    known.set(index, all)
    return (word) => {
      if (all[word] === untold) all[word] = tell(index.words.termAt(word))
      return all[word] as number
    }
  }
}

/** Whether a sentence of an index, by number, holds a word that is meant. */
export function holdsWord(
  { sentenceStart, tokens }: LexicalIndex,
  sentence: number,
  isMeant: (word: number) => boolean,
): boolean {
  const end = sentenceStart[sentence + 1] as number
  for (let i = sentenceStart[sentence] as number; i < end; i++) if (isMeant(tokens[i] as number)) return true
  return false
}
