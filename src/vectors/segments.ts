import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import { inSlices, type Slices } from '../slices.js'
import { isLarge, openMatrix } from './matrix.js'
import { storedVectors } from './segment-file.js'
import type { VectorReader, VectorRow } from './store.js'
import { openThreaded } from './threaded.js'
import { roomForVectors, type VectorRoom } from './vector-room.js'

/** The vectors of a folder, in the order of the segments. */
export async function* segmentRows(folder: string): AsyncGenerator<VectorRow> {
  for (const { path } of await segmentFiles(folder)) {
    const file = await bytesOf(path, folder)
    try {
      for (const { id, bytes } of storedVectors(file)) {
        const vector = new Float32Array(bytes.length / 4)
        new Uint8Array(vector.buffer).set(bytes)
        yield { passageId: id, vector }
      }
    } catch (cause) {
      throw unreadable(folder, cause)
    }
  }
}

/** What has been read so far, in the order of the segments. */
type Read = { readonly count: number; readonly room: VectorRoom }

/** All vectors of a folder, packed for search. */
export async function openSegments(folder: string): Promise<VectorReader> {
  const files = await segmentFiles(folder)
  let read: Read | undefined
  for (const { path } of files) {
    const file = await bytesOf(path, folder)
    read = await inSlices(takeSegment(file, folder, read ?? roomFor(file, folder, files)))
  }
  const { count, room } = read ?? { count: 0, room: roomForVectors(0, 0) }
  return inSlices(isLarge(count) ? openThreaded(count, room) : openMatrix(count, room))
}

/** Room for all vectors of all files: with its id each takes more bytes than its numbers, so there are fewer. */
function roomFor(first: Buffer, folder: string, files: readonly { bytes: number }[]): Read {
  const dimensions = vectorLength(first, folder)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const most = dimensions === 0 ? 0 : Math.floor(bytes / (4 * dimensions))
  return { count: 0, room: roomForVectors(most, dimensions) }
}

function vectorLength(file: Buffer, folder: string): number {
  try {
    for (const { bytes } of storedVectors(file)) return bytes.length / 4
    return 0
  } catch (cause) {
    throw unreadable(folder, cause)
  }
}

/** Vectors read between two looks at the clock. */
const vectorsAStep = 256

function* takeSegment(file: Buffer, folder: string, read: Read): Slices<Read> {
  const { numbers, dimensions } = read.room
  let { count } = read
  const target = new Uint8Array(numbers.buffer)
  try {
    for (const { id, bytes } of storedVectors(file)) {
      const from = count * dimensions
      if (bytes.length === dimensions * 4) target.set(bytes, from * 4)
      checkVector(id, numbers.subarray(from, from + bytes.length / 4), dimensions)
      count++
      if (count % vectorsAStep === 0) yield
    }
    return { ...read, count }
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(folder, cause)
  }
}

async function segmentFiles(folder: string): Promise<{ path: string; bytes: number }[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.startsWith('segment-')).sort()
    const paths = names.map((name) => join(folder, name, 'index.pb'))
    return await Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(path)).size })))
  } catch (cause) {
    throw unreadable(folder, cause)
  }
}

async function bytesOf(path: string, folder: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw unreadable(folder, cause)
  }
}

/** vectra compares vectors of different lengths silently and gives NaN for one of zeros. */
export function checkVector(id: string, vector: ArrayLike<number>, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw damaged(`The vector of ${id} has ${vector.length} numbers, the ones before it ${dimensions}.`)
  }
  let squares = 0
  for (let at = 0; at < vector.length; at++) squares += (vector[at] as number) ** 2
  if (!(Math.abs(squares - 1) < 0.01)) {
    throw damaged(`The vector of ${id} is not of unit length (${Math.sqrt(squares).toFixed(3)}).`)
  }
}

function unreadable(folder: string, cause: unknown): AppError {
  return damaged(`The vectors in ${folder} cannot be read.`, cause)
}

function damaged(message: string, cause?: unknown): AppError {
  return new AppError('index-damaged', `${message} Run "isnad index --full".`, { cause })
}
