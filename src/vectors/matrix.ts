import type { Hit } from '../domain.js'
import { atOnce, type Slices } from '../slices.js'
import { signBits } from './sign-bits.js'
import type { VectorReader } from './store.js'
import { roomForVectors, type VectorRoom } from './vector-room.js'

/** Up to this many rows, comparing all of them takes 2 ms at most. */
const largestExact = 8000
/** Rows compared exactly above that: of the 50 nearest, under 3 in 100 are lost (measured). */
const fewestShortlisted = 1000
const shortlistShare = 1 / 100
/** Ids taken up between two looks at the clock. */
const idsAStep = 4096

/**
 * Search over vectors held in memory: `rows` holds those of `ids` one after the other, each of unit
 * length and `dimensions` numbers. Large collections are narrowed by their signs first, so a hit may be
 * missing there; scores are exact always.
 */
export function matrixReader(ids: readonly string[], rows: Float32Array, dimensions: number): VectorReader {
  if (rows.length !== ids.length * dimensions) {
    throw new RangeError(`${ids.length} vectors of ${dimensions} numbers are not ${rows.length} numbers.`)
  }
  const room = roomForVectors(ids.length, dimensions)
  room.numbers.set(rows)
  return atOnce(openMatrix(ids, room))
}

/** The same for vectors at the beginning of a room, opened step by step. */
export function* openMatrix(ids: readonly string[], room: VectorRoom): Slices<VectorReader> {
  const { numbers, dimensions, products } = room
  const signs =
    ids.length > largestExact
      ? yield* signBits(numbers.subarray(0, ids.length * dimensions), dimensions)
      : undefined
  const everyRow = signs ? new Uint32Array() : Uint32Array.from(ids.keys())
  const rowOf = new Map<string, number>()
  for (const [row, id] of ids.entries()) {
    rowOf.set(id, row)
    if (row % idsAStep === 0) yield
  }

  function rowOfPassage(id: string): number {
    const row = rowOf.get(id)
    if (row === undefined) throw new RangeError(`There is no vector of passage ${id}.`)
    return row
  }
  return {
    size: ids.length,
    nearest: async (question, count) => {
      checkLength(question, dimensions)
      const wanted = Math.max(fewestShortlisted, Math.ceil(ids.length * shortlistShare), 4 * count)
      const candidates = signs?.shortlist(question, wanted) ?? everyRow
      const rowsFound = best(candidates, products(question, candidates), count)
      return rowsFound.map(({ row, score }): Hit => ({ passageId: ids[row] as string, score }))
    },
    similarities: async (question, passageIds) => {
      checkLength(question, dimensions)
      return [...products(question, Uint32Array.from(passageIds, rowOfPassage))]
    },
    close: async () => undefined,
  }
}

function checkLength(question: Float32Array, dimensions: number): void {
  if (question.length === dimensions) return
  throw new RangeError(`The question's vector has ${question.length} numbers, the index has ${dimensions}.`)
}

type Scored = { readonly row: number; readonly score: number }

/** The `count` rows of highest score, highest first; equal scores by row. Candidates come in order of row. */
function best(candidates: Uint32Array, scores: Float64Array, count: number): readonly Scored[] {
  const kept: Scored[] = []
  if (count <= 0) return kept
  let lowest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < candidates.length; at++) {
    const row = candidates[at] as number
    const score = scores[at] as number
    if (kept.length >= count && score <= lowest) continue
    // Few candidates come this far, so the list is kept in order as they come.
    kept.splice(placeOf(kept, score), 0, { row, score })
    if (kept.length > count) kept.pop()
    lowest = kept.at(-1)?.score ?? lowest
  }
  return kept
}

/** Where a score belongs in a falling list: behind those as high. */
function placeOf(kept: readonly Scored[], score: number): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle] as Scored).score >= score) low = middle + 1
    else high = middle
  }
  return low
}
