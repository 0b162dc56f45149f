import { tokensOfPassage } from './frequencies.js'
import { growingArray } from './growing-array.js'
import type { LexicalIndex } from './lexical-index.js'

/** Passages in which stems stand side by side in this order, rising, with how often. */
export type PhrasePostings = { readonly passages: Uint32Array; readonly counts: Uint32Array }

/** Looks through the passages that hold all stems; remembered, since questions about one thing repeat its name. */
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
  const passages = growingArray()
  const counts = growingArray()
  for (const passage of passagesWithAll(index, stems)) {
    const [start, end] = tokensOfPassage(index, passage)
    const count = countPhrase(index, stems, start, end)
    if (count === 0) continue
    passages.push(passage)
    counts.push(count)
  }
  return { passages: passages.toArray(), counts: counts.toArray() }
}

/** Goes along the lists of the rarest stem and of the next rarest side by side; the others are seldom missing then. */
function passagesWithAll({ posting, postingStart }: LexicalIndex, stems: readonly number[]): number[] {
  const lists = [...new Set(stems)]
    .map((stem) => posting.subarray(postingStart[stem] ?? 0, postingStart[stem + 1] ?? 0))
    .sort((a, b) => a.length - b.length)
  const [rarest = new Uint32Array(), next = rarest] = lists
  const found: number[] = []
  let at = 0
  for (let i = 0; i < rarest.length; i++) {
    const passage = rarest[i] as number
    while (at < next.length && (next[at] as number) < passage) at++
    if (next[at] === passage) found.push(passage)
  }
  return found
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
    if (wordStem[tokens[i] as number] !== first) continue
    let k = 1
    while (k < stems.length && wordStem[tokens[i + k] as number] === stems[k]) k++
    if (k === stems.length) count++
  }
  return count
}
