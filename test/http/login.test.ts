import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { adminToken, loggedIn, readToken, sessionCookie } from '../support/session.js'
import { anotherMachine, form, openWeb, thisMachine, type Web } from '../support/web.js'

let web: Web
let guarded: Web
beforeAll(async () => {
  web = await openWeb()
})
afterEach(() => web.services.rebuilds.cancel())
afterAll(() => web.close())

/** A server of its own for each test: wrong tokens are remembered. */
const withToken = () => {
  guarded = web.with({ adminToken })
}
const ask = (path: string, init: RequestInit = {}, address = anotherMachine) =>
  guarded.request(path, init, address)
const post = (headers: Record<string, string> = {}) => ({ method: 'POST', headers })
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

describe('logging in', () => {
  test('opens a session that no script and no other site can use, and leads on', async () => {
    withToken()
    const response = await ask('/login', form({ token: adminToken, next: '/index?page=2' }))
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/index?page=2')
    const cookie = response.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^isnad-session-[0-9a-f]{4}=changing\.\d+\.[\w-]+\.[\w-]+; /)
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200']) {
      expect(cookie).toContain(part)
    }
    expect(cookie).not.toContain('Secure')
    expect(cookie).not.toContain(adminToken)
  })

  test.each([
    ['a proxy', { 'X-Forwarded-Proto': 'https' }],
    ['the browser', { Origin: 'https://news.example.org', 'Sec-Fetch-Site': 'same-origin' }],
  ])('over https, as %s says, the session never goes over plain http', async (_who, headers) => {
    withToken()
    const response = await ask('/login', form({ token: adminToken }, headers))
    expect(response.headers.get('Set-Cookie')).toContain('Secure')
  })

  test('the session may change things, by page and by API, from anywhere; the page then says so', async () => {
    withToken()
    const session = await loggedIn(guarded, adminToken, anotherMachine)
    expect((await ask('/api/index/rebuild', post(session))).status).toBe(202)
    expect((await ask('/index/rebuild/cancel', post(session))).status).toBe(303)
    const page = await (await ask('/index', { headers: session })).text()
    expect(page).toContain('action="/index/rebuild"')
    expect(page).toContain('action="/logout"')
    expect(await (await ask('/login', { headers: session })).text()).toContain('دخلت للقراءة والتغيير')
  })

  test('a wrong token is said in the page, beside the field, and the field comes back empty', async () => {
    withToken()
    const response = await ask('/login', form({ token: '"><script>alert(1)</script>', next: '/index' }))
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
    expect(response.headers.get('Set-Cookie')).toBeNull()
    const html = await response.text()
    expect(html).toContain('الرمز غير صحيح')
    expect(html).toMatch(/<input id="token" type="password"[^>]*aria-invalid="true"/)
    expect(html).toMatch(/aria-describedby="login-problem token-hint"/)
    expect(html).toContain('name="next" value="/index"')
    expect(html).not.toContain('alert(1)')
  })

  test('no token is said too, and is no guess', async () => {
    withToken()
    for (let time = 0; time < 7; time += 1) {
      const response = await ask('/login', form({ token: '' }))
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('لم يُدخل رمز')
    }
    expect((await ask('/login', form({ token: adminToken }))).status).toBe(303)
  })

  test('in English as well', async () => {
    withToken()
    const html = await (await ask('/login', { headers: { 'Accept-Language': 'en' } })).text()
    expect(html).toContain('<h1>Log in</h1>')
    expect(html).toMatch(/<label for="token">Token<\/label>.*autocomplete="current-password"/)
  })

  test('without tokens there is nothing to log in to, and the page says so', async () => {
    const response = await web.request('/login', form({ token: 'anything-at-all' }))
    expect(response.headers.get('Set-Cookie')).toBeNull()
    const html = await response.text()
    expect(html).toContain('لم يُضبط رمز')
    expect(html).not.toContain('type="password"')
    expect(await (await web.request('/')).text()).not.toContain('/login')
  })

  test.each(['https://example.org', '//example.org', '/\\example.org', '/.//example.org', '/\r\nX: y'])(
    'it never leads to another server: %j',
    async (next) => {
      withToken()
      const response = await ask('/login', form({ token: adminToken, next }))
      expect(response.headers.get('Location')).toBe('/')
      const page = await (await ask(`/login?${new URLSearchParams({ next })}`)).text()
      expect(page).toContain('name="next" value="/"')
    },
  )
})

