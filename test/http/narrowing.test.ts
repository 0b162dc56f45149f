import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSchema } from '../../src/http/schemas.js'
import { narrowedLink, questionLink } from '../../views/links.js'
import { form, json, openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const question = 'كم مقاتلا خسرت قسد في الهجوم؟'
const htmx = { 'HX-Request': 'true' }
const outlet = 'داماس بوست'
const headers = () => [...web.snapshot.articles.values()]

async function page(path: string, init: RequestInit = {}) {
  const response = await web.request(path, init)
  return { status: response.status, html: await response.text() }
}

async function ask(body: unknown) {
  return answerSchema.parse(await (await web.request('/api/ask', json(body))).json())
}

const quoted = (html: string) =>
  [...html.matchAll(/<figure[^>]* data-article="([^"]*)"/g)].map(([, id]) => id)

describe('the address', () => {
  test('asks only the articles it narrows to, says so, and carries it on', async () => {
    const { status, html } = await page(questionLink(question, { outlets: [outlet] }))
    expect(status).toBe(200)
    const [id] = headers().filter((article) => article.outlet === outlet)
    expect(new Set(quoted(html))).toEqual(new Set([id?.id]))
    expect(html).toContain('سُئلت:')
    expect(html).toContain('<input type="hidden" name="outlet" value="داماس بوست"')
    const encoded = new URLSearchParams({ outlet }).toString()
    expect(html).toMatch(new RegExp(`data-address="[^"]*&amp;${encoded.replaceAll('+', '\\+')}"`))
    expect(html).toMatch(new RegExp(`href="/export\\?[^"]*${encoded.replaceAll('+', '\\+')}`))
    expect(html).toMatch(new RegExp(`href="/articles/[^"]*${encoded.replaceAll('+', '\\+')}#cited`))
  })

  test('takes several values of each kind, and none for what is not stated', async () => {
    const { html } = await page(questionLink(question, { outlets: ['', outlet] }))
    const allowed = headers().filter((article) => (article.outlet ?? outlet) === outlet)
    expect(quoted(html).length).toBeGreaterThan(0)
    for (const id of quoted(html)) expect(allowed.map((article) => article.id)).toContain(id)
    expect(html).toContain('المصدر غير مذكور')
  })

  test('asks one article alone from its page', async () => {
    const [first] = headers()
    const id = first?.id ?? ''
    expect((await page(`/articles/${id}`)).html).toContain(`href="${narrowedLink({ articles: [id] })}"`)
    const chosen = await page(narrowedLink({ articles: [id] }))
    expect(chosen.html).toContain(`<input type="hidden" name="article" value="${id}"`)
    const asked = await page('/ask', form({ question, article: id }))
    expect(new Set(quoted(asked.html))).toEqual(new Set([id]))
  })

  test('an outlet that no article has gives an empty answer, in words', async () => {
    const { status, html } = await page(questionLink(question, { outlets: ['صحيفة لا توجد'] }))
    expect(status).toBe(200)
    expect(html).toContain('لا مادة في الفهرس توافق هذا التضييق.')
    expect(html).toContain('<bdi class="missing-word">صحيفة لا توجد</bdi>')
    expect(html).toContain('لا تجيب المواد المختارة عن هذا السؤال.')
  })

  test.each([
    ['a day that there is not', 'from=2018-02-31', '2018-02-31'],
    ['words for a date', 'to=أمس', 'ليس تاريخًا'],
    ['a range that ends before it begins', 'from=2019&to=2018', 'بعد نهايتها'],
    ['too many outlets', Array.from({ length: 51 }, (_, i) => `outlet=${i}`).join('&'), 'أكثر من 50'],
  ])('%s is refused, with the question kept', async (_case, narrowing, sentence) => {
    for (const path of [`/?q=${encodeURIComponent(question)}&${narrowing}`, `/?${narrowing}`]) {
      const { status, html } = await page(path)
      expect(status).toBe(400)
      expect(html).toContain(sentence)
      if (path.includes('q=')) expect(html).toContain(`${question}</textarea>`)
    }
  })

  test('dates may be written in Arabic figures', async () => {
    const { status, html } = await page('/?from=٢٠١٨-١٠')
    expect(status).toBe(200)
    expect(html).toContain('value="2018-10"')
  })
})

describe('the form', () => {
  test('names every outlet and section with its number of articles, and ticks what is chosen', async () => {
    const { html } = await page(narrowedLink({ outlets: [outlet] }))
    const boxes = [...html.matchAll(/<input type="checkbox" name="outlet" value="([^"]*)"( checked="")?/g)]
    expect(boxes.map(([, name, checked]) => [name, checked !== undefined])).toEqual([
      ['تلفزيون الخبر', false],
      [outlet, true],
      ['', false],
    ])
    expect(html).toMatch(/<bdi>المصدر غير مذكور<\/bdi> <span class="choice-count figures">3</)
    expect(html).toContain('مادتان بلا تاريخ')
  })

  test('each chip leads to the narrowing without it, and with the question where there is one', async () => {
    const { html } = await page(questionLink(question, { outlets: [outlet], from: '2018' }))
    const chips = [...html.matchAll(/class="chip chip-remove" href="([^"]*)"/g)].map(([, href]) =>
      href?.replaceAll('&amp;', '&'),
    )
    expect(chips).toEqual([
      questionLink(question, { from: '2018' }),
      questionLink(question, { outlets: [outlet] }),
    ])
  })

  test('gives scripts the panel and the chips alone', async () => {
    const { status, html } = await page('/narrowing?outlet=', { headers: htmx })
    expect(status).toBe(200)
    expect(html).toMatch(/^<section id="narrowing"/)
    expect(html).toContain('<div id="chosen" class="chosen" hx-swap-oob="true">')
    expect(html).toContain('data-announce="تُسأل: ثلاث مواد"')
    const bad = await page('/narrowing?from=2018-13', { headers: htmx })
    expect(bad.status).toBe(400)
    expect(bad.html).toMatch(/role="alert">\s*«2018-13» ليس تاريخًا/)
    expect((await web.request('/narrowing?outlet=x')).headers.get('Location')).toBe('/?outlet=x')
  })

  test('values of a reader are shown as text', async () => {
    const evil = '"><script>alert(1)</script>'
    const { html } = await page(
      questionLink(question, { outlets: [evil], sections: [evil], articles: [evil] }),
    )
    expect(html).not.toContain('<script>alert')
  })
})

