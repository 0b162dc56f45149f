import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.js'
import { articlePath } from '../../views/links.js'
import { adminToken, loggedIn, readToken } from '../support/session.js'
import { anotherMachine, form, json, openWeb, thisMachine, type Web } from '../support/web.js'

let web: Web
let closed: Web
beforeAll(async () => {
  web = await openWeb()
  closed = web.with({ adminToken, readToken })
})
afterAll(() => web.close())

const question = 'من هو مدير المركز الإعلامي لقسد؟'
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

describe('with a reading token set, whoever has none', () => {
  test.each([
    ['/', '/login'],
    [
      `/?q=${encodeURIComponent('من هو')}`,
      '/login?next=%2F%3Fq%3D%25D9%2585%25D9%2586%2B%25D9%2587%25D9%2588',
    ],
    ['/index?page=2&lang=en', '/login?next=%2Findex%3Fpage%3D2'],
    ['/articles/anything?start=1&end=2', '/login?next=%2Farticles%2Fanything%3Fstart%3D1%26end%3D2'],
    ['/nothing/here', '/login?next=%2Fnothing%2Fhere'],
    ['/mcp', '/login?next=%2Fmcp'],
  ])('is led from the page %s to the login and back', async (path, location) => {
    for (const address of [anotherMachine, thisMachine]) {
      const response = await closed.request(path, {}, address)
      expect([response.status, response.headers.get('Location')]).toEqual([303, location])
      expect(await response.text()).toBe('')
    }
  })

  test.each(['/api/articles', '/api/index', '/api/openapi.json', '/api/articles/nothing', '/api/nothing'])(
    'is told by %s to send a token',
    async (path) => {
      for (const headers of [{}, bearer('wrong-wrong-wrong'), { Authorization: 'Basic x' }]) {
        const response = await web.with({ adminToken, readToken }).request(path, { headers })
        expect(response.status).toBe(401)
        expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="Isnad"')
        expect(await response.json()).toMatchObject({ error: { code: 'login-needed' } })
      }
    },
  )

  test.each([
    ['a question as JSON', '/api/ask', json({ question })],
    ['a question by form', '/ask', form({ question })],
    ['a fragment', '/ask', form({ question }, { 'HX-Request': 'true' })],
    ['the progress', '/index/progress', { headers: { 'HX-Request': 'true' } }],
    ['a tool call', '/mcp', json({})],
    ['a change', '/api/index/rebuild', { method: 'DELETE' }],
  ])('gets no answer to %s', async (_name, path, init) => {
    const response = await closed.request(path, init)
    expect(response.status).toBe(401)
    expect(await response.text()).not.toMatch(/مصطفى|قناصة|buildId/)
  })

  test('sees nothing of the articles on the login, and cannot have it kept by the browser', async () => {
    for (const path of ['/login', '/login?next=/index']) {
      const response = await closed.request(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toBe('private, no-store')
      const html = await response.text()
      expect(html).toContain('القراءة هنا تتطلب رمزًا')
      expect(html).not.toContain('index-state')
      expect(html).not.toContain('buildId')
    }
    const foreign = await closed.request('/ask', form({ question }, { Origin: 'https://example.org' }))
    expect(foreign.status).toBe(403)
    expect(await foreign.text()).not.toContain('index-state')
  })

  test('still gets what the login page loads, and a sign of life', async () => {
    const html = await (await closed.request('/login')).text()
    for (const [, asset = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      expect((await closed.request(asset)).status, asset).toBe(200)
    }
    expect((await closed.request('/health')).status).toBe(200)
  })

  test.each([
    '/login/',
    '/login/../index',
    '//login',
    '/LOGIN',
    '/health/../api/index',
    '/assets/../api/index',
    '/assets/%2e%2e/index',
    '/api/index?/login',
    '/%61pi/index',
  ])('finds no way around: %s', async (path) => {
    const response = await closed.request(path)
    expect([303, 401, 404]).toContain(response.status)
    expect(await response.text()).not.toContain('buildId')
  })
})

test('every route there is is closed, those to come as well; only what is named is open', async () => {
  const { routes } = createApp(closed.services)
  const reached: string[] = []
  for (const { method, path } of routes) {
    if (method === 'ALL') continue
    const address = path.replace(/:\w+(?:\{[^}]*\})?/, 'x')
    const { status } = await closed.request(address, { method })
    if (status !== 401 && status !== 303) reached.push(`${method} ${path}`)
  }
  const redirected = await closed.request('/logout', { method: 'POST' })
  expect(redirected.headers.get('Location')).toBe('/')
  expect(new Set(reached)).toEqual(new Set(['GET /assets/:name', 'GET /login', 'POST /login', 'GET /health']))
})

describe('who reads', () => {
  test('with either token, by session or by bearer', async () => {
    const [id = ''] = [...web.snapshot.articles.keys()]
    for (const token of [readToken, adminToken]) {
      for (const headers of [bearer(token), await loggedIn(closed, token, anotherMachine)]) {
        for (const path of ['/', '/index', articlePath(id), '/api/articles', '/api/index']) {
          expect((await closed.request(path, { headers }, anotherMachine)).status).toBe(200)
        }
        expect((await closed.request('/api/ask', json({ question }, headers), anotherMachine)).status).toBe(
          200,
        )
      }
    }
  })

  test('with the reading token may change nothing, and is told which token does', async () => {
    const session = await loggedIn(closed, readToken, anotherMachine)
    const change = (headers: Record<string, string>) =>
      closed.request('/api/index/rebuild', { method: 'POST', headers }, anotherMachine)
    expect((await change(session)).status).toBe(401)
    expect((await change(bearer(readToken))).status).toBe(403)
    const page = await (await closed.request('/index', { headers: session }, anotherMachine)).text()
    expect(page).not.toContain('action="/index/rebuild"')
    const login = await (
      await closed.request('/login?next=/index', { headers: session }, anotherMachine)
    ).text()
    expect(login).toContain('دخلت للقراءة')
    expect(login).toContain('ADMIN_TOKEN')
    expect(login).toContain('href="/index"')
  })

  test('with a reading token alone set, nobody changes anything over the net', async () => {
    const readOnly = web.with({ readToken })
    const session = await loggedIn(readOnly, readToken)
    const response = await readOnly.request('/api/index/rebuild', { method: 'POST', headers: session })
    expect(response.status).toBe(403)
    const page = await (await readOnly.request('/index', { headers: session })).text()
    expect(page).toContain('ADMIN_TOKEN')
    const login = await (await readOnly.request('/login', { headers: session })).text()
    expect(login).not.toContain('type="password"')
  })

  test('coming by a link of another site is sent on once, so that the browser sends the session', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const response = await closed.request('/login?next=%2Findex', { headers }, anotherMachine)
    expect(response.headers.get('Refresh')).toBe('0; url=/index')
    expect((await closed.request('/login')).headers.get('Refresh')).toBeNull()
  })
})
