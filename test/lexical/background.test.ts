import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openBackground } from '../../src/lexical/background.js'
import { stem } from '../../src/text/stem.js'
import { folderOf } from '../support/temporary-folder.js'

const manifest = { formatVersion: 1, passages: 1000, leastStem: 3, leastGram: 5, stems: 2, grams: 1 }
const files = {
  'manifest.json': JSON.stringify(manifest),
  'stems.tsv.gz': gzipSync('قسد\t10\nقو\t400\n'),
  'grams.tsv.gz': gzipSync('_قس\t20\n'),
}

describe('how rare a word is in Arabic news at large', () => {
  test('a rare stem is worth more than a common one, an unknown one most', async () => {
    const { idfStem, idfGram } = await openBackground(await folderOf(files))
    expect(idfStem('قسد')).toBeCloseTo(Math.log(1 + 990.5 / 10.5), 10)
    expect(idfStem('قو')).toBeLessThan(idfStem('قسد'))
    expect(idfStem('زقزقشض')).toBeGreaterThan(idfStem('قسد'))
    expect(idfGram('زقز')).toBeGreaterThan(idfGram('_قس'))
  })

  test.each([
    ['a file is missing', { 'manifest.json': files['manifest.json'], 'stems.tsv.gz': files['stems.tsv.gz'] }],
    ['a file is cut off', { ...files, 'stems.tsv.gz': files['stems.tsv.gz'].subarray(0, 20) }],
    ['a file holds less than the manifest says', { ...files, 'stems.tsv.gz': gzipSync('قسد\t10\n') }],
    [
      'the manifest is of another format',
      { ...files, 'manifest.json': JSON.stringify({ ...manifest, formatVersion: 2 }) },
    ],
    ['the manifest is no JSON', { ...files, 'manifest.json': '{' }],
  ])('is not read when %s', async (_flaw, damaged) => {
    const folder = await folderOf(damaged)
    await expect(openBackground(folder)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(folder),
    })
  })
})

describe('the frequencies that come with the product', async () => {
  const { idfStem, idfGram } = await openBackground(
    join(import.meta.dirname, '..', '..', 'models', 'background'),
  )

  test('words of every article weigh less than names of places, and unknown words most', () => {
    const [common, place, unknown] = ['قال', 'الباغوز', 'ظظظظظ'].map((term) => idfStem(stem(term)))
    expect(common).toBeLessThan(2)
    expect(place).toBeGreaterThan(common ?? 0)
    expect(unknown).toBeGreaterThanOrEqual(place ?? 0)
  })

  test('grams of the article weigh less than those of a name, and unknown grams most', () => {
    expect(idfGram('_ال')).toBeLessThan(0.5)
    expect(idfGram('وليد')).toBeGreaterThan(idfGram('_ال'))
    expect(idfGram('ظظظظ')).toBeGreaterThan(idfGram('وليد'))
  })
})
