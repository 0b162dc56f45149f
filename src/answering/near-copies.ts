import type { LexicalIndex } from '../lexical/lexical-index.js'

/** Share of the shorter sentence's distinct stems that the other must hold too for both to be the same words. */
const copyOverlap = 0.8
/** Below this many stems two sentences may agree by chance. */
const fewestStems = 5

/** The distinct stems of a sentence, by number. */
export function stemsOfSentence(index: LexicalIndex, sentence: number): ReadonlySet<number> {
  const stems = new Set<number>()
  const end = index.sentenceStart[sentence + 1] ?? 0
  for (let i = index.sentenceStart[sentence] ?? 0; i < end; i++)
    stems.add(index.wordStem[index.tokens[i] ?? 0] ?? 0)
  return stems
}

/** Whether two sentences say nearly the same words, as agency copy in several outlets does. */
export function isNearCopy(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one]
  if (shorter.size < fewestStems || longer.size > shorter.size * 1.6) return false
  let shared = 0
  for (const stem of shorter) if (longer.has(stem)) shared++
  return shared / shorter.size >= copyOverlap
}
