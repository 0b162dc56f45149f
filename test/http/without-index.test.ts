import { expect, test } from 'vitest'
import { AppError } from '../../src/errors.js'
import { createApp } from '../../src/http/app.js'
import { createRebuilds } from '../../src/http/rebuild.js'
import { openRebuildStarter } from '../../src/http/rebuild-process.js'
import { openDesk } from '../../src/importing/desk.js'

const missing = () => Promise.reject(new AppError('index-missing', 'There is no index. Run "isnad index".'))
const app = createApp({
  version: '0.0.0',
  current: missing,
  trouble: () => undefined,
  ask: missing,
  rebuilds: createRebuilds({
    starter: openRebuildStarter({ file: process.execPath, args: ['-e', ''] }),
    indexDir: '/nowhere/at/all',
    current: missing,
    trouble: () => undefined,
  }),
  desk: openDesk({ corpusDir: '/nowhere', indexDir: '/nowhere' }),
  isBehind: async () => false,
  examples: { ar: [], en: [] },
  rateLimit: 0,
})
const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }

test.each(['/', '/?q=x', '/articles/a'])(
  '%s says that there is no index yet, and how to build one',
  async (path) => {
    const response = await app.request(path, {}, local)
    expect(response.status).toBe(503)
    const html = await response.text()
    expect(html).toContain('لم يُبنَ فهرس بعد')
    expect(html).toContain('لا فهرس')
  },
)

test('the index page still offers to build one', async () => {
  const response = await app.request('/index', {}, local)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('action="/index/rebuild"')
})

test('health is not well, and the API names the reason', async () => {
  for (const path of ['/health', '/api/index', '/api/articles']) {
    const response = await app.request(path, {}, local)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ error: { code: 'index-missing' } })
  }
})
