import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.js'
import { type RunningServer, startServer } from '../../src/http/serve.js'
import { articlePath } from '../../views/links.js'
import { articleFile } from '../support/corpus.js'
import { writeFiles } from '../support/temporary-folder.js'
import { form, openWeb, type Web } from '../support/web.js'

const script = '<script>alert(1)</script>'
const text = 'اجتاحت السيول شوارع العاصمة فجر السبت.'

/** Names as they come: each is a file of the corpus, and so an id, an address and words on a page. */
const names = [
  'سيول العاصمة',
  'أخبار/٢٠١٨/سيول',
  '100%',
  'a%2Fb',
  'a%252Fb',
  'a+b & c=d?e#f;g',
  `"><img src=x onerror=alert(1)>`,
  "' onmouseover='alert(1)",
  '{{7*7}}',
  'اسم\u202eمقلوب\u200f',
  'x'.repeat(180),
]
const records = [
  { id: 'javascript:alert(1)', title: script, outlet: `${script}\u202e`, url: 'javascript:alert(1)', text },
  { id: '../../../../etc/passwd', title: 'خارج', text },
  { id: 'line\r\nX-Injected: 1', title: 'سطر', text },
]

let corpusDir: string
let web: Web
let server: RunningServer
beforeAll(async () => {
  const files = Object.fromEntries(names.map((name) => [`${name}.md`, articleFile({ title: name }, text)]))
  const lines = records.map((record) => JSON.stringify(record)).join('\n')
  corpusDir = await mkdtemp(join(tmpdir(), 'isnad-corpus-'))
  await writeFiles(corpusDir, { ...files, 'records.jsonl': lines })
  web = await openWeb(corpusDir)
  server = await startServer({ app: createApp(web.services), host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server?.close()
  await web?.close()
  await rm(corpusDir, { recursive: true, force: true })
})

const loading = new Set(['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'STYLE', 'BASE', 'SCRIPT', 'LINK'])

/** What a browser would run, load or open that we did not write. */
function strange(html: string): string[] {
  const { document } = parseHTML(html)
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes]
    const isOurs = attributes.some(
      ({ name, value }) => /^(?:src|href)$/.test(name) && /^\/assets\//.test(value),
    )
    const runs = attributes.some(({ name }) => /^on/i.test(name))
    const leads = attributes.some(
      ({ name, value }) =>
        /^(?:href|src|action|formaction|hx-get|hx-post)$/.test(name) && /^\s*(?:\w+:|\/\/)/.test(value),
    )
    return runs || leads || (loading.has(element.tagName) && !isOurs) ? [element.outerHTML.slice(0, 200)] : []
  })
}

test('what is looked for would be found', () => {
  const found = [
    '<script>a</script>',
    '<img src=x>',
    '<p onclick="a">',
    '<a href="javascript:a">',
    '<a href="//b.c">',
  ]
  for (const markup of found) expect(strange(`<html><body>${markup}</body></html>`), markup).toHaveLength(1)
})

test('every article that was taken in has its page and its JSON under its own name, and no other', async () => {
  const ids = [...web.snapshot.articles.keys()]
  expect(ids).toEqual(expect.arrayContaining(names))
  for (const id of ids) {
    const page = await fetch(`http://127.0.0.1:${server.port}${articlePath(id)}`)
    expect(page.status, id).toBe(200)
    const json = await fetch(`http://127.0.0.1:${server.port}/api${articlePath(id)}`)
    expect(await json.json(), id).toMatchObject({ id, text: expect.stringContaining('اجتاحت السيول') })
  }
})

test('names and contents are shown as words: nothing on any page runs, loads or leads elsewhere', async () => {
  const asked = encodeURIComponent('السيول شوارع العاصمة')
  const paths = ['/', `/?q=${asked}`, '/index', ...[...web.snapshot.articles.keys()].map(articlePath)]
  for (const path of paths) {
    const html = await (await web.request(path)).text()
    expect(strange(html), path).toEqual([])
    expect(html).not.toContain(script)
  }
})

describe('what comes in an address or a header goes out as words, or not at all', () => {
  const evil = [
    script,
    '"><svg onload=alert(1)>',
    "'-alert(1)-'",
    '</textarea><script>',
    '\u202e\u0000',
    '%0d%0aX-Injected:1',
  ]

  test.each(evil)('%j', async (value) => {
    const encoded = encodeURIComponent(value)
    const paths = [
      `/?q=${encoded}`,
      `/articles/${encoded}`,
      `/articles/x?start=${encoded}&end=1&q=${encoded}`,
      `/index?page=${encoded}`,
      `/login?next=${encoded}`,
      `/login?next=/${encoded}`,
      `/?lang=${encoded}&theme=${encoded}`,
      `/${encoded}`,
      `/assets/${encoded}`,
    ]
    const headers = {
      Cookie: `lang=${encoded}; theme=${encoded}`,
      'Accept-Language': 'en',
      Referer: `http://localhost/${encoded}`,
    }
    for (const path of paths) {
      const response = await web.request(path, { headers })
      expect(response.status, path).toBeLessThan(500)
      expect(response.headers.get('X-Injected')).toBeNull()
      expect(response.headers.get('Set-Cookie'), path).toBeNull()
      expect(strange(await response.text()), path).toEqual([])
    }
    for (const path of ['/ask', '/login', '/index/rebuild/cancel']) {
      const response = await web.request(path, form({ question: value, token: value, next: value }))
      expect(response.status, path).toBeLessThan(500)
      expect(strange(await response.text()), path).toEqual([])
    }
  })
})

describe('over a socket', () => {
  test.each([
    '/?lang=en%0d%0aX-Injected:%201',
    '/?lang=en%0d%0aSet-Cookie:%20a=b&theme=dark%0aX-Injected:1',
    '/login?next=/%0d%0aX-Injected:%201',
    '/articles/%0d%0aX-Injected:1?q=%0aX-Injected:1',
    '/%0d%0aX-Injected:1',
    '/%',
    '/%ff%fe',
    '/articles/%E0%A4%A',
    '/articles/%252e%252e%252fpackage.json',
    '/articles/..%2f..%2f..%2fpackage.json',
    '/../../../../etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '//example.org/%2e%2e',
    '/\\example.org',
  ])('%s adds no header, reads no file, and breaks nothing', async (target) => {
    const answer = await rawRequest(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    const [head = '', body = ''] = answer.split(/\r\n\r\n/)
    expect(head).toMatch(/^HTTP\/1\.1 [2-4]\d\d /)
    expect(head).not.toMatch(/^(?:X-Injected|Set-Cookie: a=b)/im)
    expect(body).not.toMatch(/root:|"devDependencies"/)
    expect(head).not.toMatch(/^Location: (?!\/(?!\/))/im)
  })

  test('a Host or a cookie that is none is an answer, not an end', async () => {
    for (const lines of [
      'Host: <b>',
      'Host: localhost\r\nCookie: lang=%; isnad-session-0000=%E0',
      'Host: a b',
      'Host:',
    ]) {
      const answer = await rawRequest(`GET / HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /)
    }
    expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(200)
  })
})

function rawRequest(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request))
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part
    })
    socket.once('end', () => resolve(answer))
    socket.once('error', reject)
  })
}
