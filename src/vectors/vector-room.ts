import { type Memory, makeRoom, startProgram } from '../web-assembly.js'

/** Room for vectors of one length, one after the other, where WebAssembly multiplies them with a question. */
export type VectorRoom = {
  readonly dimensions: number
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
  const { memory, products } = startProgram<Exports>(code)
  const wholeFours = 4 * Math.ceil(dimensions / 4)
  // Three numbers behind the last vector may be read, and must be numbers.
  const ownAt = 8 * Math.ceil((count * dimensions + 3) / 2)
  const productsAt = ownAt + wholeFours * 8
  const rowsAt = productsAt + mostAtOnce * 8
  makeRoom(memory, rowsAt + mostAtOnce * 4)
  const { buffer } = memory
  const own = new Float64Array(buffer, ownAt, wholeFours)
  const found = new Float64Array(buffer, productsAt, mostAtOnce)
  const wanted = new Uint32Array(buffer, rowsAt, mostAtOnce)
  return {
    dimensions,
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
  readonly memory: Memory
  products(bytes: number, own: number, ownEnd: number, rows: number, count: number, out: number): void
}

/** products.wat, assembled by wat2wasm of the WebAssembly Binary Toolkit. */
const code = Buffer.from(
  'AGFzbQEAAAABCgFgBn9/f39/fwADAgEABQMBAAEHFQIGbWVtb3J5AgAIcHJvZHVjdHMAAArPAQHMAQIDfwJ7IAMgBEECdGohBgJA' +
    'A0AgAyAGTw0BIAMoAgAgAGwhB/0MAAAAAAAAAAAAAAAAAAAAACEJ/QwAAAAAAAAAAAAAAAAAAAAAIQogASEIAkADQCAIIAJPDQEg' +
    'CSAI/QAEACAH/V0DAP1f/fIB/fABIQkgCiAI/QAEECAH/V0DCP1f/fIB/fABIQogB0EQaiEHIAhBIGohCAwACwsgBSAJ/SEAIAn9' +
    'IQGgIAr9IQCgIAr9IQGgOQMAIAVBCGohBSADQQRqIQMMAAsLCw==',
  'base64',
)
