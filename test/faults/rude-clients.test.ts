import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createApp } from '../../src/http/app.js'
import { type RunningServer, startServer } from '../../src/http/serve.js'
import { buildIndex } from '../../src/indexing/build.js'
import { openEmbedder, openStore } from '../../src/wiring.js'
import { articleFile } from '../support/corpus.js'
import { folderOf } from '../support/temporary-folder.js'
import { openWeb, type Web } from '../support/web.js'

let web: Web
let server: RunningServer
const faults: unknown[] = []
const keep = (fault: unknown) => faults.push(fault)

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(keep)
  web = await openWeb()
  server = await startServer({ app: createApp(web.services), host: '127.0.0.1', port: 0 })
  process.on('unhandledRejection', keep)
  process.on('uncaughtException', keep)
})
afterAll(async () => {
  process.off('unhandledRejection', keep)
  process.off('uncaughtException', keep)
  await server.close()
  await web.close()
})

/** Sends bytes as they are, and gives the first line of the answer; hangs up after `hangUpMs`, if given. */
function send(bytes: string | Buffer, hangUpMs?: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      if (hangUpMs === undefined && heard.includes('\r\n')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard.split('\r\n', 1)[0] ?? ''))
    if (hangUpMs !== undefined) setTimeout(() => socket.destroy(), hangUpMs)
  })
}

async function answersStill(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${server.port}/health`)
  expect(response.status).toBe(200)
  await wait(50)
  expect(faults).toEqual([])
}

const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`

test.each([
  ['an address of a megabyte', get(`/?q=${'a'.repeat(1_000_000)}`), /^HTTP\/1\.1 4(?:14|31) /],
  ['a header of a megabyte', get('/', `X-A: ${'a'.repeat(1_000_000)}\r\n`), /^HTTP\/1\.1 431 /],
  ['what is no HTTP', 'GTE ظ / ???\r\n\r\n', /^HTTP\/1\.1 400 /],
  [
    'random bytes',
    Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)),
    /^(?:HTTP\/1\.1 400 .*)?$/,
  ],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: [::\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['half a sign in the address', get('/articles/%E0%A4%A?q=%zz&start=%'), /^HTTP\/1\.1 404 /],
  ['control characters in the address', get('/articles/%00%0d%0aSet-Cookie:%20a=b'), /^HTTP\/1\.1 404 /],
  ['a path that leads up', get('/assets/../../../../etc/passwd'), /^HTTP\/1\.1 404 /],
  ['broken cookies', get('/', 'Cookie: lang=%E0%A4%A; theme=\u00FF; =;;;=; lang="\r\n'), /^HTTP\/1\.1 200 /],
  ['languages without sense', get('/', `Accept-Language: ${',;q=x'.repeat(1000)}\r\n`), /^HTTP\/1\.1 200 /],
  ['a range far outside', get('/articles/x?start=-1&end=1e999&q=\u0000'), /^HTTP\/1\.1 4\d\d /],
  [
    'a form that is none',
    `POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=\r\nContent-Length: 3\r\n\r\nabc`,
    /^HTTP\/1\.1 4\d\d /,
  ],
  [
    'JSON that is none',
    `POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n{"q`,
    /^HTTP\/1\.1 400 /,
  ],
])(
  '%s is refused or read as far as it makes sense, and the next is answered',
  async (_what, bytes, status) => {
    expect(await send(bytes)).toMatch(status)
    await answersStill()
  },
)

test('clients that go away before, amid and after their question disturb nobody', async () => {
  const question = JSON.stringify({ question: 'كم قتيلا سقط؟' })
  const length = Buffer.byteLength(question)
  const post = `POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`
  const leaving = Array.from({ length: 40 }, (_, at) => {
    const part =
      [post.slice(0, 30), post, `${post}${question.slice(0, 8)}`, `${post}${question}`][at % 4] ?? ''
    return send(part, (at * 13) % 60)
  })
  const staying = Array.from({ length: 8 }, () =>
    fetch(`http://127.0.0.1:${server.port}/?q=${encodeURIComponent('كم قتيلا سقط؟')}`),
  )
  await Promise.all(leaving)
  for (const response of await Promise.all(staying)) {
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('</html>')
  }
  await answersStill()
})

test('a client that takes nothing of its answers does not hold up the others', async () => {
  const socket = connect(server.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  socket.pause()
  for (let times = 0; times < 200; times++) socket.write(get('/index'))
  await answersStill()
})

test('whoever asks while the index is changed is answered from one build or the other', async () => {
  const corpusDir = await folderOf({
    'a.md': articleFile({ title: 'أول' }, 'اجتاحت السيول العاصمة فجر السبت.'),
  })
  const own = await openWeb(corpusDir)
  const app = own.with({}).request
  let isOver = false
  const statuses = new Map<string, number>()
  const asking = (async () => {
    while (!isOver) {
      const answers = await Promise.all(
        [
          `/?q=${encodeURIComponent('متى اجتاحت السيول العاصمة؟')}`,
          '/index',
          '/api/articles',
          '/articles/a',
        ].map((path) => app(path)),
      )
      for (const [at, answer] of answers.entries()) {
        const key = `${at} ${answer.status}`
        statuses.set(key, (statuses.get(key) ?? 0) + 1)
        await answer.text()
      }
    }
  })()
  const { indexDir } = own
  const config = readConfig({ INDEX_DIR: indexDir })
  const [embedder, store] = await Promise.all([openEmbedder(config), openStore(config)])
  for (let builds = 0; builds < 3; builds++) {
    await buildIndex({ corpusDir, indexDir, embedder, store, isFull: true }, () => undefined)
    await wait(1200)
  }
  isOver = true
  await asking
  expect([...statuses.keys()].sort()).toEqual(['0 200', '1 200', '2 200', '3 200'])
  await own.close()
  expect(faults).toEqual([])
}, 60_000)
