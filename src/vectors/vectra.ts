import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkVector, openSegments, segmentRows } from './segments.js'
import type { VectorRow, VectorStore } from './store.js'

/** vectra compares each new id with all before it in its index: four times as many cost four times the time. */
const segmentSize = 1024

/**
 * Vectors as files beside the build they belong to, in `builds/<build id>/vectors`, written by vectra. Reading
 * packs them into one block of memory: vectra's own scan over objects takes 170 ms at 70,000 passages.
 */
export function vectraStore(indexDir: string): VectorStore {
  const folderOf = (buildId: string) => join(indexDir, 'builds', buildId, 'vectors')
  return {
    write: (buildId, rows) => writeSegments(folderOf(buildId), rows),
    open: (buildId) => openSegments(folderOf(buildId)),
    rows: (buildId) => segmentRows(folderOf(buildId)),
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
    rows.map(({ passageId, vector }) => ({ id: passageId, metadata: {}, vector: listOf(vector) })),
  )
}

/** Number by number: spreading a typed array takes ten times as long. */
function listOf(vector: Float32Array): number[] {
  const list = new Array<number>(vector.length)
  for (let at = 0; at < vector.length; at++) list[at] = vector[at] as number
  return list
}

/** Loaded by builds only: it takes a second, and reading needs nothing of it. */
async function createSegment(folder: string) {
  const { LocalFileStorage, LocalIndex, ProtobufCodec } = await import('vectra')
  const index = new LocalIndex(folder, undefined, new LocalFileStorage(), new ProtobufCodec())
  await index.createIndex({ version: 1 })
  return index
}
