/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isBrowserSkipped } from '../support/browser.js'
import { openSite, type Site } from '../support/site.js'

const arabicQuestion = 'من هو مدير المركز الإعلامي لقسد؟'
const englishQuestion = 'How many pro-Assad fighters did the US-led coalition kill near Khasham?'
const unanswerable = 'ما وصفة الكنافة النابلسية؟'

describe.skipIf(isBrowserSkipped)('asking in a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterEach(() => expect(site.complaints).toEqual([]))
  afterAll(() => site?.close())

  async function ask(page: Page, question: string) {
    const before = await page.locator('.exchange:not(.pending)').count()
    await page.locator('#question').fill(question)
    await page.locator('#question').press('Enter')
    await page.locator('.exchange:not(.pending)').nth(before).waitFor()
    return page.locator('.exchange').last()
  }

  /** Every quote on the page, with the same stretch of the article as the API gives it. */
  async function shownAndTrue(page: Page) {
    const quotes = await page.locator('.quote').evaluateAll((figures) =>
      figures.map((figure) => {
        const { article, start, end } = (figure as HTMLElement).dataset
        return { article, start, end, shown: figure.querySelector('blockquote')?.textContent }
      }),
    )
    return Promise.all(
      quotes.map(async ({ article = '', start, end, shown }) => {
        const response = await fetch(`${site.address}/api/articles/${encodeURIComponent(article)}`)
        const { text } = (await response.json()) as { text: string }
        return { shown, text: text.slice(Number(start), Number(end)) }
      }),
    )
  }

  test('an Arabic question is answered with the articles’ own characters', async () => {
    const page = await site.page()
    await page.goto('/')
    const exchange = await ask(page, arabicQuestion)
    expect(await exchange.getAttribute('data-kind')).toBe('answer')
    expect(await exchange.locator('blockquote').first().textContent()).toContain('مصطفى بالي')
    const quotes = await shownAndTrue(page)
    expect(quotes.length).toBeGreaterThan(0)
    for (const { shown, text } of quotes) expect(shown).toBe(text)
    expect(await exchange.locator('blockquote mark').count()).toBeGreaterThan(0)
    expect(await page.locator('#welcome').count()).toBe(0)
  })

  test('two tabs in two languages each keep their own', async () => {
    const english = await site.page()
    await english.goto('/?lang=en')
    const arabic = await english.context().newPage()
    await arabic.goto(`${site.address}/?lang=ar`)
    expect(await (await ask(english, arabicQuestion)).locator('.verdict').textContent()).toMatch(/passage/)
    expect(await (await ask(arabic, arabicQuestion)).locator('.verdict').textContent()).toMatch(/مقطع|مقاطع/)
    await english.reload()
    expect(await english.locator('html').getAttribute('lang')).toBe('ar')
  })

  test('an English question gets Arabic quotes, in an English interface too', async () => {
    const page = await site.page({ locale: 'en-GB' })
    await page.goto('/')
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
    const exchange = await ask(page, englishQuestion)
    const quote = exchange.locator('blockquote').first()
    expect(await quote.getAttribute('dir')).toBe('rtl')
    expect(await quote.evaluate((element) => getComputedStyle(element).textAlign)).toBe('start')
    for (const { shown, text } of await shownAndTrue(page)) expect(shown).toBe(text)
  })

  test('what the articles do not answer is refused, and the nearest is labelled as no answer', async () => {
    const page = await site.page()
    await page.goto('/')
    const exchange = await ask(page, unanswerable)
    expect(await exchange.getAttribute('data-kind')).toBe('no-answer')
    const words = (await exchange.textContent()) ?? ''
    expect(words).toContain('لا تجيب المواد المفهرسة عن هذا السؤال.')
    expect(words).toContain('الكنافة')
    expect(await exchange.locator('.outlet').count()).toBe(0)
  })

  test('the thread grows, focus stays in the box, and back and forward go through it', async () => {
    const page = await site.page()
    await page.goto('/')
    await ask(page, arabicQuestion)
    await ask(page, unanswerable)
    expect(await page.locator('.exchange').count()).toBe(2)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question')
    expect(await page.locator('#question').inputValue()).toBe('')
    expect(new URL(page.url()).searchParams.get('q')).toBe(unanswerable)
    await page.goBack()
    expect(new URL(page.url()).searchParams.get('q')).toBe(arabicQuestion)
    expect(await page.locator('.exchange').count()).toBe(2)
    await page.goForward()
    expect(new URL(page.url()).searchParams.get('q')).toBe(unanswerable)
    await page.reload()
    expect(await page.locator('.question-words').allTextContents()).toEqual([arabicQuestion, unanswerable])
  })

  test('everything can be done with the keyboard alone', async () => {
    const page = await site.page()
    await page.goto('/')
    await page.keyboard.type('سطر')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('آخر')
    expect(await page.locator('#question').inputValue()).toBe('سطر\nآخر')
    await page.locator('#question').fill(arabicQuestion)
    await page.keyboard.press('Enter')
    await page.locator('.exchange:not(.pending)').waitFor()
    const link = page.locator('.quote .action').first()
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Shift+Tab')
      if (await link.evaluate((element) => element === document.activeElement)) break
    }
    expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/articles\//)
  })

  test('the copy button gives the quote with its citation and address', async () => {
    const page = await site.page({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`/?q=${encodeURIComponent(arabicQuestion)}`)
    const quote = await page.locator('blockquote').first().textContent()
    await page.locator('button[data-copy]').first().click()
    await page.getByRole('button', { name: 'نُسخ', exact: true }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`«${quote}»`)
    expect(copied).toContain('SHA-256')
    expect(copied).toContain(`${site.address}/articles/`)
  })

  test('markup in a question does nothing', async () => {
    const page = await site.page()
    await page.goto('/')
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script> & "قسد"'
    const exchange = await ask(page, evil)
    expect(await exchange.locator('.question-words').textContent()).toBe(evil)
    expect(await exchange.locator('img, script').count()).toBe(0)
    expect(await page.title()).not.toMatch(/^[12]$/)
  })

  test('a server that went away is said, and the question is kept', async () => {
    const page = await site.page()
    await page.goto('/')
    await page.route('**/ask', (route) => route.abort())
    await page.locator('#question').fill(arabicQuestion)
    await page.locator('#question').press('Enter')
    await page.getByText('لا يجيب الخادم').waitFor()
    expect(await page.locator('#question').inputValue()).toBe(arabicQuestion)
    // The browser's own note of the broken connection.
    ;(site.complaints as string[]).splice(0)
  })

  test('an example is asked by a click', async () => {
    const page = await site.page()
    await page.goto('/')
    const example = page.locator('[data-example]').first()
    const question = (await example.textContent()) ?? ''
    await example.click()
    await page.locator('.exchange:not(.pending)').waitFor()
    expect(await page.locator('.question-words').textContent()).toBe(question)
  })

  test('without scripts the same form gives the same answer', async () => {
    const page = await site.page({ javaScriptEnabled: false })
    await page.goto('/')
    await page.locator('#question').fill(arabicQuestion)
    await page.locator('.send').click()
    await page.locator('.exchange').waitFor()
    const shown = await page.locator('blockquote').first().textContent()
    expect(shown).toContain('مصطفى بالي')
    expect(await page.locator('button[data-copy]').first().isVisible()).toBe(false)
    await page.locator('.quote .action').first().click()
    await page.waitForURL(/#cited$/)
    expect(await page.locator('#cited').textContent()).toBe(shown)
  })
})
