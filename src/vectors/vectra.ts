import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import { inSlices, type Slices } from '../slices.js'
import { openMatrix } from './matrix.js'
import { storedVectors } from './segment-file.js'
import type { VectorReader, VectorRow, VectorStore } from './store.js'

/** vectra compares each new id with all before it in its index: four times as many cost four times the time. */
const segmentSize = 2048

/**
 * Vectors as files beside the build they belong to, in `builds/<build id>/vectors`, written by vectra. Reading
 * packs them into one block of memory: vectra's own scan over objects takes 170 ms at 70,000 passages.
 */
export function vectraStore(indexDir: string): VectorStore {
  const folderOf = (buildId: string) => join(indexDir, 'builds', buildId, 'vectors')
  return {
    write: (buildId, rows) => writeSegments(folderOf(buildId), rows),
    open: (buildId) => openSegments(folderOf(buildId)),
    remove: (buildId) => rm(folderOf(buildId), { recursive: true, force: true }),
  }
}

async function writeSegments(folder: string, rows: AsyncIterable<VectorRow>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  let number = 0
  let dimensions: number | undefined
  let segment: VectorRow[] = []
  for await (const row of rows) {
    dimensions ??= row.vector.length
    checkVector(row.passageId, row.vector, dimensions)
    segment.push(row)
    if (segment.length < segmentSize) continue
    await writeSegment(folder, number++, segment)
    segment = []
  }
  if (segment.length > 0) await writeSegment(folder, number, segment)
}

async function writeSegment(folder: string, number: number, rows: readonly VectorRow[]): Promise<void> {
  const index = await createSegment(join(folder, `segment-${String(number).padStart(5, '0')}`))
  await index.batchInsertItems(
    rows.map(({ passageId, vector }) => ({ id: passageId, metadata: {}, vector: [...vector] })),
  )
}

/** What has been read so far, in the order of the segments. */
type Read = { readonly ids: string[]; readonly rows: Float32Array; readonly dimensions: number }

async function openSegments(folder: string): Promise<VectorReader> {
  const files = await segmentFiles(folder)
  let read: Read | undefined
  for (const { path } of files) {
    const file = await bytesOf(path, folder)
    read = await inSlices(takeSegment(file, folder, read ?? roomFor(file, folder, files)))
  }
  const { ids, rows, dimensions } = read ?? noVectors
  return inSlices(openMatrix(ids, rows.subarray(0, ids.length * dimensions), dimensions))
}

const noVectors: Read = { ids: [], rows: new Float32Array(), dimensions: 0 }

/** Room for all vectors of all files: with its id each takes more bytes than its numbers, so there are fewer. */
function roomFor(first: Buffer, folder: string, files: readonly { bytes: number }[]): Read {
  const dimensions = vectorLength(first, folder)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const most = dimensions === 0 ? 0 : Math.floor(bytes / (4 * dimensions))
  return { ids: [], rows: new Float32Array(most * dimensions), dimensions }
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
  const { ids, rows, dimensions } = read
  const target = new Uint8Array(rows.buffer)
  try {
    for (const { id, bytes } of storedVectors(file)) {
      const from = ids.length * dimensions
      if (bytes.length === dimensions * 4) target.set(bytes, from * 4)
      checkVector(id, rows.subarray(from, from + bytes.length / 4), dimensions)
      ids.push(id)
      if (ids.length % vectorsAStep === 0) yield
    }
    return read
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

/** Loaded by builds only: it takes a second, and reading needs nothing of it. */
async function createSegment(folder: string) {
  const { LocalFileStorage, LocalIndex, ProtobufCodec } = await import('vectra')
  const index = new LocalIndex(folder, undefined, new LocalFileStorage(), new ProtobufCodec())
  await index.createIndex({ version: 1 })
  return index
}

/** vectra compares vectors of different lengths silently and gives NaN for one of zeros. */
function checkVector(id: string, vector: ArrayLike<number>, dimensions: number): void {
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
  return new AppError('index-damaged', `${message} Run "isnad index --force".`, { cause })
}
