import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { projectDir } from '../../src/config.js'
import { examplesFor, readExamples } from '../../src/http/examples.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { openWeb, type Web } from '../support/web.js'

describe('the shipped examples', () => {
  let web: Web
  beforeAll(async () => {
    web = await openWeb()
  })
  afterAll(() => web.close())

  test.each(['ar', 'en'] as const)(
    'all but the last are answered, and the last shows a refusal (%s)',
    async (language) => {
      const examples = (await readExamples(join(projectDir, 'corpus')))[language]
      const kinds = await Promise.all(
        examples.map(async (question) => (await web.services.ask(web.snapshot, { question })).kind),
      )
      expect(kinds).toEqual([...Array(examples.length - 1).fill('answer'), 'no-answer'])
    },
  )
})

test('five are shown in the reader’s language and one in the other', () => {
  const examples = { ar: ['1', '2', '3', '4', '5', '6'], en: ['a', 'b'] }
  expect(examplesFor(examples, 'ar')).toEqual(['1', '2', '3', '4', '5', 'a'])
  expect(examplesFor(examples, 'en')).toEqual(['a', 'b', '1'])
})

test('a corpus without a file of examples has none', async () => {
  expect(await readExamples(await temporaryFolder())).toEqual({ ar: [], en: [] })
})

test.each([
  ['no JSON', '{"ar": ['],
  ['another shape', '{"questions": []}'],
  ['a question that is too long', JSON.stringify({ ar: ['س'.repeat(501)], en: [] })],
])('a broken file (%s) is named in the log, and shows no examples', async (_name, content) => {
  const folder = await folderOf({ 'examples.json': content })
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await readExamples(folder)).toEqual({ ar: [], en: [] })
  expect(log.mock.calls.flat().join()).toMatch(/examples\.json is not \{"ar"/)
  log.mockRestore()
})
