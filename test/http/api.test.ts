import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSchema, articleListSchema, articleSchema } from '../../src/http/schemas.js'
import { anotherMachine, json, openWeb, thisMachine, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const arabicQuestion = 'من هو مدير المركز الإعلامي لقسد؟'

async function ask(body: unknown) {
  const response = await web.request('/api/ask', json(body))
  expect(response.status).toBe(200)
  return answerSchema.parse(await response.json())
}

describe('POST /api/ask', () => {
  test('an Arabic question gets quotes that are the articles’ own characters', async () => {
    const answer = await ask({ question: arabicQuestion })
    expect(answer.kind).toBe('answer')
    expect(answer.language).toBe('ar')
    expect(answer.quotes.map(({ text }) => text).join()).toContain('مصطفى بالي')
    for (const { article, start, end, text, matches } of answer.quotes) {
      expect(text).toBe(web.snapshot.articles.get(article.id)?.text.slice(start, end))
      for (const match of matches) {
        expect(match.start).toBeGreaterThanOrEqual(start)
        expect(match.end).toBeLessThanOrEqual(end)
      }
    }
  })

  test('an English question gets Arabic quotes and the words they were found by', async () => {
    const answer = await ask({ question: 'Who is the spokesman of the international coalition?' })
    expect(answer.language).toBe('en')
    expect(answer.translations.length).toBeGreaterThan(0)
    const found = [...answer.quotes, ...answer.nearest]
    expect(found.length).toBeGreaterThan(0)
    for (const { text } of found) expect(text).toMatch(/\p{Script=Arabic}/u)
  })

  test('a question about nothing in the articles is refused, with the words found nowhere', async () => {
    const answer = await ask({ question: 'ما وصفة الكنافة النابلسية؟' })
    expect(answer.kind).toBe('no-answer')
    expect(answer.quotes).toEqual([])
    expect(answer.missingTerms).toContain('الكنافة')
  })

  test('quotes come best first, and no more than asked for', async () => {
    const { quotes } = await ask({ question: 'ماذا قال المتحدث باسم التحالف؟', limit: 2 })
    expect(quotes.length).toBeLessThanOrEqual(2)
    expect(quotes.map(({ score }) => score)).toEqual(quotes.map(({ score }) => score).sort((a, b) => b - a))
  })

  test('only the outlets asked for are quoted', async () => {
    const { quotes, nearest } = await ask({ question: 'قسد داعش دير الزور', outlets: ['داماس بوست'] })
    const found = [...quotes, ...nearest]
    expect(found.length).toBeGreaterThan(0)
    for (const { article } of found) expect(article.outlet).toBe('داماس بوست')
  })

  test('it tells which index answered, and how long it took', async () => {
    const { index, tookMs } = await ask({ question: arabicQuestion })
    expect(index.buildId).toBe(web.snapshot.manifest.buildId)
    expect(index.model).toBe(web.snapshot.manifest.embedding.fingerprint)
    expect(tookMs).toBeGreaterThan(0)
  })

  test.each([
    ['an empty question', { question: '' }, '"question" is empty. Ask something in 1 to 500 characters.'],
    ['a question of spaces', { question: '   \n ' }, '"question" is empty. Ask something in 1 to 500'],
    [
      '501 characters',
      { question: 'س'.repeat(501) },
      '"question" has 501 characters, and 500 is the most. Shorten it.',
    ],
    ['no question', {}, '"question" is missing. Ask something in 1 to 500 characters.'],
    ['a question of another type', { question: 7 }, '"question" is not a text. Ask something in 1 to 500'],
    ['a list for a body', [], 'What was sent is not an object.'],
    ['a limit of 0', { question: 'x', limit: 0 }, '"limit" is less than 1.'],
    ['a limit of 21', { question: 'x', limit: 21 }, '"limit" is more than 20.'],
    ['a limit in words', { question: 'x', limit: '5' }, '"limit" is not a number.'],
    ['outlets that are no list', { question: 'x', outlets: 'داماس بوست' }, '"outlets" is not a list.'],
    ['outlets of another type', { question: 'x', outlets: ['ا', 2] }, '"outlets.1" is not a text.'],
    [
      'too many outlets',
      { question: 'x', outlets: Array(51).fill('x') },
      '"outlets" has more than 50 entries.',
    ],
    ['a date that is none', { question: 'x', from: '27/10/2018' }, '"from" is no date. Write 2018-10-27,'],
    ['dates turned round', { question: 'x', from: '2019', to: '2018' }, '"from" is later than "to". Swap'],
    ['a field that does not exist', { question: 'x', outlet: 'x' }, 'not known: "outlet". Leave them out.'],
    ['two faults', { question: '', limit: 0 }, 'characters. "limit" is less than 1.'],
    ['a body that is not JSON', '{"question": ', 'JSON'],
    ['an empty body', '', 'JSON'],
  ])('%s is refused, and the message says what is wrong', async (_name, body, hint) => {
    const response = await web.request('/api/ask', json(body))
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('bad-request')
    expect(error.message).toContain(hint)
  })

  test('an answer comes packed to another machine, and as it is to this one', async () => {
    const asked = json({ question: arabicQuestion })
    const init = { ...asked, headers: { ...asked.headers, 'accept-encoding': 'gzip' } }
    const packingFor = async (address: string) =>
      (await web.request('/api/ask', init, address)).headers.get('content-encoding')
    expect(await packingFor(anotherMachine)).toBe('gzip')
    expect(await packingFor(thisMachine)).toBeNull()
  })

  test('exactly 500 characters are taken', async () => {
    await ask({ question: `${arabicQuestion} `.padEnd(500, 'س') })
  })

  test('a huge body is refused before it is read', async () => {
    const response = await web.request('/api/ask', json({ question: 'س'.repeat(200_000) }))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { code: 'too-large' } })
  })
})

