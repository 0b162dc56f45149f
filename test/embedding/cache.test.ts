import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RememberingEmbedder, rememberVectors } from '../../src/embedding/cache.js'
import type { Embedder } from '../../src/embedding/embedder.js'
import { openTransformersEmbedder } from '../../src/embedding/transformers.js'
import { bundled } from './bundled.js'
import { behavesAsEmbedder } from './contract.js'

let model: Embedder
let folder: string
let embedded: string[]
let open: RememberingEmbedder | undefined
beforeAll(async () => {
  model = await openTransformersEmbedder(bundled)
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-cache-'))
  embedded = []
})
afterEach(async () => {
  await open?.close?.()
  await rm(folder, { recursive: true })
})

/** Opens the cache anew, over the model, noting what the model is asked. */
async function reopen(fingerprint = model.fingerprint, isFresh = false): Promise<RememberingEmbedder> {
  await open?.close?.()
  const embedPassages: Embedder['embedPassages'] = (texts) => {
    embedded.push(...texts)
    return model.embedPassages(texts)
  }
  open = rememberVectors(
    { ...model, fingerprint, embedPassages },
    { cacheDir: join(folder, 'cache'), isFresh },
  )
  return open
}

async function cacheFile(): Promise<string> {
  const [name] = await readdir(join(folder, 'cache'))
  return join(folder, 'cache', name ?? '')
}

const texts = ['خبر أول عن سوريا', 'خبر ثان عن العراق', 'خبر ثالث عن اليمن']

describe('an embedder that remembers', () => {
  beforeEach(() => reopen())
  behavesAsEmbedder(() => open as Embedder)
})

test('a build begun again embeds only what is new, and gets the very same vectors', async () => {
  const first = await (await reopen()).embedPassages(texts)
  const second = await (await reopen()).embedPassages([...texts, 'خبر جديد'])
  expect(embedded).toEqual([...texts, 'خبر جديد'])
  expect(second.slice(0, 3)).toEqual(first)
  expect(first).toEqual(await model.embedPassages(texts))
})

test('a text that occurs twice is embedded once', async () => {
  const vectors = await (await reopen()).embedPassages(['خبر', 'آخر', 'خبر'])
  expect(embedded).toEqual(['خبر', 'آخر'])
  expect(vectors[2]).toEqual(vectors[0])
})

test.each([1, 100, 1000])(
  'a write cut %i bytes short loses one vector and harms no other',
  async (missing) => {
    const vectors = await (await reopen()).embedPassages(texts)
    const path = await cacheFile()
    await truncate(path, (await stat(path)).size - missing)
    expect(await (await reopen()).embedPassages(texts)).toEqual(vectors)
    expect(embedded).toEqual([...texts, texts[2]])
    expect(await (await reopen()).embedPassages(texts)).toEqual(vectors)
    expect(embedded).toHaveLength(4)
  },
)

test('a damaged vector is embedded again', async () => {
  const vectors = await (await reopen()).embedPassages(texts)
  const path = await cacheFile()
  const bytes = await readFile(path)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  await writeFile(path, bytes)
  expect(await (await reopen()).embedPassages(texts)).toEqual(vectors)
  expect(embedded).toEqual([...texts, texts[0]])
})

test('vectors of one model are never given for another', async () => {
  await (await reopen()).embedPassages(texts)
  await (await reopen('another model')).embedPassages(texts)
  expect(embedded).toEqual([...texts, ...texts])
})

test('what is forgotten leaves no file and is embedded again, of other models as well', async () => {
  await (await reopen('another model')).embedPassages(texts)
  await (await reopen()).embedPassages(texts)
  await open?.forget()
  expect(await readdir(folder)).toEqual([])
  await (await reopen('another model')).embedPassages(texts)
  await (await reopen()).embedPassages(texts)
  expect(embedded).toEqual([...texts, ...texts, ...texts, ...texts])
})

test('a fresh memory begins empty', async () => {
  await (await reopen()).embedPassages(texts)
  await (await reopen(model.fingerprint, true)).embedPassages(texts)
  expect(embedded).toEqual([...texts, ...texts])
})

test('nothing is written before the first passage', async () => {
  await reopen()
  expect(await readdir(folder)).toEqual([])
})
