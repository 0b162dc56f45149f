import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLexicalBuilder } from '../../src/lexical/builder.js'
import { loadLexicalIndex, saveLexicalIndex } from '../../src/lexical/files.js'
import type { LexicalIndex } from '../../src/lexical/lexical-index.js'
import { prepare } from '../../src/lexical/prepare.js'
import { arabicQuery } from '../../src/lexical/query.js'
import { searchPassages } from '../../src/lexical/search.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { articlesOf, collectionOf, shippedArticles } from './collection.js'

test('an index that was saved and loaded is equal in every part, and finds the same', async () => {
  const { index } = collectionOf(await shippedArticles())
  const loaded = await savedAndLoaded(index)
  expect(partsOf(loaded)).toEqual(partsOf(index))
  const search = (one: LexicalIndex) =>
    searchPassages(one, prepare(one, arabicQuery('قتلى قسد في هجوم داعش')), {
      also: [],
      isWanted: () => true,
    })
  const found = await search(loaded)
  expect(found).toEqual(await search(index))
  expect(found.length).toBeGreaterThan(0)
})

test('abbreviations are saved with the index', async () => {
  const { index } = collectionOf(articlesOf(['تقدمت قوات سوريا الديمقراطية (قسد) نحو الباغوز أمس.']))
  expect((await savedAndLoaded(index)).abbreviations).toEqual([
    { short: 'قسد', long: ['قوات', 'سوريا', 'الديمقراطيه'] },
  ])
})

test('the index of no articles is saved and loaded too', async () => {
  const empty = createLexicalBuilder().finish()
  expect(partsOf(await savedAndLoaded(empty))).toEqual(partsOf(empty))
})

test('an index with a file missing is not loaded', async () => {
  const folder = await temporaryFolder()
  await saveLexicalIndex(collectionOf(articlesOf(['وصل الوفد إلى العاصمة صباحا.'])).index, folder)
  for (const name of await readdir(folder)) {
    const damaged = await temporaryFolder()
    await saveLexicalIndex(await loadLexicalIndex(folder), damaged)
    await rm(join(damaged, name))
    await expect(loadLexicalIndex(damaged), name).rejects.toThrow(name)
  }
})

async function savedAndLoaded(index: LexicalIndex): Promise<LexicalIndex> {
  const folder = join(await temporaryFolder(), 'lexical')
  await saveLexicalIndex(index, folder)
  return loadLexicalIndex(folder)
}

/** The index as plain data: of the term tables, their arrays. */
function partsOf({ words, stems, grams, ...arrays }: LexicalIndex) {
  return { ...arrays, words: words.arrays, stems: stems.arrays, grams: grams.arrays }
}
