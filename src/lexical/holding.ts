import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import { isLookupFaster, placeOf } from './place-of.js'

/**
 * Passages that hold at least `least` of some stems, in order of number. Rare stems first is fastest: a passage that
 * none of the first ones brought up cannot hold enough of the rest, and of those brought up fewer and fewer still can.
 */
export function passagesHolding(index: LexicalIndex, stems: readonly number[], least: number): number[] {
  const { counts } = collectionOf(index)
  const bringing = Math.max(0, stems.length - least + 1)
  let found = broughtUp(index, counts, stems.slice(0, bringing))
  stems.slice(bringing).forEach((stem, place) => {
    const toCome = stems.length - bringing - place
    // Nearly all hold one and few hold two.
    if (least - toCome > 1) found = thoseHolding(counts, found, least - toCome)
    countFound(index, counts, { stem, found })
  })
  found = thoseHolding(counts, found, least)
  for (const passage of found) counts[passage] = 0
  return found.sort((a, b) => a - b)
}

/** All passages that hold any of some stems; counts how many each holds. */
function broughtUp(
  { posting, postingStart }: LexicalIndex,
  counts: Float32Array,
  stems: readonly number[],
): number[] {
  const found: number[] = []
  for (const stem of stems) {
    const to = postingStart[stem + 1] as number
    for (let i = postingStart[stem] as number; i < to; i++) {
      const passage = posting[i] as number
      const held = counts[passage] as number
      if (held === 0) found.push(passage)
      counts[passage] = held + 1
    }
  }
  return found
}

/** Counts a stem for the passages found that hold it. */
function countFound(
  { posting, postingStart }: LexicalIndex,
  counts: Float32Array,
  { stem, found }: { stem: number; found: readonly number[] },
): void {
  const from = postingStart[stem] as number
  const to = postingStart[stem + 1] as number
  if (isLookupFaster(found.length, to - from)) {
    for (const passage of found) {
      const at = placeOf(posting, passage, from, to)
      if (at < to && posting[at] === passage) counts[passage] = (counts[passage] as number) + 1
    }
    return
  }
  for (let i = from; i < to; i++) {
    const passage = posting[i] as number
    const held = counts[passage] as number
    if (held !== 0) counts[passage] = held + 1
  }
}

/** Those among the passages found that hold so many; the counts of the others are cleared. */
function thoseHolding(counts: Float32Array, found: readonly number[], held: number): number[] {
  const kept: number[] = []
  for (const passage of found) {
    if ((counts[passage] as number) >= held) kept.push(passage)
    else counts[passage] = 0
  }
  return kept
}
