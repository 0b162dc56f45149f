import type { Kernel } from './kernel.js'

/** The `count` passages that earned most, best first, equal ones in order of number; of the wanted ones, where not all are. */
export function highest(
  { program, scores }: Kernel,
  count: number,
  isWanted: (passage: number) => boolean = () => true,
): number[] {
  const kept: number[] = []
  const next = (from: number) => program.nextAbove(from, scores.length, least)
  let least = 0
  // Once the first are found, few others earned enough to be compared with those kept.
  for (let passage = next(0); passage < scores.length; passage = next(passage + 1)) {
    if (!isWanted(passage)) continue
    kept.splice(rankOf(scores, kept, passage), 0, passage)
    if (kept.length > count) kept.pop()
    if (kept.length === count) least = scores[kept.at(-1) as number] as number
  }
  return kept
}

/** Where a passage belongs among others of falling scores: behind those that have as much. */
function rankOf(scores: Float32Array, kept: readonly number[], passage: number): number {
  const score = scores[passage] as number
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scores[kept[middle] as number] as number) >= score) low = middle + 1
    else high = middle
  }
  return low
}
