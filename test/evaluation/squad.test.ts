import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.js'
import { readSquad } from '../../src/evaluation/squad.js'
import { folderOf } from '../support/temporary-folder.js'

const paragraph = (context: string, ...qas: object[]) => ({ context, qas })
const question = (id: string | number, text: string, ...answers: string[]) => ({
  id,
  question: text,
  answers: answers.map((answer) => ({ text: answer, answer_start: 0 })),
})
const squad = (...paragraphs: object[]) =>
  JSON.stringify({ version: '1.1', data: [{ title: 'نص', paragraphs }] })

async function read(content: string, questions?: string) {
  const folder = await folderOf({
    'set.json': content,
    ...(questions !== undefined && { 'questions.json': questions }),
  })
  return readSquad(
    join(folder, 'set.json'),
    questions === undefined ? undefined : join(folder, 'questions.json'),
  )
}

const east = 'الباغوز بلدة في شرق سوريا.'
const north = 'حلب مدينة في شمال سوريا.'

describe('a SQuAD file', () => {
  test('every distinct context is one article, and every question knows its own', async () => {
    const { articles, questions } = await read(
      squad(
        paragraph(east, question('a', 'أين الباغوز؟', 'شرق سوريا')),
        paragraph(north, question('b', 'أين حلب؟', 'شمال سوريا', 'الشمال')),
        paragraph(east, question('c', 'ما الباغوز؟', 'بلدة')),
      ),
    )
    expect(articles.map(({ text }) => text)).toEqual([east, north])
    const [first, second] = articles.map(({ id }) => id)
    expect(questions.map(({ id, articleId }) => [id, articleId])).toEqual([
      ['a', first],
      ['b', second],
      ['c', first],
    ])
    expect(questions[1]?.answers).toEqual(['شمال سوريا', 'الشمال'])
  })

  test('ids may be numbers, titles and answers may be missing', async () => {
    const content = { data: [{ paragraphs: [paragraph(east, { id: 7, question: 'أين؟' })] }] }
    const { questions } = await read(JSON.stringify(content))
    expect(questions).toMatchObject([{ id: '7', answers: [] }])
  })

  test('the questions of another file are asked where their ids agree, with the answers of the first', async () => {
    const arabic = squad(
      paragraph(east, question('a', 'أين الباغوز؟', 'شرق سوريا'), question('b', 'ما هي؟', 'بلدة')),
    )
    const english = squad(
      paragraph('Baghouz is a town.', question('a', 'Where is Baghouz?', 'the east'), question('z', 'Who?')),
    )
    const { articles, questions } = await read(arabic, english)
    expect(articles.map(({ text }) => text)).toEqual([east])
    expect(questions).toMatchObject([{ id: 'a', question: 'Where is Baghouz?', answers: ['شرق سوريا'] }])
  })
})

describe('a file that is none is refused with its name', () => {
  test.each([
    ['not JSON', 'data:'],
    ['another shape', '{"data":[{"paragraphs":[{"context":1}]}]}'],
    ['a list', '[]'],
    ['empty', ''],
    ['without a question', squad(paragraph(east))],
  ])('%s', async (_case, content) => {
    const failure = await read(content).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code: 'bad-request', message: expect.stringContaining('set.json') })
  })

  test('missing', async () => {
    await expect(readSquad('/nowhere/set.json')).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('/nowhere/set.json'),
    })
  })

  test('questions of which none has an id of the first', async () => {
    const one = squad(paragraph(east, question('a', 'أين؟', 'هنا')))
    const other = squad(paragraph(east, question('z', 'Where?', 'here')))
    await expect(read(one, other)).rejects.toThrow('questions.json')
  })
})
