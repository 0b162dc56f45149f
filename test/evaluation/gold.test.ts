import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.js'
import { articleIdOf, locate, readGold } from '../../src/evaluation/gold.js'
import { articlesOf } from '../lexical/collection.js'
import { folderOf } from '../support/temporary-folder.js'

const line = {
  id: 'q1',
  question: 'أين الباغوز؟',
  lang: 'ar',
  type: 'place',
  answerable: true,
  answers: ['شرق'],
  gold: [{ article: 'a.txt', quote: 'في شرق سوريا' }],
}

async function read(content: string) {
  return readGold(join(await folderOf({ 'gold.jsonl': content }), 'gold.jsonl'))
}

describe('a gold file', () => {
  test('holds a question a line; blank lines do not count', async () => {
    const none = { id: 'q2', question: 'Who?', type: 'person', answerable: false, answers: [] }
    expect(await read(`${JSON.stringify(line)}\n\n${JSON.stringify(none)}\n`)).toEqual([
      line,
      { ...none, gold: [] },
    ])
  })

  test.each([
    ['not JSON', '{"id":'],
    ['without a question', JSON.stringify({ ...line, question: undefined })],
    ['of another type', JSON.stringify({ ...line, answerable: 'yes' })],
    ['in another language', JSON.stringify({ ...line, lang: 'fr' })],
    ['gold of another shape', JSON.stringify({ ...line, gold: ['a.txt'] })],
  ])('with a line that is no question is refused by name and line: %s', async (_case, content) => {
    const failure = await read(`${JSON.stringify(line)}\n${content}\n`).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code: 'bad-request', message: expect.stringContaining('gold.jsonl:2') })
  })

  test('that is missing is refused by name', async () => {
    await expect(readGold('/nowhere/gold.jsonl')).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('/nowhere/gold.jsonl'),
    })
  })
})

describe('a gold quote is found in its article', () => {
  const [article] = articlesOf(['قال\u00A0المتحدث  (شون راين):\n\n“إن المعركة صعبة. [جدا]*+?” ثم غادر.'])

  test.each([
    ['whatever the white space', 'قال المتحدث (شون راين): “إن', 'قال\u00A0المتحدث  (شون راين):\n\n“إن'],
    ['with the signs that patterns are made of', 'صعبة. [جدا]*+?”', 'صعبة. [جدا]*+?”'],
    ['with white space around it', ' \n ثم غادر. ', 'ثم غادر.'],
  ])('%s', (_case, quote, expected) => {
    const range = article && locate(article, quote)
    expect(range && article.text.slice(range.start, range.end)).toBe(expected)
  })

  test.each(['انسحب', 'قال الناطق', 'صعبةX'])('not when it is not there: %s', (quote) => {
    expect(article && locate(article, quote)).toBeUndefined()
  })
})

test.each([
  ['a.txt', 'a'],
  ['2018/a.md', '2018/a'],
  ['a', 'a'],
  ['a.b', 'a.b'],
])('the file %s is the article %s', (name, id) => {
  expect(articleIdOf(name)).toBe(id)
})
