import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { AppError } from '../../src/errors.js'
import { type Background, openBackground } from '../../src/lexical/background.js'
import { stem } from '../../src/text/stem.js'

let background: Background

beforeAll(async () => {
  background = await openBackground('models/background')
})

test('words of every article weigh less than rare ones, and unknown words most', () => {
  const [common, rare, unknown] = ['قال', 'بطريق', 'ظظظظظ'].map((term) => background.idfStem(stem(term)))
  expect(common).toBeLessThan(2)
  expect(rare).toBeGreaterThan(5)
  expect(unknown).toBeGreaterThan(rare ?? 0)
})

test('grams of common endings weigh less than rare grams, and unknown grams most', () => {
  expect(background.idfGram('_ال')).toBeLessThan(0.5)
  expect(background.idfGram('ظظظظ')).toBeGreaterThan(background.idfGram('وليد'))
})

test('a folder that does not hold what its manifest says is refused by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'background-'))
  await cp('models/background', folder, { recursive: true })
  const manifest = { formatVersion: 1, passages: 10, leastStem: 3, leastGram: 5, stems: 1, grams: 1 }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await expect(openBackground(folder)).rejects.toThrow(AppError)
  await expect(openBackground(folder)).rejects.toThrow(folder)
  await rm(folder, { recursive: true })
})
