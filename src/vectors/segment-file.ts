/** One vector of a segment as it stands in the file. */
export type StoredVector = {
  readonly id: string
  /** Its numbers, float32, in the byte order of the machine (little-endian on everything Node runs on). */
  readonly bytes: Uint8Array
}

/**
 * The vectors of a file that vectra wrote (`codecs/schemas/index.proto` of vectra: items are field 3, in each of
 * them the id field 1 and the packed vector field 3). vectra's own reader makes an object and a list of numbers of
 * each, which takes forty times as long; here the bytes stay where they are. Throws a RangeError at what is no
 * such file.
 */
export function* storedVectors(file: Buffer): Generator<StoredVector> {
  for (const { field, start, end } of fieldsOf(file, 0, file.length)) {
    if (field === itemField) yield vectorOf(file, start, end)
  }
}

const itemField = 3
const idField = 1
const vectorField = 3

function vectorOf(file: Buffer, start: number, end: number): StoredVector {
  let id: string | undefined
  let bytes: Uint8Array | undefined
  for (const part of fieldsOf(file, start, end)) {
    if (part.field === idField) id = file.toString('utf8', part.start, part.end)
    if (part.field === vectorField) bytes = file.subarray(part.start, part.end)
  }
  if (id === undefined || bytes === undefined || bytes.length % 4 !== 0)
    throw new RangeError('An item is no vector with an id.')
  return { id, bytes }
}

type Field = { readonly field: number; readonly start: number; readonly end: number }

/** The fields of a message between two places: protocol buffers give each a number and a kind. */
function* fieldsOf(file: Buffer, from: number, to: number): Generator<Field> {
  let at = from
  while (at < to) {
    const tag = varint(file, at)
    const field = tag.value >>> 3
    const first = tag.end
    const span = spanOf(file, tag.value & 7, first)
    if (field === 0 || span.end > to) throw new RangeError(`The field at ${at} does not fit.`)
    yield { field, ...span }
    at = span.end
  }
}

/** Where the value of a field stands; lengths and plain numbers before it are read over. */
function spanOf(file: Buffer, kind: number, first: number): { start: number; end: number } {
  switch (kind) {
    case 0:
      return { start: first, end: varint(file, first).end }
    case 1:
      return { start: first, end: first + 8 }
    case 2: {
      const length = varint(file, first)
      return { start: length.end, end: length.end + length.value }
    }
    case 5:
      return { start: first, end: first + 4 }
    default:
      throw new RangeError(`There is no kind ${kind} of field.`)
  }
}

/** Seven bits a byte, the lowest first. */
function varint(file: Buffer, from: number): { value: number; end: number } {
  let value = 0
  let scale = 1
  for (let at = from; at < from + 5; at++) {
    const byte = file[at]
    if (byte === undefined) break
    value += (byte & 127) * scale
    if (byte < 128) return { value, end: at + 1 }
    scale *= 128
  }
  throw new RangeError(`There is no number at ${from}.`)
}