describe('programs', () => {
  test('narrow by the same fields, and are told what was asked', async () => {
    const [first] = headers()
    const answer = await ask({ question, articles: [first?.id] })
    expect(answer.askedOf).toEqual({ articles: [first?.id], articleCount: 1, unknown: [] })
    const found = [...answer.quotes, ...answer.nearest]
    expect(found.length).toBeGreaterThan(0)
    for (const { article } of found) expect(article.id).toBe(first?.id)
    expect((await ask({ question })).askedOf).toBeNull()
    expect((await ask({ question, sections: ['خاص'] })).askedOf?.articleCount).toBe(1)
    expect((await ask({ question, outlets: ['لا توجد'] })).askedOf).toMatchObject({
      articleCount: 0,
      unknown: ['لا توجد'],
    })
  })

  test.each([
    ['from after to', { from: '2019', to: '2018' }, 'later'],
    ['a day that there is not', { from: '2018-02-30' }, 'no such day'],
    ['no article', { articles: [] }, 'articles'],
    ['51 sections', { sections: Array(51).fill('x') }, 'sections'],
  ])('%s is refused', async (_case, fields, words) => {
    const response = await web.request('/api/ask', json({ question: 'x', ...fields }))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(words)
  })

  test('an export holds only what the narrowed answer holds', async () => {
    const path = `/export?format=text&q=${encodeURIComponent(question)}&outlet=${encodeURIComponent(outlet)}`
    const { status, html } = await page(path)
    expect(status).toBe(200)
    expect(html).toContain(outlet)
    expect(html).not.toContain('تلفزيون الخبر')
    expect((await page(`${path}&from=2019&to=2018`)).status).toBe(400)
  })
})

test('a search of the index that found a few articles leads to asking them', async () => {
  const { html } = await page('/index?q=داعش')
  expect(html).toContain('اسأل هذه المواد وحدها')
  expect((await page('/index?q=لاشيءكهذا')).html).not.toContain('اسأل هذه المواد وحدها')
})
