/** A training pair as word numbers. */
export type NumberedPair = {
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: number
}

/** t(target | source) for every pair of words seen together, by source word. */
export type Translations = ReadonlyMap<number, ReadonlyMap<number, number>>

/**
 * IBM Model 1: expectation maximisation from a uniform start. Each source side should hold a word for
 * «nothing», which takes up the target words that translate no other.
 */
export function trainModelOne(pairs: readonly NumberedPair[], iterations: number): Translations {
  let table = uniform(pairs)
  for (let round = 0; round < iterations; round++) table = normalised(expectedCounts(pairs, table))
  return table
}

type Table = Map<number, Map<number, number>>

function uniform(pairs: readonly NumberedPair[]): Table {
  const table: Table = new Map()
  for (const { source, target } of pairs) {
    for (const word of source) {
      const row = table.get(word) ?? new Map<number, number>()
      table.set(word, row)
      for (const translation of target) row.set(translation, 1)
    }
  }
  return table
}

function expectedCounts(pairs: readonly NumberedPair[], table: Table): Table {
  const counts: Table = new Map(
    [...table].map(([word, row]) => [word, new Map([...row.keys()].map((key) => [key, 0]))]),
  )
  for (const { source, target, weight } of pairs) {
    for (const translation of target) {
      let total = 0
      for (const word of source) total += table.get(word)?.get(translation) ?? 0
      for (const word of source) {
        const row = counts.get(word)
        const share = (weight * (table.get(word)?.get(translation) ?? 0)) / total
        row?.set(translation, (row.get(translation) ?? 0) + share)
      }
    }
  }
  return counts
}

/** Probabilities from counts; what has become negligible is dropped, which keeps later rounds fast. */
function normalised(counts: Table): Table {
  for (const row of counts.values()) {
    let total = 0
    for (const count of row.values()) total += count
    for (const [translation, count] of row) {
      if (count < total * 1e-7) row.delete(translation)
      else row.set(translation, count / total)
    }
  }
  return counts
}
