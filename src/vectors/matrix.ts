import type { Hit } from '../domain.js'
import { atOnce, type Slices } from '../slices.js'
import { signBits } from './sign-bits.js'
import type { VectorReader } from './store.js'
import { roomForVectors, type VectorRoom } from './vector-room.js'

/** Up to this many rows, comparing all of them takes 2 ms at most. */
const largestExact = 8000
/**
 * Rows compared exactly above that. Of the 40 nearest of 98,316, 2 in 100 are lost for Arabic questions and 16 in 100
 * for English ones; the answers that quotes hold are as many as when every row is compared (docs/retrieval.md).
 */
const fewestShortlisted = 1000
const shortlistShare = 1 / 100

/**
 * Search over vectors held in memory: `rows` holds them one after the other, each of unit length and
 * `dimensions` numbers. Large collections are narrowed by their signs first, so a hit may be
 * missing there; scores are exact always.
 */
export function matrixReader(rows: Float32Array, dimensions: number): VectorReader {
  const size = dimensions === 0 ? 0 : rows.length / dimensions
  if (!Number.isInteger(size)) {
    throw new RangeError(`${rows.length} numbers are no vectors of ${dimensions} numbers.`)
  }
  const room = roomForVectors(size, dimensions)
  room.numbers.set(rows)
  return atOnce(openMatrix(size, room))
}

/** The same for so many vectors at the beginning of a room, opened step by step. */
export function* openMatrix(size: number, room: VectorRoom): Slices<VectorReader> {
  const { numbers, dimensions, products } = room
  const signs = isLarge(size)
    ? yield* signBits(numbers.subarray(0, size * dimensions), dimensions)
    : undefined
  const everyRow = Uint32Array.from({ length: signs ? 0 : size }, (_, row) => row)
  return {
    size,
    nearest: async (question, count) => {
      checkLength(question, dimensions)
      const wanted = Math.max(fewestShortlisted, Math.ceil(size * shortlistShare), 4 * count)
      const candidates = signs?.shortlist(question, wanted) ?? everyRow
      return best(candidates, products(question, candidates), count)
    },
    similarities: async (question, passages) => {
      checkLength(question, dimensions)
      const missing = passages.find((passage) => !(passage >= 0 && passage < size))
      if (missing !== undefined) throw new RangeError(`There is no vector of passage number ${missing}.`)
      return [...products(question, Uint32Array.from(passages))]
    },
    close: async () => undefined,
  }
}

/** Whether so many vectors are narrowed before they are compared. */
export function isLarge(size: number): boolean {
  return size > largestExact
}

function checkLength(question: Float32Array, dimensions: number): void {
  if (question.length === dimensions) return
  throw new RangeError(`The question's vector has ${question.length} numbers, the index has ${dimensions}.`)
}

/** The `count` rows of highest score, highest first; equal scores by row. Candidates come in order of row. */
function best(candidates: Uint32Array, scores: Float64Array, count: number): Hit[] {
  const kept: Hit[] = []
  if (count <= 0) return kept
  let lowest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < candidates.length; at++) {
    const score = scores[at] as number
    if (kept.length >= count && score <= lowest) continue
    // Few candidates come this far, so the list is kept in order as they come.
    kept.splice(placeOf(kept, score), 0, { passage: candidates[at] as number, score })
    if (kept.length > count) kept.pop()
    lowest = kept.at(-1)?.score ?? lowest
  }
  return kept
}

/** Where a score belongs in a falling list: behind those as high. */
function placeOf(kept: readonly Hit[], score: number): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle] as Hit).score >= score) low = middle + 1
    else high = middle
  }
  return low
}
