import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readModelDescription } from '../../src/embedding/description.js'
import { bundledModel } from './bundled.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-model-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the bundled model says what a program needs to know of it', async () => {
  expect(await readModelDescription(bundledModel)).toMatchObject({
    pooling: 'none',
    quantized: true,
    maxTokens: 2048,
  })
})

test('a model folder of others, without isnad.json, is no fault', async () => {
  expect(await readModelDescription(folder)).toBeUndefined()
})

test.each(['{"name": ', '{"name": "other", "pooling": "sum"}'])(
  'a wrong isnad.json is named: %s',
  async (text) => {
    await writeFile(join(folder, 'isnad.json'), text)
    await expect(readModelDescription(folder)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(join(folder, 'isnad.json')),
    })
  },
)
