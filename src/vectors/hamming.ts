/** Bits of many rows, and how many of each row's differ from those of a question. */
export type Hamming = {
  /** `Uint32Array[size * words]`, to be filled before counting. */
  readonly bits: Uint32Array
  /** Differing bits of each row: `Uint16Array[size]`, the same array at every call. */
  countDifferences(own: Uint32Array): Uint16Array
}

/**
 * Room for `size` rows of `words` 32-bit numbers, an even number of them. The counting is a loop of
 * WebAssembly (hamming.wat), whose population count is one instruction of the processor: 0.5 ms for 100,000 rows
 * of 256 bits, where the same loop in JavaScript took 5 ms.
 */
export function openHamming(size: number, words: number): Hamming {
  const { memory, countDifferences } = instantiate()
  const ownAt = size * words * 4
  const outAt = ownAt + words * 4
  memory.grow(Math.ceil((outAt + size * 2) / pageBytes))
  const own = new Uint32Array(memory.buffer, ownAt, words)
  const distances = new Uint16Array(memory.buffer, outAt, size)
  return {
    bits: new Uint32Array(memory.buffer, 0, size * words),
    countDifferences: (question) => {
      own.set(question)
      countDifferences(0, size, words / 2, ownAt, outAt)
      return distances
    },
  }
}

const pageBytes = 65536

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly countDifferences: (bits: number, rows: number, words: number, own: number, out: number) => void
}

/** The part of the platform's interface that is used; the types of Node 20 leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}

function instantiate(): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(code)).exports
}

/** hamming.wat, assembled by wat2wasm of the WebAssembly Binary Toolkit. */
const code = Buffer.from(
  'AGFzbQEAAAABCQFgBX9/f39/AAMCAQAFAwEAAQcdAgZtZW1vcnkCABBjb3VudERpZmZlcmVuY2VzAAAKawFpAgN/AX4g' +
    'BCABQQF0aiEFAkADQCAEIAVPDQFCACEIIAMhByADIAJBA3RqIQYDQCAIIAApAwAgBykDAIV7fCEIIABBCGohACAHQQhq' +
    'IQcgByAGSQ0ACyAEIAinOwEAIARBAmohBAwACwsL',
  'base64',
)
