import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.js'
import { anotherMachine, form, json, openWeb, thisMachine, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterEach(() => web.services.rebuilds.cancel())
afterAll(() => web.close())

const question = 'من هو مدير المركز الإعلامي لقسد؟'
const rebuild = (headers: Record<string, string> = {}) => ({ method: 'POST', headers })

describe('what other sites may make a browser do', () => {
  test.each([
    ['a form of another site', form({ question }, { 'Sec-Fetch-Site': 'cross-site' })],
    ['a form of a neighbouring site', form({ question }, { 'Sec-Fetch-Site': 'same-site' })],
    ['JSON with a foreign Origin', json({ question }, { Origin: 'https://example.org' })],
    ['an Origin of null', json({ question }, { Origin: 'null' })],
    ['an Origin on another port', json({ question }, { Origin: 'http://localhost:9999' })],
    [
      'JSON in the clothes of a form',
      {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: 'https://example.org' },
        body: '{}',
      },
    ],
  ])('%s is refused', async (_name, init) => {
    for (const path of ['/api/ask', '/ask', '/index/rebuild', '/api/index/rebuild']) {
      expect((await web.request(path, init)).status).toBe(403)
    }
  })

  test('the page’s own forms are taken, whichever way the browser says so', async () => {
    const own = [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: 'http://localhost' }]
    for (const headers of own) {
      expect((await web.request('/ask', form({ question }, headers))).status).toBe(200)
    }
  })

  test('programs, which send neither header, may ask', async () => {
    expect((await web.request('/api/ask', json({ question }))).status).toBe(200)
  })

  test('a link from another site may open a page', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await web.request('/', { headers })).status).toBe(200)
  })
})

describe('who may change the index', () => {
  test.each([
    [thisMachine, 'localhost:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', '127.0.0.1:3000'],
    ['127.8.8.8', 'LOCALHOST'],
  ])('someone at this machine, without a token: from %s to %s', async (address, host) => {
    expect((await web.request('/api/index/rebuild', rebuild({ Host: host }), address)).status).toBe(202)
  })

  test.each([
    ['X-Forwarded-For', '127.0.0.1'],
    ['X-Forwarded-Host', 'localhost'],
    ['X-Forwarded-Anything', '1'],
    ['Forwarded', 'for=127.0.0.1'],
    ['X-Real-IP', '127.0.0.1'],
    ['Via', '1.1 proxy'],
    ['Host', 'example.org'],
    ['Host', 'localhost.example.org'],
    ['Host', '127.0.0.1.example.org:3000'],
    ['Origin', 'https://news.example.org'],
    ['Origin', 'null'],
  ])('not someone behind a proxy or a foreign name: %s: %s', async (name, value) => {
    const response = await web.request('/api/index/rebuild', rebuild({ [name]: value }))
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'not-allowed' } })
  })

  test('not someone behind a proxy that adds nothing and talks HTTP/1.0', async () => {
    const incoming = { httpVersion: '1.0', socket: { remoteAddress: thisMachine } }
    const response = await createApp(web.services).request('/api/index/rebuild', rebuild(), { incoming })
    expect(response.status).toBe(403)
  })

  test('this machine still, where others may with a token', async () => {
    const response = await web.with({ adminToken: 'a'.repeat(16) }).request('/api/index/rebuild', rebuild())
    expect(response.status).toBe(202)
    await web.request('/api/index/rebuild', { method: 'DELETE' })
  })

  test.each([{ readToken: 'a'.repeat(16) }, { trustProxy: 1 }])(
    'not this machine either, once a setting says that others come in: %j',
    async (settings) => {
      const response = await web.with(settings).request('/api/index/rebuild', rebuild())
      expect([401, 403]).toContain(response.status)
    },
  )

  test('nobody elsewhere when no token is set, and the page says how to set one', async () => {
    expect((await web.request('/api/index/rebuild', rebuild(), anotherMachine)).status).toBe(403)
    const page = await (await web.request('/index', {}, anotherMachine)).text()
    expect(page).toContain('ADMIN_TOKEN')
    expect(page).not.toContain('action="/index/rebuild"')
  })
})

describe('how often a client may ask', () => {
  test('beyond the limit it is told when to go on, in its own way', async () => {
    const limited = web.with({ rateLimit: 2 })
    const asked = () => limited.request('/api/ask', json({ question }), anotherMachine)
    expect([(await asked()).status, (await asked()).status]).toEqual([200, 200])
    const refused = await asked()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ error: { code: 'too-many-requests' } })

    const page = await limited.request(`/?q=${encodeURIComponent(question)}`, {}, anotherMachine)
    expect(page.status).toBe(429)
    expect(page.headers.get('Retry-After')).not.toBeNull()
    const html = await page.text()
    expect(html).toContain('أسئلة كثيرة')
    expect(html).toContain(question)

    const fragment = await limited.request(
      '/ask',
      form({ question }, { 'HX-Request': 'true' }),
      anotherMachine,
    )
    expect(fragment.status).toBe(429)
    expect(await fragment.text()).not.toContain('<html')
  })

  test('other clients, and pages that ask nothing, are not held up', async () => {
    const limited = web.with({ rateLimit: 1 })
    const asked = (address: string) => limited.request('/api/ask', json({ question }), address)
    expect((await asked(anotherMachine)).status).toBe(200)
    expect((await asked(anotherMachine)).status).toBe(429)
    expect((await asked('192.168.7.21')).status).toBe(200)
    expect((await limited.request('/', {}, anotherMachine)).status).toBe(200)
  })

  test('behind a proxy that is trusted, clients are counted by the address it saw last', async () => {
    const limited = web.with({ rateLimit: 1, trustProxy: 1 })
    const asked = async (forwarded: string) =>
      (await limited.request('/api/ask', json({ question }, { 'X-Forwarded-For': forwarded }))).status
    expect(await asked('198.51.100.7')).toBe(200)
    expect(await asked('203.0.113.9, 198.51.100.7')).toBe(429)
    expect(await asked('198.51.100.7, 203.0.113.9')).toBe(200)
  })

  test('claiming another address in a header changes nothing', async () => {
    const limited = web.with({ rateLimit: 1 })
    const asked = (n: number) =>
      limited.request('/api/ask', json({ question }, { 'X-Forwarded-For': `10.0.0.${n}` }), anotherMachine)
    expect([(await asked(1)).status, (await asked(2)).status]).toEqual([200, 429])
  })
})

test('every response forbids inline and foreign content, framing, and sniffing', async () => {
  for (const path of ['/', '/index', '/login', '/nothing', '/api/index', '/assets/nothing']) {
    const { headers } = await web.request(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Powered-By')).toBeNull()
  }
})
