import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { articlePath, quoteLink } from '../../views/links.js'
import { form, json, openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const question = 'من هو مدير المركز الإعلامي لقسد؟'
const htmx = { 'HX-Request': 'true' }

async function page(path: string, init: RequestInit = {}) {
  const response = await web.request(path, init)
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('asking', () => {
  test('a plain form post gives a whole page with the exchange', async () => {
    const { status, html } = await page('/ask', form({ question }))
    expect(status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl"/)
    expect(html).toContain('<blockquote lang="ar" dir="rtl"')
    expect(html).toContain(question)
  })

  test('htmx gets the exchange alone', async () => {
    const { status, html } = await page('/ask', form({ question }, htmx))
    expect(status).toBe(200)
    expect(html).toMatch(/^<article class="exchange"/)
  })

  test('an exchange has an address that asks at once', async () => {
    const { html } = await page(`/?q=${encodeURIComponent(question)}`)
    expect(html).toContain('<article class="exchange"')
    expect(html).toContain('مصطفى بالي')
  })

  test.each([
    ['an empty question', '   ', 'السؤال فارغ'],
    ['501 characters', 'س'.repeat(501), 'والحد 500'],
  ])('%s is refused on the page, and stays in the box', async (_name, asked, sentence) => {
    const { status, html } = await page('/ask', form({ question: asked }))
    expect(status).toBe(400)
    expect(html).toContain(sentence)
    expect(html).toContain(`${asked}</textarea>`)
    const fragment = await page('/ask', form({ question: asked }, htmx))
    expect(fragment.status).toBe(400)
    expect(fragment.html).toMatch(/^<div class="problem"/)
  })

  test('line breaks of a form count once each', async () => {
    const lines = `${question}\r\n`.padEnd(501, 'س')
    expect((await page('/ask', form({ question: lines }))).status).toBe(200)
  })

  test('a form without the field, or of another type, is an empty question', async () => {
    expect((await page('/ask', form({ other: 'x' }))).status).toBe(400)
    expect((await page('/ask', json({ question }))).status).toBe(400)
  })

  test('a huge form is refused, in the reader’s language', async () => {
    const { status, html } = await page('/ask', form({ question: 'س'.repeat(100_000) }))
    expect(status).toBe(413)
    expect(html).toContain('الطلب أكبر مما يُقبل')
  })

  test('script in a question is shown as text', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    const { html } = await page(`/?q=${encodeURIComponent(evil)}`)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;script&gt;')
  })
})

describe('the article page', () => {
  test('shows the whole text, with the cited range marked in its place', async () => {
    for (const [id, article] of web.snapshot.articles) {
      const { status, html } = await page(quoteLink(id, { start: 20, end: 60 }).replace(/#.*/, ''))
      expect(status).toBe(200)
      const body = /<div class="article-text"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? ''
      expect(shownText(body)).toBe(article.text)
      const cited = /<mark class="cited"[^>]*>([\s\S]*?)<\/mark>/.exec(body)?.[1] ?? ''
      expect(shownText(cited)).toBe(article.text.slice(20, 60))
      expect(html).toContain(article.textHash)
    }
  })

  test('leads back to the answer, and to the other passages the answer quotes from it', async () => {
    const asked = 'قسد داعش الباغوز'
    const { answer } = { answer: await web.services.ask(web.snapshot, { question: asked }) }
    const quotes = answer.kind === 'answer' ? answer.quotes : answer.nearest
    const shared = quotes.filter((quote) =>
      quotes.some((other) => other !== quote && other.article.id === quote.article.id),
    )
    const first = [...(shared.length > 0 ? shared : quotes)].sort((a, b) => a.start - b.start)[0]
    if (!first) throw new Error('Nothing was found for a question made of words of the articles.')
    const { html } = await page(quoteLink(first.article.id, first, asked).replace(/#.*/, ''))
    expect(html).toContain(`href="/?q=${new URLSearchParams({ q: asked }).toString().slice(2)}"`)
    if (shared.length > 0) expect(html).toContain('المقطع التالي')
  })

  test.each(['start=5&end=2', 'start=0&end=99999999', 'start=x&end=y', 'start=-1&end=4'])(
    'a range that the text does not have (%s) is said, and the article still shown',
    async (range) => {
      const [id = ''] = [...web.snapshot.articles.keys()]
      const { status, html } = await page(`${articlePath(id)}?${range}`)
      expect(status).toBe(200)
      expect(html).toContain('الموضع المطلوب خارج نص هذه المادة')
      expect(html).not.toContain('class="cited"')
    },
  )

  test.each(['/articles/nothing', '/articles/..%2f..%2fpackage.json', '/articles/%2e%2e%2fREADME'])(
    'there is nothing at %s, and the page says what may have happened',
    async (path) => {
      const { status, html } = await page(path)
      expect(status).toBe(404)
      expect(html).toContain('لا مادة في الفهرس بهذا المعرّف')
    },
  )
})

describe('language and theme', () => {
  const htmlTag = async (path: string, headers: Record<string, string> = {}) =>
    /<html[^>]*>/.exec((await page(path, { headers })).html)?.[0]

  test('Arabic unless the browser prefers English', async () => {
    expect(await htmlTag('/')).toBe('<html lang="ar" dir="rtl">')
    expect(await htmlTag('/', { 'Accept-Language': 'fr,de;q=0.8' })).toContain('lang="ar"')
    expect(await htmlTag('/', { 'Accept-Language': 'fr,en-GB;q=0.8,ar;q=0.2' })).toContain(
      'lang="en" dir="ltr"',
    )
  })

  test('the address decides and is remembered; the cookie decides over the browser', async () => {
    const { html, headers } = await page('/?lang=en')
    expect(html).toContain('<html lang="en"')
    const cookie = headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^lang=en;.*HttpOnly/)
    expect(cookie).toContain('SameSite=Lax')
    expect(await htmlTag('/', { Cookie: 'lang=en' })).toContain('lang="en"')
    expect(await htmlTag('/?lang=ar', { Cookie: 'lang=en' })).toContain('lang="ar"')
    expect(await htmlTag('/?lang=zz', { Cookie: 'lang=<b>' })).toContain('lang="ar"')
  })

  test('a chosen theme is on the page', async () => {
    expect(await htmlTag('/?theme=dark')).toContain('data-theme="dark"')
    expect(await htmlTag('/', { Cookie: 'theme=light' })).toContain('data-theme="light"')
  })
})

describe('the first visit', () => {
  test('names the articles and offers examples in both languages', async () => {
    const { html } = await page('/')
    for (const { title } of web.snapshot.articles.values()) expect(html).toContain(title.slice(-20))
    const examples = [...html.matchAll(/data-example[^>]*><span dir="auto">([^<]+)</g)].map(
      ([, text]) => text ?? '',
    )
    expect(examples).toHaveLength(6)
    expect(examples.filter((text) => /\p{Script=Arabic}/u.test(text))).toHaveLength(5)
  })

  test('a corpus without examples gets a hint instead', async () => {
    const response = await web.with({ examples: { ar: [], en: [] } }).request('/')
    expect(await response.text()).toContain('اكتب سؤالك')
  })
})

test('a page that does not exist is said in the reader’s language', async () => {
  const { status, html } = await page('/nothing', { headers: { 'Accept-Language': 'en' } })
  expect(status).toBe(404)
  expect(html).toContain('There is no page at this address')
})

test('a failure of our own is logged whole, and shows no trace of itself to the reader', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = web.with({ ask: () => Promise.reject(new TypeError('secret detail')) })
  for (const request of [
    broken.request('/ask', form({ question })),
    broken.request('/api/ask', json({ question })),
  ]) {
    const response = await request
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/secret|TypeError|\.ts:/)
  }
  expect(log.mock.calls.flat()).toEqual([expect.any(TypeError), expect.any(TypeError)])
  log.mockRestore()
})

function shownText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
