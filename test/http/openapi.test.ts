import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { json, openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

type Described = {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  components: { schemas: Record<string, unknown> }
}

async function described(): Promise<Described> {
  return (await (await web.request('/api/openapi.json')).json()) as Described
}

test('the document is OpenAPI 3.1 and refers to nothing it does not hold', async () => {
  const document = await described()
  expect(document.openapi).toBe('3.1.0')
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(10)
  for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name)
})

test.each([
  ['post', '/api/ask', '/api/ask', json({ question: 'من هو مدير المركز الإعلامي لقسد؟' }), 200],
  ['post', '/api/ask', '/api/ask', json({ question: 'ما وصفة الكنافة النابلسية؟' }), 200],
  ['post', '/api/ask', '/api/ask', json({ question: '' }), 400],
  ['post', '/api/ask', '/api/ask', json({ question: 'س'.repeat(200_000) }), 413],
  ['get', '/api/articles', '/api/articles', {}, 200],
  ['get', '/api/articles', '/api/articles?limit=x', {}, 400],
  ['get', '/api/articles/{id}', '/api/articles/nothing', {}, 404],
  ['get', '/api/index', '/api/index', {}, 200],
  ['post', '/api/index/rebuild', '/api/index/rebuild', json({}), 202],
  ['delete', '/api/index/rebuild', '/api/index/rebuild', { method: 'DELETE' }, 200],
  ['get', '/health', '/health', {}, 200],
])('%s %s answers %s as the document says', async (method, path, address, init, status) => {
  const document = await described()
  const response = await web.request(address, init)
  expect(response.status).toBe(status)
  expect(Object.keys(document.paths[path]?.[method]?.responses ?? {})).toContain(String(status))
  const schema = responseSchema(document, path, method, status)
  expect(schema.safeParse(await response.json()).error).toBeUndefined()
})

test('the article of the list is the article of its own address', async () => {
  const document = await described()
  const [id = ''] = [...web.snapshot.articles.keys()]
  const response = await web.request(`/api/articles/${encodeURIComponent(id)}`)
  const schema = responseSchema(document, '/api/articles/{id}', 'get', 200)
  expect(schema.safeParse(await response.json()).error).toBeUndefined()
})

/** The schema of a response as the served document gives it, and only from there. */
function responseSchema(document: Described, path: string, method: string, status: number) {
  const responses = document.paths[path]?.[method]?.responses ?? {}
  const reference = /"\$ref":"#\/components\/schemas\/([^"]+)"/.exec(JSON.stringify(responses[status]))
  const definitions = JSON.parse(
    JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as Record<string, never>
  return z.fromJSONSchema({ $ref: `#/$defs/${reference?.[1]}`, $defs: definitions })
}
