import { skeletonOf } from '../../src/text/skeleton.js'

/** Stems with what training found of them: `perStem` pairs of a number and a cosine each, nearest first. */
export type Trained = {
  readonly stems: readonly string[]
  readonly counts: readonly number[]
  readonly nearest: { readonly numbers: Int32Array; readonly cosines: Float32Array; readonly perStem: number }
}

/** A neighbour by number, with its weight from 1 to 255. */
export type Chosen = { readonly number: number; readonly weight: number }

export const choice = {
  /** Stems that are more than this share of all words say too little. */
  commonShare: 0.003,
  leastCosine: 0.5,
  most: 24,
  /** A neighbour weighs this times the cosine's square, or `rootWeight` when it is a form of the same root. */
  weight: 1,
  rootWeight: 0.8,
  /** Two stems of the same consonants are of one root when they have at least so many. */
  rootConsonants: 3,
}

/** The neighbours of every stem that count in retrieval. */
export function chooseNeighbours({ stems, counts, nearest }: Trained, by = choice): Chosen[][] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const isUsable = stems.map((stem, i) => !/[0-9a-z]/.test(stem) && (counts[i] ?? 0) <= by.commonShare * all)
  const consonants = stems.map((stem) => skeletonOf(stem))
  const isOneRoot = (a: number, b: number) =>
    consonants[a] === consonants[b] && (consonants[a]?.length ?? 0) >= by.rootConsonants
  return stems.map((_, stem) => {
    const chosen: Chosen[] = []
    if (!isUsable[stem]) return chosen
    for (let at = stem * nearest.perStem; at < (stem + 1) * nearest.perStem; at++) {
      const number = nearest.numbers[at] ?? 0
      const cosine = nearest.cosines[at] ?? 0
      if (!isUsable[number] || cosine < by.leastCosine || chosen.length === by.most) continue
      const weight = Math.max(by.weight * cosine ** 2, isOneRoot(stem, number) ? by.rootWeight : 0)
      chosen.push({ number, weight: Math.min(255, Math.round(255 * weight)) })
    }
    return chosen
  })
}
