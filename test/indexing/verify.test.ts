import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/indexing/build.js'
import { buildPaths } from '../../src/indexing/build-folder.js'
import { rangeFlaws } from '../../src/indexing/range-flaws.js'
import { verifyIndex } from '../../src/indexing/verify.js'
import type { VectorRow } from '../../src/vectors/store.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

async function builtIndex() {
  const indexDir = await temporaryFolder()
  const store = vectraStore(indexDir)
  const corpusDir = await folderOf(twoArticles)
  const manifest = await buildIndex({ corpusDir, indexDir, embedder: wordEmbedder(), store }, () => undefined)
  return { indexDir, store, folder: buildPaths(indexDir, manifest.buildId).folder }
}

/** The differences after one file was changed without a change of its size. */
async function differencesAfter(file: string, change: (text: string) => string): Promise<readonly string[]> {
  const { indexDir, store, folder } = await builtIndex()
  const path = join(folder, file)
  const before = await readFile(path, 'latin1')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path, after, 'latin1')
  return (await verifyIndex(indexDir, store)).differences
}

const utf8 = (text: string) => Buffer.from(text).toString('latin1')

describe('verify names', () => {
  test('nothing of an index that is as it was built', async () => {
    const { indexDir, store } = await builtIndex()
    expect((await verifyIndex(indexDir, store)).differences).toEqual([])
  })

  test('an article of which one letter is another', async () => {
    const differences = await differencesAfter('articles.jsonl', (text) =>
      text.replace(utf8('فجر'), utf8('عجر')),
    )
    expect(differences).toEqual([
      'articles.jsonl holds other bytes than were written.',
      'The text of 2018/floods has another SHA-256.',
    ])
  })

  test('a headline that is another', async () => {
    const differences = await differencesAfter('articles.jsonl', (text) =>
      text.replace(utf8('سيول في'), utf8('سيول من')),
    )
    expect(differences.join()).toContain('corpusHash')
  })

  test('a passage whose range is another', async () => {
    const differences = await differencesAfter('passages.jsonl', (text) =>
      text.replace('"start":0,"end"', '"start":1,"end"'),
    )
    expect(differences.join('\n')).toMatch(/Passage 2018\/floods@0-\d+/)
  })

  test('a changed byte of the vectors and of the words', async () => {
    const flipped = (text: string) =>
      `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) ^ 1)}`
    expect((await differencesAfter('vectors/segment-00000/index.pb', flipped)).join()).toContain(
      'vectors/segment-00000',
    )
    expect((await differencesAfter('lexical/tokens', flipped)).join()).toContain('lexical/tokens')
  })

  test('vectors in another order', async () => {
    const { indexDir, store, folder } = await builtIndex()
    const id = basename(folder)
    const rows: VectorRow[] = []
    for await (const row of store.rows(id)) rows.unshift(row)
    await store.write(
      id,
      (async function* () {
        yield* rows
      })(),
    )
    const { differences } = await verifyIndex(indexDir, store)
    expect(differences.at(-1)).toMatch(/^Where the vector of passage \S+ should be is that of \S+\.$/)
  })

  test('a file that does not belong there', async () => {
    const { indexDir, store, folder } = await builtIndex()
    await writeFile(join(folder, 'more.txt'), '')
    expect((await verifyIndex(indexDir, store)).differences).toEqual([
      'more.txt does not belong to the build.',
    ])
  })
})

describe('ranges are refused', () => {
  const article = { id: 'a', text: 'كلمة ثم 😀 كلمة' }
  const passage = (start: number, end: number, sentences = [{ start, end }]) => ({
    id: `a@${start}-${end}`,
    articleId: 'a',
    start,
    end,
    sentences,
  })
  test.each([
    ['outside the text', [passage(0, 99)]],
    ['inside a character', [passage(0, 9), passage(9, 15)]],
    ['leaving words out between', [passage(0, 4), passage(8, 15)]],
    ['leaving words out at the end', [passage(0, 4)]],
    ['overlapping', [passage(0, 10), passage(5, 15)]],
    ['empty', [passage(0, 0), passage(0, 15)]],
    ['other than their sentences', [passage(0, 15, [{ start: 0, end: 10 }])]],
    ['named otherwise', [{ ...passage(0, 15), id: 'a@0-14' }]],
  ])('%s', (_what, passages) => {
    expect(rangeFlaws(article, passages)).not.toEqual([])
  })

  test('not when all is right', () => {
    expect(rangeFlaws(article, [passage(0, 7), passage(8, 15)])).toEqual([])
  })
})