describe('a session', () => {
  test('is over after its time', async () => {
    withToken()
    const session = await loggedIn(guarded, adminToken, anotherMachine)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 12 * 3_600_000 })
    try {
      expect((await ask('/api/index/rebuild', post(session))).status).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })

  test('ends with logging out, also for whoever has a copy of it', async () => {
    withToken()
    const session = await loggedIn(guarded, adminToken, anotherMachine)
    const response = await ask('/logout', post(session))
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/'])
    expect(response.headers.get('Set-Cookie')).toMatch(/^isnad-session-\w+=;.*Max-Age=0/)
    expect((await ask('/api/index/rebuild', post(session))).status).toBe(401)
  })

  test('is worth nothing on a server with another token', async () => {
    withToken()
    const { Cookie } = await loggedIn(guarded, adminToken, anotherMachine)
    const other = web.with({ adminToken: 'another-admin-token-yet' })
    const name = sessionCookie(await other.request('/login', form({ token: 'another-admin-token-yet' })))
    const forged = `${name.split('=')[0]}=${Cookie.split('=')[1]}`
    expect((await other.request('/api/index/rebuild', post({ Cookie: forged }), anotherMachine)).status).toBe(
      401,
    )
  })

  test.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://example.org' },
  ])(
    'is no use to a page of another site, whatever it sends: %j',
    async (headers: Record<string, string>) => {
      withToken()
      const session = await loggedIn(guarded, adminToken, anotherMachine)
      const multipart = new FormData()
      multipart.set('file', new File(['نص'], 'a.txt'))
      const bodies: (BodyInit | undefined)[] = [undefined, '{}', multipart, new URLSearchParams({ a: 'b' })]
      for (const path of [
        '/api/index/rebuild',
        '/index/rebuild',
        '/index/rebuild/cancel',
        '/logout',
        '/login',
      ]) {
        for (const body of bodies) {
          const init = { ...post({ ...session, ...headers }), ...(body !== undefined && { body }) }
          expect((await ask(path, init)).status, path).toBe(403)
        }
      }
      expect((await ask('/api/index/rebuild', post(session))).status).toBe(202)
    },
  )

  test('changes nothing by reading', async () => {
    withToken()
    const session = await loggedIn(guarded, adminToken, anotherMachine)
    for (const path of ['/api/index/rebuild', '/index/rebuild', '/index/rebuild/cancel', '/logout']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        expect((await ask(path, { method, headers: session })).status, `${method} ${path}`).toBe(404)
      }
    }
    expect((await web.services.rebuilds.state()).kind).not.toBe('running')
    expect((await ask('/login', { headers: session })).status).toBe(200)
  })
})

describe('without a session', () => {
  test('programs send the token; without it or with a wrong one they are told what to send', async () => {
    withToken()
    expect((await ask('/api/index/rebuild', post(bearer(adminToken)))).status).toBe(202)
    for (const headers of [{}, bearer('wrong'), { Authorization: 'Basic abc' }]) {
      const response = await ask('/api/index/rebuild', post(headers))
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="Isnad"')
      expect(await response.json()).toMatchObject({ error: { code: 'login-needed' } })
    }
  })

  test('a page says what is needed and leads to the login and back', async () => {
    withToken()
    const page = await (await ask('/index?page=1')).text()
    expect(page).not.toContain('action="/index/rebuild"')
    expect(page).toContain('href="/login?next=%2Findex%3Fpage%3D1"')
    const posted = await ask(
      '/index/rebuild',
      form({}, { Referer: 'http://localhost/index', Host: 'localhost' }),
    )
    expect(posted.status).toBe(401)
    expect(await posted.text()).toContain('href="/login?next=%2Findex"')
    const fragment = await ask(
      '/index/rebuild',
      form({}, { 'HX-Request': 'true', 'HX-Current-URL': 'http://localhost/index', Host: 'localhost' }),
    )
    expect(fragment.status).toBe(401)
    expect(await fragment.text()).toMatch(/^<div class="problem".*href="\/login\?next=%2Findex"/)
  })

  test('a form that carries the token is taken as well', async () => {
    withToken()
    expect((await ask('/index/rebuild', form({ token: adminToken }))).status).toBe(303)
  })
})

describe('guessing', () => {
  const wrong = form({ token: 'not-this-one-either' })

  test('is ended after five tries: even the right token is refused, and the page says for how long', async () => {
    withToken()
    for (let time = 0; time < 5; time += 1) expect((await ask('/login', wrong)).status).toBe(401)
    const refused = await ask('/login', form({ token: adminToken }))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(25)
    expect(refused.headers.get('Set-Cookie')).toBeNull()
    expect(await refused.text()).toContain('أُدخلت رموز خاطئة كثيرة')
    const byApi = await ask('/api/index/rebuild', post(bearer(adminToken)))
    expect(byApi.status).toBe(429)
    expect(await byApi.json()).toMatchObject({ error: { code: 'too-many-requests' } })
  })

  test('by API counts like guessing by the form', async () => {
    withToken()
    const statuses: number[] = []
    for (let time = 0; time < 6; time += 1) {
      statuses.push((await ask('/api/index/rebuild', post(bearer('no')))).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('does not hold up other clients, open sessions, or reading', async () => {
    withToken()
    const session = await loggedIn(guarded, adminToken, anotherMachine)
    for (let time = 0; time < 6; time += 1) await ask('/login', wrong)
    expect((await ask('/api/index/rebuild', post(session))).status).toBe(202)
    expect((await ask('/')).status).toBe(200)
    expect((await ask('/login', form({ token: adminToken }), '192.168.7.21')).status).toBe(303)
  })

  test('from many addresses holds up strangers, but neither this machine nor who was right before', async () => {
    withToken()
    await loggedIn(guarded, adminToken, anotherMachine)
    for (let client = 0; client < 100; client += 1) await ask('/login', wrong, `10.0.1.${client}`)
    const right = form({ token: adminToken })
    expect((await ask('/login', right, '192.168.7.21')).status).toBe(429)
    expect((await ask('/login', right, anotherMachine)).status).toBe(303)
    expect((await ask('/login', right, thisMachine)).status).toBe(303)
  })

  test('the admin token with a reading token in between helps nothing', async () => {
    guarded = web.with({ adminToken, readToken })
    for (let time = 0; time < 4; time += 1) await ask('/login', wrong)
    await loggedIn(guarded, readToken, anotherMachine)
    await ask('/login', wrong)
    expect((await ask('/login', form({ token: adminToken }))).status).toBe(429)
  })
})
