import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openNeighbours } from '../../src/lexical/neighbours.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'
import { folderOf } from '../support/temporary-folder.js'

/** «كهف» and «مغار» are neighbours of each other, «نار» has none. */
const files = {
  'manifest.json': JSON.stringify({ formatVersion: 1, stems: 3, neighbours: 2 }),
  'stems.txt': 'كهف\nمغار\nنار\n',
  'lists.bin': Uint8Array.of(1, 1, 0, 1, 0, 0, 0, 255, 51),
}

describe('the neighbours of a stem', () => {
  test('are those the files name, with their weights', async () => {
    const { of } = await openNeighbours(await folderOf(files))
    expect(of('كهف')).toEqual([{ stem: 'مغار', weight: 1 }])
    expect(of('مغار')).toEqual([{ stem: 'كهف', weight: 0.2 }])
  })

  test('are none where none are named, and of a stem that is not listed', async () => {
    const { of } = await openNeighbours(await folderOf(files))
    expect(['نار', 'زقزق', '', 'كه', 'نارر'].map(of)).toEqual([[], [], [], [], []])
  })

  const { 'lists.bin': lists, ...others } = files
  test.each([
    ['a file is missing', others],
    ['a file is cut off', { ...files, 'lists.bin': lists.subarray(0, 8) }],
    ['a file holds more than the manifest says', { ...files, 'lists.bin': Uint8Array.of(...lists, 9) }],
    ['a stem is missing', { ...files, 'stems.txt': 'كهف\nمغار\n' }],
    ['the stems are not in order', { ...files, 'stems.txt': 'مغار\nكهف\nنار\n' }],
    ['a stem stands there twice', { ...files, 'stems.txt': 'كهف\nكهف\nنار\n' }],
    [
      'a neighbour is no stem of the file',
      { ...files, 'lists.bin': Uint8Array.of(1, 1, 0, 3, 0, 0, 0, 9, 9) },
    ],
    [
      'the counts are not those of the manifest',
      { ...files, 'lists.bin': Uint8Array.of(1, 0, 0, 1, 0, 0, 0, 9, 9) },
    ],
    [
      'the manifest is of another format',
      { ...files, 'manifest.json': '{"formatVersion":2,"stems":3,"neighbours":2}' },
    ],
    ['the manifest is no JSON', { ...files, 'manifest.json': '{' }],
  ])('are not read when %s', async (_flaw, damaged) => {
    const folder = await folderOf(damaged)
    await expect(openNeighbours(folder)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(folder),
    })
  })
})

describe('the neighbours that come with the product', async () => {
  const { of } = await openNeighbours(join(import.meta.dirname, '..', '..', 'models', 'neighbours'))
  const stemOf = (word: string) => stem(words(word)[0]?.term ?? '')
  const near = (word: string) => of(stemOf(word)).map((neighbour) => neighbour.stem)

  test.each([
    ['مغارة', 'كهف'],
    ['دماغ', 'مخ'],
    ['هزة', 'زلزال'],
    ['بورما', 'ميانمار'],
    ['حريق', 'حرائق'],
    ['فرار', 'هرب'],
  ])('of «%s» hold «%s»', (word, other) => {
    expect(near(word)).toContain(stemOf(other))
  })

  test('are never the stem itself, weigh more than 0 and at most 1, and are few', () => {
    for (const word of ['مقعد', 'قتل', 'حريق', 'اجتماع', 'ميسي', 'انسحاب']) {
      const own = of(stemOf(word))
      expect(own.length).toBeGreaterThan(0)
      expect(own.length).toBeLessThanOrEqual(24)
      expect(new Set(own.map((one) => one.stem)).size).toBe(own.length)
      expect(near(word)).not.toContain(stemOf(word))
      for (const { weight } of own) expect(weight > 0 && weight <= 1).toBe(true)
    }
  })

  test.each(['في', 'على', 'قال', '2018', 'bbc'])('are none of «%s», which says too little', (word) => {
    expect(near(word)).toEqual([])
  })
})
