import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { addedArticlesSchema, removedListSchema } from '../../src/http/schemas-importing.js'
import { openDesk } from '../../src/importing/desk.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { anotherMachine, form, json, openWeb, type Web } from '../support/web.js'
import { wordDocument } from '../support/zip.js'

let web: Web
let corpus: string
let shipped: string[]
beforeAll(async () => {
  const { mkdtemp } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  corpus = await mkdtemp(join(tmpdir(), 'isnad-importing-'))
  await cp(join(projectDir, 'corpus'), corpus, { recursive: true })
  shipped = await readdir(corpus)
  web = await openWeb(corpus)
})
afterEach(async () => {
  for (const name of await readdir(corpus)) {
    if (!shipped.includes(name)) await rm(join(corpus, name), { recursive: true })
  }
})
afterAll(async () => {
  await web.close()
  await rm(corpus, { recursive: true, force: true })
})

const paragraph =
  'اجتاحت السيول شوارع العاصمة فجر السبت، وقال الدفاع المدني إن 12 شخصا أصيبوا بجروح متفاوتة. '
const page = `<html><head><meta charset="utf-8"><meta property="og:site_name" content="صحيفة أولى"><title>سيول في العاصمة</title></head><body><article>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`

function files(named: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): RequestInit {
  const body = new FormData()
  for (const [name, content] of Object.entries(named)) body.append('files', new Blob([content]), name)
  return { method: 'POST', body }
}

