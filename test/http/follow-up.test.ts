import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { form, json, openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const previous = 'كم مقاتلا قُتل في هجوم التنظيم على هجين؟'
const typed = 'ومن قال ذلك؟'
const completed = 'من قال كم مقاتلا قُتل في هجوم التنظيم على هجين؟'
const encoded = (question: string) => new URLSearchParams({ q: question }).toString().replaceAll('&', '&amp;')

async function ask(fields: Record<string, string>, headers = {}) {
  const response = await web.request('/ask', form(fields, headers))
  return { status: response.status, html: await response.text() }
}

async function asked(body: object) {
  const response = await web.request('/api/ask', json(body))
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

describe('on the page', () => {
  test('a follow-up is shown as written, with how it was understood, both ways out, and its lasting address', async () => {
    const { html } = await ask({ question: typed, previous }, { 'HX-Request': 'true' })
    expect(html).toContain(`class="question-words">${typed}<`)
    expect(html).toMatch(new RegExp(`class="understood-question"[^>]*>${completed}<`))
    expect(html).toContain(`data-address="/?${encoded(completed)}"`)
    expect(html).toContain(`href="/?${encoded(typed)}" data-as-typed`)
    expect(html).toContain(`data-edit="${completed}"`)
  })

  test('without scripts the form carries the question on, as completed', async () => {
    const { html } = await ask({ question: typed, previous })
    expect(html).toContain(`<input type="hidden" name="previous" value="${completed}"/>`)
    const undone = await (await web.request(`/?${encoded(typed)}`)).text()
    expect(undone).not.toContain('data-typed')
    expect(undone).toContain(`<input type="hidden" name="previous" value="${typed}"/>`)
  })

  test('its draft stands in the box and is not asked', async () => {
    const html = await (await web.request(`/?${new URLSearchParams({ draft: completed })}`)).text()
    expect(html).toContain(`${completed}</textarea>`)
    expect(html).not.toMatch(/class="exchange" /)
  })

  test('a question that stands by itself, or is asked as typed, is left alone', async () => {
    const own = await ask(
      { question: 'من هو مدير المركز الإعلامي لقسد؟', previous },
      { 'HX-Request': 'true' },
    )
    expect(own.html).not.toContain('understood')
    const undone = await ask({ question: typed, previous, asTyped: '1' }, { 'HX-Request': 'true' })
    expect(undone.html).not.toContain('understood')
  })

  test('a question before that cannot have been asked is not leant on, and nothing of it is shown', async () => {
    for (const before of ['', 'س'.repeat(501)]) {
      const { status, html } = await ask({ question: typed, previous: before }, { 'HX-Request': 'true' })
      expect(status).toBe(200)
      expect(html).not.toContain('understood')
    }
    const evil = await ask({ question: 'متى؟', previous: 'من <script>alert(1)</script> قتل؟' })
    expect(evil.html).not.toContain('<script>alert')
  })
})

describe('for programs', () => {
  test('the answer says what was asked, and null when that is what was written', async () => {
    expect((await asked({ question: typed, previous })).answer).toMatchObject({
      question: completed,
      completed,
    })
    const plain = await asked({ question: typed, previous, asTyped: true })
    expect(plain.answer).toMatchObject({ question: typed, completed: null })
    expect((await asked({ question: typed })).answer).toMatchObject({ question: typed, completed: null })
  })

  test('whether to refuse is decided anew: an answered question does not answer what follows', async () => {
    const first = 'من هو مدير المركز الإعلامي لقسد؟'
    expect((await asked({ question: first })).answer.kind).toBe('answer')
    const next = await asked({ question: 'ما وصفة الكنافة النابلسية؟', previous: first })
    expect(next.answer).toMatchObject({ kind: 'no-answer', completed: null })
  })

  test('a question before of 501 characters is refused by name', async () => {
    const { status, answer } = await asked({ question: typed, previous: 'س'.repeat(501) })
    expect(status).toBe(400)
    expect(JSON.stringify(answer)).toContain('previous')
  })
})
