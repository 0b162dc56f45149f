import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LocalFileStorage, LocalIndex, ProtobufCodec } from 'vectra'
import { AppError } from '../errors.js'
import { matrixReader } from './matrix.js'
import type { VectorRow, VectorStore } from './store.js'

/** vectra compares each new id with all before it in its index: four times as many cost four times the time. */
const segmentSize = 2048

/**
 * Vectors as files beside the build they belong to, in `builds/<build id>/vectors`. Reading packs them
 * into one block of memory: vectra's own scan over objects takes 170 ms at 70,000 passages.
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
  const index = openIndex(join(folder, `segment-${String(number).padStart(5, '0')}`))
  await index.createIndex({ version: 1 })
  await index.batchInsertItems(
    rows.map(({ passageId, vector }) => ({ id: passageId, metadata: {}, vector: [...vector] })),
  )
}

async function openSegments(folder: string) {
  const names = await segmentNames(folder)
  const ids: string[] = []
  const segments: Float32Array[] = []
  let dimensions: number | undefined
  for (const name of names) {
    const items = await itemsOf(join(folder, name))
    dimensions ??= items[0]?.vector.length ?? 0
    const packed = new Float32Array(items.length * dimensions)
    for (const [row, { id, vector }] of items.entries()) {
      checkVector(id, vector, dimensions)
      packed.set(vector, row * dimensions)
      ids.push(id)
    }
    segments.push(packed)
  }
  return matrixReader(ids, joined(segments), dimensions ?? 0)
}

async function segmentNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.startsWith('segment-')).sort()
  } catch (cause) {
    throw damaged(`The vectors in ${folder} cannot be read.`, cause)
  }
}

async function itemsOf(folder: string) {
  try {
    return await openIndex(folder).listItems()
  } catch (cause) {
    throw damaged(`The vectors in ${folder} cannot be read.`, cause)
  }
}

function openIndex(folder: string): LocalIndex {
  return new LocalIndex(folder, undefined, new LocalFileStorage(), new ProtobufCodec())
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

function joined(segments: readonly Float32Array[]): Float32Array {
  const rows = new Float32Array(segments.reduce((length, segment) => length + segment.length, 0))
  let from = 0
  for (const segment of segments) {
    rows.set(segment, from)
    from += segment.length
  }
  return rows
}

function damaged(message: string, cause?: unknown): AppError {
  return new AppError('index-damaged', `${message} Run "isnad index --force".`, { cause })
}
