import { kernelOf } from './kernel.js'
import type { LexicalIndex } from './lexical-index.js'

/** Passages that hold at least `least` of some stems, 1 or more, in order of number. */
export function passagesHolding(index: LexicalIndex, stems: readonly number[], least: number): number[] {
  const { program, holding, amountsHeld } = kernelOf(index)
  const { postingStart } = index
  let length = 0
  for (const stem of stems)
    length = program.hold(postingStart[stem] ?? 0, postingStart[stem + 1] ?? 0, least, length)
  amountsHeld.fill(0)
  return [...holding.subarray(0, length).sort()]
}