/** Sends files, waits until they are read, and gives the preview with its address. */
async function previewed(init: RequestInit) {
  const sent = await web.request('/index/add', init)
  const address = sent.headers.get('location') ?? ''
  expect(sent.status).toBe(303)
  for (let tries = 0; tries < 300; tries += 1) {
    const html = await (await web.request(address)).text()
    if (!html.includes('<progress')) return { address, html }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The files were never read.')
}

async function added(): Promise<string[]> {
  const names = await readdir(corpus, { recursive: true })
  return names.filter((name) => !shipped.includes(name))
}

describe('files on the page', () => {
  test('are read, shown with what they state, and written only when they are saved', async () => {
    const { address, html } = await previewed(
      files({
        'سيول.html': page,
        'تقرير.docx': new Uint8Array(wordDocument([paragraph])),
        'مسح.pdf': 'no pdf',
      }),
    )
    expect(html).toContain('value="صحيفة أولى"')
    expect(html).toContain('اسم الملف: لا يذكر النص عنوانًا.')
    expect(html).toContain('تالف، أو ليس ما يدل عليه اسمه')
    expect(await added()).toEqual([])

    const choices = { 'take-0': '1', 'title-0': 'سيول\r\nكبيرة', 'outlet-0': '', 'published-0': '2018-10-27' }
    const saved = await web.request(address, form(choices))
    expect(saved.status).toBe(200)
    const result = await saved.text()
    expect(result).toContain('حُفظت مادة واحدة')
    expect(result).toContain('action="/index/rebuild"')
    expect(await added()).toEqual(['سيول.md'])
    const written = await readFile(join(corpus, 'سيول.md'), 'utf8')
    expect(written).toMatch(/^---\ntitle: "سيول كبيرة"\npublished: 2018-10-27\nlang: ar\n---\nاجتاحت/)
    expect((await web.request(address, form(choices))).status).toBe(404)
    expect(await (await web.request('/index')).text()).toContain('تغيّرت المواد منذ بناء الفهرس')
  })

  test('that are there already are named with the article that has their text', async () => {
    const [name = ''] = shipped.filter((file) => /^00/.test(file))
    const { html } = await previewed(files({ 'again.md': await readFile(join(corpus, name)) }))
    expect(html).toContain('موجود من قبل، حرفًا بحرف')
    expect(html).toContain(`/articles/${name.replace('.md', '')}`)
    expect(html).not.toContain('name="take-0"')
  })

  test('with a field that cannot stand come back as they were left, and none is saved', async () => {
    const { address } = await previewed(files({ 'a.html': page, 'b.txt': 'خبر آخر' }))
    const left = {
      'take-0': '1',
      'title-0': 'عنوان جديد',
      'published-0': 'أمس',
      'take-1': '1',
      'title-1': 'ب',
    }
    const response = await web.request(address, form(left))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('value="أمس"')
    expect(html).toContain('value="عنوان جديد"')
    expect(html).toContain('<bdi>&quot;أمس&quot;</bdi>، وليست تاريخًا.')
    expect(await added()).toEqual([])
    expect((await web.request(address, form({ ...left, 'published-0': '2018' }))).status).toBe(200)
    expect((await added()).sort()).toEqual(['a.md', 'b.md'])
  })

  test('are data: nothing in their names or texts becomes a path, a header or markup', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const names = [
      '../../../out.txt',
      '..\\..\\out.txt',
      '/etc/cron.d/x.txt',
      `${evil}.txt`,
      'a\u202etxt.exe.txt',
      `${'ط'.repeat(400)}.txt`,
      '.hidden.txt',
      'README.md',
    ]
    const boundary = 'cut'
    const parts = names.map(
      (name, at) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\nنص رقم ${at} ${evil} "quoted" & more\r\n`,
    )
    const { address, html } = await previewed({
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      body: `${parts.join('')}--${boundary}--\r\n`,
    })
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    const all = Object.fromEntries(
      names.flatMap((_, at) => [
        [`take-${at}`, '1'],
        [`title-${at}`, evil],
      ]),
    )
    const saved = await (await web.request(address, form(all))).text()
    expect(saved).not.toContain('<script>alert')
    const written = await added()
    expect(written).toHaveLength(names.length)
    for (const name of written) expect(name).toMatch(/^[^./\\\p{Cc}\p{Cf}][^/\\\p{Cc}\u202e]*\.md$/u)
    let count = 0
    for await (const reading of loadCorpus(corpus)) if (reading.kind === 'article') count += 1
    expect(count).toBe(5 + names.length)
  })

  test('in JSON Lines stay one file', async () => {
    const lines = ['a', 'b']
      .map((id) => JSON.stringify({ id, title: `عنوان ${id}`, text: `نص ${id}` }))
      .join('\n')
    const { address, html } = await previewed(files({ 'أرشيف.jsonl': `${lines}\nbroken` }))
    expect(html).toContain('جديد: 2، موجود من قبل: 0، مرفوض: 1')
    expect(html).toMatch(/<bdi class="code">3<\/bdi> السطر ليس .*JSON.* صحيحًا \(<bdi>Unexpected token/)
    await web.request(address, form({ 'take-0': '1' }))
    expect(await added()).toEqual(['أرشيف.jsonl'])
  })

  test('that nobody wants are forgotten', async () => {
    const { address } = await previewed(files({ 'a.txt': 'خبر' }))
    expect((await web.request(`${address}/discard`, form({}))).status).toBe(303)
    const gone = await web.request(address)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('انتهت صلاحية هذه المعاينة')
    expect((await web.request('/index/add/../../x')).status).toBe(404)
  })
})

describe('what is too much', () => {
  const small = { files: 3, fileBytes: 1000, totalBytes: 5000, drafts: 2, idleMs: 60_000 }
  const limited = async () => {
    const desk = openDesk({ corpusDir: corpus, indexDir: await temporaryFolder() }, small)
    return web.with({ desk })
  }

  test.each([
    [
      'a request that says so',
      { ...files({ 'a.txt': 'x' }), headers: { 'Content-Length': '99999999' } },
      'MB together',
    ],
    [
      'files that are so together',
      files({ 'a.txt': 'x'.repeat(900), 'b.txt': 'x'.repeat(9000) }),
      'MB together',
    ],
    [
      'more files than are taken',
      files({ 'a.txt': '1', 'b.txt': '2', 'c.txt': '3', 'd.txt': '4' }),
      'more than 3 files',
    ],
  ])('%s is refused and leaves nothing', async (_name, init, message) => {
    const few = await limited()
    const response = await few.request('/api/articles', { ...init })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      error: { code: 'too-large', message: expect.stringContaining(message) },
    })
    expect(await added()).toEqual([])
  })

  test('the page says how much is taken at once', async () => {
    const few = await limited()
    const html = await (await few.request('/index/add', files({ 'a.txt': 'x'.repeat(9000) }))).text()
    expect(html).toContain('حتى ثلاثة ملفات')
  })

  test('a file that never ends is refused once it is too much', async () => {
    const start = '--cut\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
      pull: (controller) => controller.enqueue(new Uint8Array(500)),
    })
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=cut' },
      body: endless,
      duplex: 'half' as const,
    }
    expect((await (await limited()).request('/api/articles', init)).status).toBe(413)
  })

  test('one file too large is refused by itself', async () => {
    const few = await limited()
    const response = await few.request('/api/articles', files({ 'a.txt': 'x'.repeat(2000), 'b.txt': 'خبر' }))
    expect(addedArticlesSchema.parse(await response.json()).articles).toMatchObject([
      { kind: 'added', name: 'b.txt', id: 'b' },
      { kind: 'refused', name: 'a.txt', code: 'too-large' },
    ])
  })

  test('a form that is no form of files, or breaks off, is refused', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=cut' }
    const cut = '--cut\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nنص'
    for (const init of [form({ a: 'b' }), { method: 'POST', headers, body: cut }]) {
      expect((await web.request('/index/add', init)).status).toBe(400)
    }
    expect(await added()).toEqual([])
  })
})

describe('for programs', () => {
  test('articles are added as JSON, each with what became of it', async () => {
    const article = { title: 'سيول', text: 'نص الخبر.', published: '2018-10-27' }
    const response = await web.request(
      '/api/articles',
      json({
        articles: [
          article,
          article,
          { ...article, text: 'نص آخر', url: 'ftp://x' },
          { ...article, text: 'نص ثالث' },
        ],
      }),
    )
    expect(addedArticlesSchema.parse(await response.json()).articles).toMatchObject([
      { kind: 'added', id: 'سيول' },
      { kind: 'present', id: 'سيول' },
      { kind: 'refused', code: 'not-an-address', problem: expect.stringContaining('"url"') },
      { kind: 'added', id: 'سيول-2' },
    ])
    for (const body of ['{', {}, { articles: [] }, { articles: [{ title: 'x' }] }]) {
      expect((await web.request('/api/articles', json(body))).status).toBe(400)
    }
  })

  test('an article is removed, listed, and restored', async () => {
    await web.request(
      '/api/articles',
      json({ articles: [{ name: '2018/خبر', title: 'سيول', text: 'نص الخبر.' }] }),
    )
    const path = `/api/articles/2018/${encodeURIComponent('خبر')}`
    expect((await web.request(path, { method: 'DELETE' })).status).toBe(200)
    expect((await web.request(path, { method: 'DELETE' })).status).toBe(404)
    const { articles } = removedListSchema.parse(await (await web.request('/api/removed')).json())
    expect(articles).toMatchObject([{ id: '2018/خبر', title: 'سيول' }])
    const restored = await web.request('/api/removed/restore', json({ id: '2018/خبر' }))
    expect(await restored.json()).toEqual({ kind: 'restored', id: '2018/خبر' })
    expect((await web.request('/api/removed/restore', json({ id: '2018/خبر' }))).status).toBe(404)
  })
})

test('on the page, removing asks first, and what was removed can be brought back', async () => {
  const [name = ''] = shipped.filter((file) => /^00/.test(file))
  const id = name.replace('.md', '')
  const before = await readFile(join(corpus, name), 'utf8')
  expect(await (await web.request(`/articles/${id}`)).text()).toContain(`/index/remove?id=${id}`)
  expect(await (await web.request(`/index/remove?id=${id}`)).text()).toContain('إزالة هذه المادة؟')
  const removed = await (await web.request('/index/remove', form({ id }))).text()
  expect(removed).toContain('أُزيلت:')
  expect(removed).toContain('action="/index/rebuild"')
  expect(await readdir(corpus)).not.toContain(name)
  const key = /name="key" value="([^"]+)"/.exec(removed)?.[1] ?? ''
  expect(await (await web.request('/index/restore', form({ key }))).text()).toContain('استُعيدت باسم')
  expect(await readFile(join(corpus, name), 'utf8')).toBe(before)
})

test('whoever may not change anything may not do any of it', async () => {
  const requests: [string, RequestInit?][] = [
    ['/index/add', files({ 'a.txt': 'خبر' })],
    ['/index/add/abc'],
    ['/index/add/abc', form({ 'take-0': '1' })],
    ['/index/add/abc/discard', form({})],
    ['/index/remove?id=x'],
    ['/index/remove', form({ id: 'x' })],
    ['/index/restore', form({ key: 'x' })],
    ['/api/articles', files({ 'a.txt': 'خبر' })],
    ['/api/articles', json({ articles: [{ title: 'x', text: 'y' }] })],
    ['/api/articles/x', { method: 'DELETE' }],
    ['/api/removed/restore', json({ id: 'x' })],
  ]
  for (const [path, init] of requests) {
    expect((await web.request(path, init, anotherMachine)).status, path).toBe(403)
    const guarded = web.with({ adminToken: 'correct horse' })
    // A page leads on to the login.
    expect([401, 303], path).toContain((await guarded.request(path, init, anotherMachine)).status)
  }
  expect(await added()).toEqual([])
  const index = await (await web.request('/index', {}, anotherMachine)).text()
  expect(index).not.toContain('type="file"')
  expect(index).not.toContain('/index/remove?')
})