describe('GET /api/articles', () => {
  test('lists every article with what is known of it, and null for what is not', async () => {
    const { total, articles } = articleListSchema.parse(await (await web.request('/api/articles')).json())
    expect(total).toBe(5)
    expect(articles.map(({ id }) => id)).toEqual([...web.snapshot.articles.keys()])
    expect(articles.some(({ outlet }) => outlet === null)).toBe(true)
    expect(articles.some(({ outlet }) => outlet === 'داماس بوست')).toBe(true)
  })

  test('a stretch of the list', async () => {
    const response = await web.request('/api/articles?offset=3&limit=10')
    const { total, articles } = articleListSchema.parse(await response.json())
    expect([total, articles.length]).toEqual([5, 2])
    expect((await web.request('/api/articles?limit=0')).status).toBe(400)
  })

  test('gives an article whole, with its hash and its passages', async () => {
    for (const [id, expected] of web.snapshot.articles) {
      const response = await web.request(`/api/articles/${encodeURIComponent(id)}`)
      const article = articleSchema.parse(await response.json())
      expect(article.text).toBe(expected.text)
      expect(article.textHash).toBe(expected.textHash)
      expect(article.passages.length).toBeGreaterThan(0)
    }
  })

  test.each(['nothing', '..%2F..%2Fpackage', 'a%00b', '%E0%A4%A'])('there is no article %s', async (id) => {
    const response = await web.request(`/api/articles/${id}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      error: { code: expect.stringMatching(/unknown|not-found/) },
    })
  })
})

test('health and index tell the build that answers', async () => {
  const { buildId } = web.snapshot.manifest
  expect(await (await web.request('/health')).json()).toEqual({ status: 'ok', buildId, standIn: null })
  expect(await (await web.request('/api/index')).json()).toMatchObject({
    buildId,
    articleCount: 5,
    passageCount: web.snapshot.passages.length,
    skipped: [],
    rebuild: { kind: 'idle' },
  })
})

test('an address that does not exist is a JSON error for programs', async () => {
  const response = await web.request('/api/nothing')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ error: { code: 'not-found' } })
})
