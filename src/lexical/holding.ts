import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'

/** Passages that hold at least `least` of some stems, 1 or more, in order of number. */
export function passagesHolding(index: LexicalIndex, stems: readonly number[], least: number): number[] {
  const { held } = collectionOf(index)
  const { posting, postingStart } = index
  const found: number[] = []
  for (const stem of stems)
    countIn(held, posting, postingStart[stem] ?? 0, postingStart[stem + 1] ?? 0, least, found)
  held.fill(0)
  return found.sort((a, b) => a - b)
}

/** Counts the passages of one stem. */
function countIn(
  held: Uint16Array,
  posting: Uint32Array,
  from: number,
  to: number,
  least: number,
  found: number[],
): void {
  for (let i = from; i < to; i++) {
    const passage = posting[i] as number
    const count = (held[passage] as number) + 1
    held[passage] = count
    if (count === least) found.push(passage)
  }
}
