import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatNames } from '../../src/citing/formats.js'
import { openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const question = 'من هو مدير المركز الإعلامي لقسد؟'
const exported = (query: Record<string, string>) => web.request(`/export?${new URLSearchParams(query)}`)
const first = () => {
  const [header] = web.snapshot.articles.headers
  const article = web.snapshot.articles.get(header?.id ?? '')
  if (!article) throw new Error('There is no article.')
  return article
}
const itemOf = (place: { start: number; end: number }, other: object = {}) => ({
  article: first().id,
  ...place,
  textHash: first().textHash,
  question,
  askedAt: '2026-11-22T10:00:00.000Z',
  buildId: 'build',
  model: 'model',
  ...other,
})
const form = (items: unknown, format?: string) => ({
  method: 'POST',
  body: new URLSearchParams({ items: JSON.stringify(items), ...(format && { format }) }),
})

describe.each(formatNames)('an answer as %s', (format) => {
  test('is a file to keep, with its quotes and what proves them', async () => {
    const response = await exported({ q: question, format })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="isnad\.[a-z.]+"$/)
    const file = await response.text()
    expect(file).toContain('مصطفى بالي')
    expect(file).toContain(web.snapshot.manifest.buildId)
  })
})

test('one place is exported by article, start and end, character for character', async () => {
  const { id, text } = first()
  const file = await (await exported({ article: id, start: '0', end: '40', format: 'text' })).text()
  expect(file).toContain(`«${text.slice(0, 40)}»`)
})

test.each([
  [{ q: question, format: 'docx' }, 400],
  [{ format: 'ris' }, 400],
  [{ q: 'ما وصفة الكنافة النابلسية؟', format: 'ris' }, 404],
  [{ article: 'nothing', start: '0', end: '4', format: 'ris' }, 404],
] as [Record<string, string>, number][])('%j is refused with %i', async (query, status) => {
  expect((await exported(query)).status).toBe(status)
})

test('a place outside its article is refused', async () => {
  const response = await exported({ article: first().id, start: '5', end: '9999999', format: 'text' })
  expect(response.status).toBe(400)
})

describe('a dossier', () => {
  test('shows each place with the article’s own words, its question and its hash', async () => {
    const markup = await (await web.request('/dossier', form([itemOf({ start: 10, end: 60 })]))).text()
    expect(markup).toContain('data-start="10"')
    expect(markup).toContain(first().textHash)
    expect(markup).toContain(question)
  })

  test('does not show words that can no longer be proved: the article has changed, or is gone', async () => {
    const items = [
      itemOf({ start: 10, end: 60 }, { textHash: '0'.repeat(64) }),
      itemOf({ start: 10, end: 60 }, { article: 'gone' }),
      itemOf({ start: 10, end: 60_000_000 }),
    ]
    const markup = await (await web.request('/dossier', form(items))).text()
    expect(markup).not.toContain('<blockquote')
    expect(markup.match(/class="problem"/g)).toHaveLength(3)
  })

  test('is exported with the time and build of each asking, and not with the present ones', async () => {
    const response = await web.request('/export', form([itemOf({ start: 10, end: 60 })], 'csl-json'))
    const [item] = JSON.parse(await response.text())
    expect(item.note).toContain(first().text.slice(10, 60))
    expect(item.note).toContain('Asked: 2026-11-22T10:00:00.000Z')
    expect(item.note).toContain('Index: build')
  })

  test.each([['no JSON'], [[{ article: 'a' }]], [new Array(201).fill({})], [{ article: '<script>' }]])(
    'that does not fit is refused: %j',
    async (items) => {
      const response = await web.request('/dossier', form(items))
      expect(response.status).toBe(400)
      expect(await response.text()).not.toContain('<script>')
    },
  )

  test('of two hundred quotes with long questions is taken', async () => {
    const long = 'س'.repeat(500)
    const items = Array.from({ length: 200 }, (_, i) => itemOf({ start: i, end: i + 20 }, { question: long }))
    expect((await web.request('/export', form(items, 'bibtex'))).status).toBe(200)
  })
})
