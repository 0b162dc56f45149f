import { tokensOfPassage } from './frequencies.js'
import type { LexicalIndex } from './lexical-index.js'

/** Passages in which stems stand side by side in this order, with how often. */
export type PhrasePostings = { readonly passages: readonly number[]; readonly counts: readonly number[] }

/** Looks through the passages of the rarest stem; remembered, since questions about one thing repeat its name. */
export function phrasePostings(index: LexicalIndex, stems: readonly number[]): PhrasePostings {
  const remembered = memory.get(index) ?? new Map<string, PhrasePostings>()
  memory.set(index, remembered)
  const key = stems.join(' ')
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const postings = findPhrase(index, stems)
  remembered.set(key, postings)
  return postings
}

const memory = new WeakMap<LexicalIndex, Map<string, PhrasePostings>>()
const mostRemembered = 500

function findPhrase(index: LexicalIndex, stems: readonly number[]): PhrasePostings {
  const passages: number[] = []
  const counts: number[] = []
  const frequency = (stem: number) => (index.postingStart[stem + 1] ?? 0) - (index.postingStart[stem] ?? 0)
  const rarest = stems.reduce((best, stem) => (frequency(stem) < frequency(best) ? stem : best))
  const last = index.postingStart[rarest + 1] ?? 0
  for (let i = index.postingStart[rarest] ?? 0; i < last; i++) {
    const passage = index.posting[i] ?? 0
    const [start, end] = tokensOfPassage(index, passage)
    const count = countPhrase(index, stems, start, end)
    if (count === 0) continue
    passages.push(passage)
    counts.push(count)
  }
  return { passages, counts }
}

/** How often the stems stand side by side among the tokens from `start` to `end`. */
export function countPhrase(
  index: LexicalIndex,
  stems: readonly number[],
  start: number,
  end: number,
): number {
  const { tokens, wordStem } = index
  const first = stems[0]
  let count = 0
  for (let i = start; i + stems.length <= end; i++) {
    if (wordStem[tokens[i] ?? 0] !== first) continue
    let k = 1
    while (k < stems.length && wordStem[tokens[i + k] ?? 0] === stems[k]) k++
    if (k === stems.length) count++
  }
  return count
}
