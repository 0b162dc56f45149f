/**
 * One bit a component of each row: whether it lies above the mean of its column. How many bits two
 * vectors share tells fairly well how near they are, and costs a thirtieth of comparing the numbers.
 */
export type SignBits = {
  /** The rows that share most bits with the vector, at least `count` of them (fewer only when there are fewer). */
  shortlist(vector: Float32Array, count: number): Uint32Array
}

/** `rows` holds the vectors one after the other, `dimensions` numbers each. */
export function signBits(rows: Float32Array, dimensions: number): SignBits {
  const size = rows.length / dimensions
  const wordsPerRow = Math.ceil(dimensions / 32)
  const means = columnMeans(rows, dimensions)
  const bits = new Uint32Array(size * wordsPerRow)
  for (let row = 0; row < size; row++) {
    setBits(bits, row * wordsPerRow, rows.subarray(row * dimensions, (row + 1) * dimensions), means)
  }
  const distances = new Uint16Array(size)
  return {
    shortlist: (vector, count) => {
      const own = new Uint32Array(wordsPerRow)
      setBits(own, 0, vector, means)
      for (let row = 0, at = 0; row < size; row++) {
        let distance = 0
        for (let word = 0; word < wordsPerRow; word++, at++) {
          distance += bitCount((bits[at] as number) ^ (own[word] as number))
        }
        distances[row] = distance
      }
      return nearestRows(distances, dimensions, count)
    },
  }
}

function columnMeans(rows: Float32Array, dimensions: number): Float64Array {
  const means = new Float64Array(dimensions)
  const size = rows.length / dimensions
  for (let at = 0; at < rows.length; at++) {
    means[at % dimensions] = (means[at % dimensions] as number) + (rows[at] as number) / size
  }
  return means
}

function setBits(bits: Uint32Array, from: number, vector: Float32Array, means: Float64Array): void {
  for (let column = 0; column < vector.length; column++) {
    if ((vector[column] as number) <= (means[column] as number)) continue
    const word = from + (column >>> 5)
    bits[word] = (bits[word] as number) | (1 << (column & 31))
  }
}

/** The set bits of a 32-bit number, counted in parallel: pairs, nibbles, bytes, then their sum. */
function bitCount(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Distances are small whole numbers, so counting them replaces sorting. Rows at the last distance all stay. */
function nearestRows(distances: Uint16Array, largest: number, count: number): Uint32Array {
  const rowsAt = new Uint32Array(largest + 1)
  for (const distance of distances) rowsAt[distance] = (rowsAt[distance] as number) + 1
  let kept = 0
  let limit = -1
  while (kept < count && limit < largest) kept += rowsAt[++limit] as number
  const nearest = new Uint32Array(kept)
  let next = 0
  for (let row = 0; row < distances.length; row++) {
    if ((distances[row] as number) <= limit) nearest[next++] = row
  }
  return nearest
}
