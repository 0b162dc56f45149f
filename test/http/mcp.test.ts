import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { projectDir } from '../../src/config.js'
import { createApp } from '../../src/http/app.js'
import { type RunningServer, startServer } from '../../src/http/serve.js'
import { openWeb, type Web } from '../support/web.js'

const program = join(projectDir, 'dist', 'src', 'cli.js')
const { PATH = '' } = process.env

let web: Web
let server: RunningServer
let indexDir: string
beforeAll(async () => {
  web = await openWeb()
  server = await startServer({ app: createApp(web.services), host: '127.0.0.1', port: 0 })
  indexDir = await mkdtemp(join(tmpdir(), 'isnad-mcp-'))
  await promisify(execFile)(process.execPath, [program, 'index'], { env: { PATH, INDEX_DIR: indexDir } })
})
afterAll(async () => {
  await server.close()
  await web.close()
  await rm(indexDir, { recursive: true, force: true })
})

const ways = {
  'over HTTP': () => new StreamableHTTPClientTransport(new URL('/mcp', server.address)),
  'over stdio': () =>
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp'],
      env: { PATH, INDEX_DIR: indexDir },
      stderr: 'ignore',
    }),
}

describe.each(Object.entries(ways))('the official client %s', (_, transport) => {
  const client = new Client({ name: 'test', version: '1' })
  beforeAll(() => client.connect(transport() as Parameters<Client['connect']>[0]))
  afterAll(() => client.close())
  const call = async (name: string, input: Record<string, unknown>) => {
    const { structuredContent, isError, content } = await client.callTool({ name, arguments: input })
    const [told] = content as { type: string; text: string }[]
    return { isError, told: told?.text ?? '', result: (structuredContent ?? {}) as Record<string, unknown> }
  }

  test('finds five tools, all of which only read', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'ask',
      'search',
      'read_article',
      'list_articles',
      'verify_quote',
    ])
    for (const { annotations, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(outputSchema).toBeDefined()
    }
  })

  test('asks, reads the article, and proves the quote', async () => {
    const { result } = await call('ask', { question: 'من هو مدير المركز الإعلامي لقسد؟' })
    expect(result.kind).toBe('answer')
    const [quote] = z.array(quoteSchema).parse(result.quotes)
    const { start = 0, end = 0, text = '' } = quote ?? {}
    const id = quote?.article.id ?? ''
    const read = await call('read_article', { id })
    expect(String(read.result.text).slice(start, end)).toBe(text)
    const proved = await call('verify_quote', { article: id, text })
    expect(proved.result).toMatchObject({ isVerbatim: true, places: [{ start, end }] })
    const changed = await call('verify_quote', { article: id, text: `${text}ـ` })
    expect(changed.result).toMatchObject({ isVerbatim: false, places: [] })
  })

  test('is told when the articles do not answer, and can search all the same', async () => {
    const question = 'ما وصفة الكنافة النابلسية في دير الزور؟'
    expect((await call('ask', { question })).result).toMatchObject({ kind: 'no-answer', quotes: [] })
    expect((await call('search', { question: 'دير الزور' })).result.quotes).not.toHaveLength(0)
  })

  test('lists the articles', async () => {
    const { result } = await call('list_articles', { limit: 2 })
    expect(result.total).toBe(5)
    expect(result.articles).toHaveLength(2)
  })

  test.each([
    ['read_article', { id: 'nothing' }, /no article/],
    ['read_article', { id: '../../package' }, /no article/],
    ['ask', { question: '' }, /question/],
    ['ask', { question: 'س'.repeat(501) }, /question/],
    ['ask', { question: 'من', admin: true }, /admin/],
    ['list_articles', { limit: 100_000 }, /limit/],
  ])('%s with %j is an error of the tool, told in words', async (name, input, words) => {
    const { isError, told } = await call(name, input)
    expect(isError).toBe(true)
    expect(told).toMatch(words)
  })
})

const quoteSchema = z.object({
  article: z.object({ id: z.string() }),
  start: z.number(),
  end: z.number(),
  text: z.string(),
})

const initialise = (headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers },
  body: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  }),
})

test('a page of another site reaches no tool, even where its name points at this machine', async () => {
  expect((await web.request('/mcp', initialise())).status).toBe(200)
  const foreign = await web.request(
    '/mcp',
    initialise({ Origin: 'https://elsewhere.example', Host: 'elsewhere.example' }),
  )
  expect(foreign.status).toBe(403)
})

test('where reading is closed, the tools take the token of reading', async () => {
  const readToken = 'a-token-for-reading-only'
  const closed = web.with({ readToken })
  expect((await closed.request('/mcp', initialise())).status).toBe(401)
  expect((await closed.request('/mcp', initialise({ Authorization: `Bearer ${readToken}` }))).status).toBe(
    200,
  )
})

test('what is no message of the protocol is refused without harm', async () => {
  for (const body of ['', 'null', '{"jsonrpc":"2.0"}', '{{{']) {
    const response = await web.request('/mcp', { ...initialise(), body })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  }
})
