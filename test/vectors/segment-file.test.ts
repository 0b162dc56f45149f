import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { LocalFileStorage, LocalIndex, ProtobufCodec } from 'vectra'
import { expect, test } from 'vitest'
import { storedVectors } from '../../src/vectors/segment-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

async function writtenByVectra(items: readonly { id: string; vector: number[] }[]) {
  const folder = await temporaryFolder()
  const index = new LocalIndex(folder, undefined, new LocalFileStorage(), new ProtobufCodec())
  await index.createIndex({ version: 1 })
  await index.batchInsertItems(items.map((item) => ({ ...item, metadata: {} })))
  return { file: await readFile(join(folder, 'index.pb')), listed: await index.listItems() }
}

const items = Array.from({ length: 70 }, (_, i) => ({
  id: `مقال/${i}@0-${i * 1000}${'ط'.repeat(i)}`,
  vector: Array.from({ length: 40 }, (__, k) => Math.sin(i + k)),
}))

test('what vectra writes is read as vectra reads it', async () => {
  const { file, listed } = await writtenByVectra(items)
  const read = [...storedVectors(file)].map(({ id, bytes }) => ({
    id,
    vector: [...new Float32Array(Uint8Array.from(bytes).buffer)],
  }))
  expect(read).toEqual(listed.map(({ id, vector }) => ({ id, vector: [...Float32Array.from(vector)] })))
  expect(read).toHaveLength(items.length)
})

test('a file that is cut off or full of other bytes is refused or gives less, and never hangs', async () => {
  const { file } = await writtenByVectra(items)
  const read = (bytes: Uint8Array) => {
    try {
      return [...storedVectors(Buffer.from(bytes))].length
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError)
      return 0
    }
  }
  for (const length of [1, 5, 100, file.length - 1]) expect(read(file.subarray(0, length))).toBeLessThan(70)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      read(bytes)
    }),
  )
})
