/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isBrowserSkipped } from '../support/browser.js'
import { openSite, type Site } from '../support/site.js'

const first = 'كم مقاتلا خسرت قسد بحسب كل مصدر؟'
const typed = 'ومن قال ذلك؟'
const completed = 'من قال كم مقاتلا خسرت قسد بحسب كل مصدر؟'
const other = 'من هو مدير المركز الإعلامي لقسد؟'

describe.skipIf(isBrowserSkipped)('going on in a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterEach(() => expect(site.complaints).toEqual([]))
  afterAll(() => site?.close())

  const done = '.exchange:not(.pending, .kept)'
  const questions = (page: Page) => page.locator('.question-words').allTextContents()

  async function ask(page: Page, question: string) {
    const before = await page.locator(done).count()
    await page.locator('#question').fill(question)
    await page.locator('#question').press('Enter')
    await page.locator(done).nth(before).waitFor()
    return page.locator(done).last()
  }

  async function followed(options = {}) {
    const page = await site.page(options)
    await page.goto('/')
    await ask(page, first)
    return { page, exchange: await ask(page, typed) }
  }

  test('a follow-up is completed, said to screen readers, and has the completed question as its address', async () => {
    const { page, exchange } = await followed()
    expect(await exchange.locator('.question-words').textContent()).toBe(typed)
    expect(await exchange.locator('.understood-question').textContent()).toBe(completed)
    expect(new URL(page.url()).searchParams.get('q')).toBe(completed)
    expect(await page.locator('#announcements').textContent()).toContain(completed)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question')
  })

  test('it can be edited: the completed question goes into the box, with the keyboard alone', async () => {
    const { page, exchange } = await followed()
    await exchange.locator('[data-edit]').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#question').inputValue()).toBe(completed)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question')
    await page.keyboard.press('Enter')
    await page.locator(done).nth(2).waitFor()
    expect(await page.locator(done).last().locator('.understood').count()).toBe(0)
  })

  test('it can be undone: it is asked as written, in its place, and the focus is on it', async () => {
    const { page, exchange } = await followed()
    await exchange.locator('[data-as-typed]').click()
    await page.locator('.understood').waitFor({ state: 'detached' })
    expect(await questions(page)).toEqual([first, typed])
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(typed)
    await page.reload()
    expect(await questions(page)).toEqual([first, typed])
    expect(await page.locator('.understood:visible').count()).toBe(0)
  })

  test('a reload brings the thread back, and each question is asked again when it is seen', async () => {
    const { page } = await followed()
    await ask(page, other)
    await page.reload()
    expect(await questions(page)).toEqual([first, typed, other])
    await page.locator('.question-words').first().scrollIntoViewIfNeeded()
    await page.locator(done).nth(1).waitFor()
    expect(await page.locator('.exchange').nth(1).locator('.understood-question').textContent()).toBe(
      completed,
    )
    expect(await page.locator('.rebuilt-since').count()).toBe(0)
    await page.goto('/')
    expect(await questions(page)).toEqual([first, typed, other])
    expect(await page.locator('#welcome').count()).toBe(0)
    expect(await page.locator('input[name=previous]').inputValue()).toBe(other)
  })

  test('a reload on a follow-up shows it as it was written', async () => {
    const { page } = await followed()
    await page.reload()
    expect(await questions(page)).toEqual([first, typed])
    expect(await page.locator('.understood-question').last().textContent()).toBe(completed)
    await page.locator('[data-as-typed]').last().click()
    await page.locator('.understood:visible').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed)
  })

  test('answers of another index than before are marked', async () => {
    const { page } = await followed()
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('isnad-thread') ?? '[]') as object[]
      sessionStorage.setItem(
        'isnad-thread',
        JSON.stringify(kept.map((one) => ({ ...one, build: 'earlier' }))),
      )
    })
    await page.reload()
    await page.locator('.rebuilt-since').first().waitFor()
    expect(await page.locator('.rebuilt-since').first().textContent()).toContain('بُني الفهرس من جديد')
  })

  test('beginning anew clears the thread for good', async () => {
    const { page } = await followed()
    await page.locator('[data-new-thread]').click()
    await page.locator('#welcome').waitFor()
    await page.reload()
    expect(await page.locator('#welcome').count()).toBe(1)
    expect(await page.locator('.exchange').count()).toBe(0)
    const exchange = await ask(page, typed)
    expect(await exchange.locator('.understood').count()).toBe(0)
  })

  test('two tabs hold two threads', async () => {
    const { page } = await followed()
    const second = await page.context().newPage()
    await second.goto('/')
    expect(await second.locator('#welcome').count()).toBe(1)
    await ask(second, other)
    await page.reload()
    expect(await questions(page)).toEqual([first, typed])
    await second.reload()
    expect(await questions(second)).toEqual([other])
  })

  test('what is kept and broken does not break the page', async () => {
    const page = await site.page()
    await page.goto('/')
    for (const broken of ['{', '{"a":1}', '[null,1,{"question":2}]']) {
      await page.evaluate((text) => sessionStorage.setItem('isnad-thread', text), broken)
      await page.reload()
      expect(await page.locator('#welcome').count()).toBe(1)
    }
  })

  test('a server that went away leaves the kept question with its link', async () => {
    const { page } = await followed()
    await ask(page, other)
    await page.route('**/ask', (route) => route.abort())
    await page.reload()
    await page.locator('[data-ask-again]').first().click()
    await page.getByText('لا يجيب الخادم').first().waitFor()
    await page.unroute('**/ask')
    await page.locator('[data-ask-again]').first().click()
    await page.locator(done).nth(1).waitFor()
    // The browser's own note of the broken connection.
    ;(site.complaints as string[]).splice(0)
  })

  test('without scripts a follow-up is completed, edited and undone by links and the form', async () => {
    const page = await site.page({ javaScriptEnabled: false })
    await page.goto('/')
    for (const question of [first, typed]) {
      await page.locator('#question').fill(question)
      await page.locator('.send').click()
      await page.locator('.exchange').waitFor()
    }
    expect(await page.locator('.understood-question').textContent()).toBe(completed)
    await page.locator('[data-as-typed]').click()
    expect(await questions(page)).toEqual([typed])
    await page.goBack()
    await page.locator('[data-edit]').click()
    expect(await page.locator('#question').inputValue()).toBe(completed)
    await page.locator('.send').click()
    expect(await questions(page)).toEqual([completed])
    await page.locator('[data-new-thread]').click()
    expect(await page.locator('input[name=previous]').inputValue()).toBe('')
  })

  test('at 360 px nothing sticks out and every link is a finger wide, in both languages', async () => {
    for (const locale of ['ar-SY', 'en-GB']) {
      const { page, exchange } = await followed({ locale, viewport: { width: 360, height: 740 } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      for (const link of ['[data-edit]', '[data-as-typed]'])
        expect((await exchange.locator(link).boundingBox())?.height).toBeGreaterThanOrEqual(44)
      expect((await page.locator('[data-new-thread]').boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
  })
})
