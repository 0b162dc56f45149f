import { type Memory, sharedMemory, startProgram } from '../web-assembly.js'

/** Room for vectors of one length, one after the other, where WebAssembly multiplies them with a question. */
export type VectorRoom = {
  /** How many it has room for. */
  readonly count: number
  readonly dimensions: number
  /** What a thread needs to multiply with the same vectors (`shareRoom`). */
  readonly memory: Memory
  /** `Float32Array[count * dimensions]`, to be filled before multiplying. */
  readonly numbers: Float32Array
  /** Products of a question with the vectors of some rows, in the order of these. */
  products(question: Float32Array, rows: Uint32Array): Float64Array
}

/** Rows multiplied at one call. */
const mostAtOnce = 1024

/**
 * Room for `count` vectors. Multiplying is WebAssembly (products.wat), which takes two numbers at a time: a third of
 * the time that the same sums, to the last bit, take in JavaScript.
 */
export function roomForVectors(count: number, dimensions: number): VectorRoom {
  return enter(sharedMemory(scratchAt(count, dimensions, mostThreads)), count, dimensions, 0)
}

/** The same room for the other thread. */
export function shareRoom(memory: Memory, count: number, dimensions: number): VectorRoom {
  return enter(memory, count, dimensions, 1)
}

/**
 * Threads that use a room. Behind the vectors each has a scratch of its own: a question, its products with some rows,
 * the places of these.
 */
const mostThreads = 2

/** Where a thread's scratch begins, in bytes. Three numbers behind the last vector may be read, and must be numbers. */
function scratchAt(count: number, dimensions: number, thread: number): number {
  return 8 * Math.ceil((count * dimensions + 3) / 2) + thread * (8 * wholeFours(dimensions) + mostAtOnce * 12)
}

function wholeFours(dimensions: number): number {
  return 4 * Math.ceil(dimensions / 4)
}

function enter(memory: Memory, count: number, dimensions: number, thread: number): VectorRoom {
  const { products } = startProgram<Exports>(code, { room: { memory } })
  const ownAt = scratchAt(count, dimensions, thread)
  const productsAt = ownAt + 8 * wholeFours(dimensions)
  const rowsAt = productsAt + mostAtOnce * 8
  const { buffer } = memory
  const own = new Float64Array(buffer, ownAt, wholeFours(dimensions))
  const found = new Float64Array(buffer, productsAt, mostAtOnce)
  const wanted = new Uint32Array(buffer, rowsAt, mostAtOnce)
  return {
    count,
    dimensions,
    memory,
    numbers: new Float32Array(buffer, 0, count * dimensions),
    products: (question, rows) => {
      own.set(question)
      const all = new Float64Array(rows.length)
      for (let from = 0; from < rows.length; from += mostAtOnce) {
        const some = rows.subarray(from, from + mostAtOnce)
        wanted.set(some)
        products(dimensions * 4, ownAt, productsAt, rowsAt, some.length, productsAt)
        all.set(found.subarray(0, some.length), from)
      }
      return all
    },
  }
}

type Exports = {
  products(bytes: number, own: number, ownEnd: number, rows: number, count: number, out: number): void
}

/** products.wat, assembled by wat2wasm --enable-threads of the WebAssembly Binary Toolkit. */
const code = Buffer.from(
  'AGFzbQEAAAABCgFgBn9/f39/fwACEwEEcm9vbQZtZW1vcnkCAwCAgAQDAgEABwwBCHByb2R1Y3RzAAAKzwEBzAECA38CeyADIARB' +
    'AnRqIQYCQANAIAMgBk8NASADKAIAIABsIQf9DAAAAAAAAAAAAAAAAAAAAAAhCf0MAAAAAAAAAAAAAAAAAAAAACEKIAEhCAJAA0Ag' +
    'CCACTw0BIAkgCP0ABAAgB/1dAwD9X/3yAf3wASEJIAogCP0ABBAgB/1dAwj9X/3yAf3wASEKIAdBEGohByAIQSBqIQgMAAsLIAUg' +
    'Cf0hACAJ/SEBoCAK/SEAoCAK/SEBoDkDACAFQQhqIQUgA0EEaiEDDAALCws=',
  'base64',
)
