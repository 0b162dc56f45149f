import type { Slices } from '../slices.js'
import { openHamming } from './hamming.js'

/**
 * One bit a component of each row: whether it lies above the mean of its column. How many bits two vectors
 * share tells roughly how near they are, and costs a thirtieth of comparing the numbers.
 */
export type SignBits = {
  /** About `count` rows, in order of row, among which nearly all that are nearest to the vector will be. */
  shortlist(vector: Float32Array, count: number): Uint32Array
}

/** Rows kept by counting bits, for each that is kept in the end; then the bits are weighed. */
const keptByCounting = 6

/** Rows looked at between two looks at the clock. */
const rowsAStep = 1024

/** `rows` holds the vectors one after the other, `dimensions` numbers each. */
export function* signBits(rows: Float32Array, dimensions: number): Slices<SignBits> {
  const size = rows.length / dimensions
  // A multiple of eight, as so many are counted at a time.
  const words = 8 * Math.ceil(dimensions / 256)
  const { means, deviations } = yield* columnsOf(rows, dimensions)
  const hamming = openHamming(size, words)
  const { bits } = hamming
  for (let row = 0; row < size; row++) {
    setBits(bits, row * words, rows.subarray(row * dimensions, (row + 1) * dimensions), means)
    if (row % rowsAStep === 0) yield
  }
  const zeros = new Float64Array(dimensions)
  return {
    shortlist: (vector, count) => {
      const own = new Uint32Array(words)
      setBits(own, 0, vector, zeros)
      hamming.countDifferences(own)
      const candidates = hamming.nearest(keptByCounting * count)
      if (candidates.length <= count) return candidates.slice()
      setByteWeights(hamming.weights, vector, deviations)
      return hamming.heaviest(count)
    },
  }
}

function* columnsOf(rows: Float32Array, dimensions: number) {
  const means = new Float64Array(dimensions)
  const deviations = new Float64Array(dimensions)
  const share = dimensions / rows.length
  const aStep = rowsAStep * dimensions
  for (let from = 0; from < rows.length; from += dimensions) {
    for (let column = 0; column < dimensions; column++)
      means[column] = (means[column] as number) + (rows[from + column] as number) * share
    if (from % aStep === 0) yield
  }
  for (let from = 0; from < rows.length; from += dimensions) {
    for (let column = 0; column < dimensions; column++) {
      const deviation = Math.abs((rows[from + column] as number) - (means[column] as number))
      deviations[column] = (deviations[column] as number) + deviation * share
    }
    if (from % aStep === 0) yield
  }
  return { means, deviations }
}

function setBits(bits: Uint32Array, from: number, vector: Float32Array, means: Float64Array): void {
  for (let column = 0; column < vector.length; column++) {
    if ((vector[column] as number) <= (means[column] as number)) continue
    const word = from + (column >>> 5)
    bits[word] = (bits[word] as number) | (1 << (column & 31))
  }
}

/** What each value of each byte of a row's bits is worth: a set bit adds its column's share of the product. */
function setByteWeights(weights: Float64Array, vector: Float32Array, deviations: Float64Array): void {
  weights.fill(0)
  for (let column = 0; column < vector.length; column++) {
    const weight = (vector[column] as number) * (deviations[column] as number)
    const byte = (column >>> 3) * 256
    const bit = 1 << (column & 7)
    // The values whose highest bit is this one: those without it are there already.
    for (let value = 0; value < bit; value++)
      weights[byte + bit + value] = (weights[byte + value] as number) + weight
  }
}
