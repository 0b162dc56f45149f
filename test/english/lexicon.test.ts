import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLexicon } from '../../src/english/lexicon.js'
import { AppError } from '../../src/errors.js'

test('the bundled lexicon opens and knows words, phrases and letters', async () => {
  const lexicon = await openLexicon('models/lexicon')
  expect(lexicon.translations('army')[0]).toEqual({ arabic: 'جيش', weight: 1 })
  expect(lexicon.phrase('SDF')?.[0]).toBe('قوات سوريا الديمقراطية')
  expect(lexicon.letters.get('sh')?.get('ش')).toBeGreaterThan(-0.5)
  expect(lexicon.translations('no such word')).toEqual([])
})

test.each(['manifest.json', 'words.tsv', 'phrases.tsv'])(
  'a damaged %s is refused with its folder named',
  async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'lexicon-'))
    await cp('models/lexicon', folder, { recursive: true })
    await writeFile(join(folder, name), 'army\tجيش 100\n')
    const opened = openLexicon(folder)
    await expect(opened).rejects.toThrow(AppError)
    await expect(opened).rejects.toThrow(folder)
    await rm(folder, { recursive: true })
  },
)
