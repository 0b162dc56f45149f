import { type FileHandle, open } from 'node:fs/promises'

/** Vectors by a key of 16 bytes, given as Latin-1 text. */
export type VectorFile = {
  get(key: string): Float32Array | undefined
  append(entries: readonly VectorEntry[]): Promise<void>
  close(): Promise<void>
}

type VectorEntry = { readonly key: string; readonly vector: Float32Array }

const keyBytes = 16
const checkBytes = 4
const recordsAtOnce = 4096

/**
 * Opens a file of records of one length: key, float32 numbers, check. A record that a killed process
 * left half written, or whose check fails, is as if it had never been written; appending goes on
 * after the last whole record.
 */
export async function openVectorFile(path: string, dimensions: number): Promise<VectorFile> {
  const file = await open(path, 'a+')
  const vectors = new Map<string, Float32Array>()
  const recordBytes = keyBytes + dimensions * Float32Array.BYTES_PER_ELEMENT + checkBytes
  const whole = await readRecords(file, recordBytes, vectors)
  await file.truncate(whole)
  let writing: Promise<void> = Promise.resolve()
  return {
    get: (key) => vectors.get(key),
    async append(entries) {
      if (entries.length === 0) return
      const bytes = new Uint8Array(entries.length * recordBytes)
      entries.forEach(({ key, vector }, at) => {
        writeRecord(bytes.subarray(at * recordBytes, (at + 1) * recordBytes), key, vector)
        vectors.set(key, vector)
      })
      // One write at a time: a file handle does not put two of its own in order.
      writing = writing.then(() => file.appendFile(bytes))
      await writing
    },
    async close() {
      await writing.catch(() => undefined) // whoever appended was told
      await file.close()
    },
  }
}

/** Fills `vectors` and gives the length in bytes of the whole records. */
async function readRecords(file: FileHandle, recordBytes: number, vectors: Map<string, Float32Array>) {
  const { size } = await file.stat()
  const whole = size - (size % recordBytes)
  for (let position = 0; position < whole; ) {
    const length = Math.min(whole - position, recordsAtOnce * recordBytes)
    const buffer = Buffer.from(new ArrayBuffer(length))
    const { bytesRead } = await file.read(buffer, 0, length, position)
    if (bytesRead < length)
      throw new Error(`The vector file ended at ${position + bytesRead} of ${size} bytes.`)
    takeRecords(buffer, recordBytes, vectors)
    position += length
  }
  return whole
}

function takeRecords(buffer: Buffer, recordBytes: number, vectors: Map<string, Float32Array>): void {
  const words = new Uint32Array(buffer.buffer)
  const numbers = new Float32Array(buffer.buffer)
  for (let at = 0; at < buffer.length; at += recordBytes) {
    const last = (at + recordBytes - checkBytes) / 4
    if (checkOf(words, at / 4, last) !== words[last]) continue
    vectors.set(buffer.toString('latin1', at, at + keyBytes), numbers.subarray((at + keyBytes) / 4, last))
  }
}

function writeRecord(record: Uint8Array, key: string, vector: Float32Array): void {
  record.set(Buffer.from(key, 'latin1'))
  record.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), keyBytes)
  const words = new Uint32Array(record.buffer, record.byteOffset, record.length / 4)
  const last = words.length - 1
  words[last] = checkOf(words, 0, last)
}

/** FNV-1a over 32-bit words from `start` to before `end`; never what a record of zeros holds. */
function checkOf(words: Uint32Array, start: number, end: number): number {
  let check = 0x811c9dc5
  for (let at = start; at < end; at++) check = Math.imul(check ^ (words[at] as number), 0x01000193)
  return check >>> 0
}
