import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'

/**
 * Passages that hold at least `least` of some stems, in order of number. Rare stems first is fastest: a passage that
 * none of the first ones brought up cannot hold enough of the rest.
 */
export function passagesHolding(index: LexicalIndex, stems: readonly number[], least: number): number[] {
  const { posting, postingStart } = index
  const { counts } = collectionOf(index)
  const found: number[] = []
  stems.forEach((stem, place) => {
    const isNewEnough = stems.length - place >= least
    const end = postingStart[stem + 1] ?? 0
    for (let i = postingStart[stem] ?? 0; i < end; i++) {
      const passage = posting[i] as number
      const held = counts[passage] as number
      if (held === 0) {
        if (!isNewEnough) continue
        found.push(passage)
      }
      counts[passage] = held + 1
    }
  })
  const enough = found.filter((passage) => (counts[passage] as number) >= least)
  for (const passage of found) counts[passage] = 0
  return enough.sort((a, b) => a - b)
}
