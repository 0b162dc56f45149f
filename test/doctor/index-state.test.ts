import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkCorpus } from '../../src/doctor/articles.js'
import { carryOut } from '../../src/doctor/finding.js'
import { checkFiles, checkFit, checkIndex, type IndexParts } from '../../src/doctor/index-state.js'
import type { Embedder } from '../../src/embedding/embedder.js'
import { buildIndex } from '../../src/indexing/build.js'
import { buildPaths, currentBuildId } from '../../src/indexing/build-folder.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { articleFile, twoArticles } from '../support/corpus.js'
import { temporaryFolder, writeFiles } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

let root: string
let parts: IndexParts
let embedder: Embedder
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-doctor-'))
  const config = { corpusDir: join(root, 'corpus'), indexDir: join(root, 'index') }
  await writeFiles(config.corpusDir, twoArticles)
  embedder = wordEmbedder()
  const store = vectraStore(config.indexDir)
  parts = { config, openEmbedder: async () => embedder, openStore: async () => store }
  await buildIndex({ ...config, embedder, store }, () => undefined)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const state = (look: () => ReturnType<typeof checkIndex>) => carryOut({ name: 'Index', look })
const folder = async () =>
  buildPaths(parts.config.indexDir, (await currentBuildId(parts.config.indexDir)) ?? '').folder

test('an index of the articles as they are now is well', async () => {
  expect(await checkIndex(parts)).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/2 articles, .* as the articles are now/),
  })
  expect(await checkFit(parts)).toMatchObject({ state: 'ok' })
  expect(await checkFiles(parts, false)).toMatchObject({ state: 'ok' })
  expect(await checkFiles(parts, true)).toMatchObject({
    state: 'ok',
    says: expect.stringContaining('proven'),
  })
})

test('an index that is behind the articles is a warning: it answers, from what it has', async () => {
  await writeFiles(parts.config.corpusDir, {
    'more.md': articleFile({ title: 'ثالث' }, 'خبر ثالث عن الطقس.'),
  })
  expect(await checkIndex(parts)).toMatchObject({
    state: 'warning',
    says: expect.stringContaining('changed since'),
  })
})

test('without an index, or with a record that is none, it says how to make one', async () => {
  const nowhere = { ...parts, config: { ...parts.config, indexDir: join(root, 'nothing') } }
  expect(await state(() => checkIndex(nowhere))).toMatchObject({
    state: 'problem',
    says: expect.stringContaining('isnad index'),
  })
  await writeFile(join(await folder(), 'manifest.json'), '{')
  expect(await state(() => checkIndex(parts))).toMatchObject({
    state: 'problem',
    says: expect.stringContaining('manifest.json'),
  })
})

test('an index of another model is named by the field that differs', async () => {
  const other = { ...parts, openEmbedder: async () => ({ ...embedder, fingerprint: 'another' }) }
  expect(await state(() => checkFit(other))).toMatchObject({
    state: 'problem',
    says: expect.stringMatching(/embedding\.fingerprint.*another/),
  })
  expect(await checkIndex(other)).toMatchObject({ state: 'warning' })
})

test('without a model the index is still looked at', async () => {
  const without = { ...parts, openEmbedder: () => Promise.reject(new Error('no model')) }
  expect(await checkIndex(without)).toMatchObject({
    state: 'warning',
    says: expect.stringContaining('2 articles'),
  })
})

test('a file cut short is found by its size, a changed byte by --deep', async () => {
  const articles = join(await folder(), 'articles.jsonl')
  const text = await readFile(articles, 'utf8')
  await writeFile(articles, text.replace('بهدفين', 'بهدفان'))
  expect(await checkFiles(parts, false)).toMatchObject({ state: 'ok' })
  expect(await checkFiles(parts, true)).toMatchObject({
    state: 'problem',
    says: expect.stringContaining('articles.jsonl'),
  })
  await truncate(articles, 100)
  expect(await checkFiles(parts, false)).toMatchObject({
    state: 'problem',
    says: expect.stringContaining('articles.jsonl'),
  })
})

test('the articles are counted, and what cannot be read is named', async () => {
  const { corpusDir } = parts.config
  expect(await checkCorpus({ corpusDir })).toMatchObject({
    state: 'ok',
    says: expect.stringContaining('2 articles'),
  })
  await writeFiles(corpusDir, { 'broken.md': '---\ntitle: [\n---\nنص' })
  expect(await checkCorpus({ corpusDir })).toMatchObject({
    state: 'warning',
    says: expect.stringMatching(/1 of its files.*broken\.md/),
  })
  const empty = await temporaryFolder()
  expect(await checkCorpus({ corpusDir: empty })).toMatchObject({ state: 'problem' })
  await appendFile(join(empty, 'note.pdf.exe'), 'x')
  expect(await checkCorpus({ corpusDir: empty })).toMatchObject({
    state: 'problem',
    says: expect.stringContaining('note.pdf.exe'),
  })
})
