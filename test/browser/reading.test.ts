/// <reference lib="dom" />
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isBrowserSkipped } from '../support/browser.js'
import { openSite, type Site } from '../support/site.js'

const answered = `/?q=${encodeURIComponent('من هو مدير المركز الإعلامي لقسد؟')}`
const refused = `/?q=${encodeURIComponent('ما وصفة الكنافة النابلسية؟')}`
const axe = createRequire(import.meta.url).resolve('axe-core')

type Finding = { readonly id: string; readonly impact: string | null; readonly nodes: readonly unknown[] }

describe.skipIf(isBrowserSkipped)('reading in a browser', () => {
  let site: Site
  let article: string
  beforeAll(async () => {
    site = await openSite()
    const { articles } = (await (await fetch(`${site.address}/api/articles`)).json()) as {
      articles: { id: string }[]
    }
    article = `/articles/${encodeURIComponent(articles[0]?.id ?? '')}?start=600&end=700#cited`
  })
  afterEach(() => expect(site.complaints).toEqual([]))
  afterAll(() => site?.close())

  const pages = () => ({ home: '/', answered, refused, article, index: '/index', problem: '/nothing' })

  test('a quote’s link opens its article with the quote in sight, marked, in focus', async () => {
    const page = await site.page({ viewport: { width: 1000, height: 600 } })
    await page.goto(answered)
    const quote = await page.locator('blockquote').first().textContent()
    await page.locator('.quote .action').first().click()
    await page.waitForURL(/\/articles\//)
    const cited = page.locator('#cited')
    expect(await cited.textContent()).toBe(quote)
    await page.waitForFunction(() => document.activeElement?.id === 'cited')
    const top = (await cited.boundingBox())?.y ?? -1
    expect(top).toBeGreaterThan(40)
    expect(top).toBeLessThan(420)
    await page.locator('.bar-back').click()
    await page.waitForURL(/\?q=/)
    expect(await page.locator('.exchange').count()).toBe(1)
  })

  test('a passage tells its offsets when it has the focus', async () => {
    const page = await site.page()
    await page.goto(article)
    const passage = page.locator('.passage[tabindex]').first()
    await passage.focus()
    const label = await passage.evaluate((element) => getComputedStyle(element, '::after').content)
    expect(label).toMatch(/المقطع \d+–\d+/)
  })

  test('the language switch keeps the page and is remembered', async () => {
    const page = await site.page()
    await page.goto(answered)
    await page.getByText('English', { exact: true }).click()
    await page.waitForFunction(() => document.documentElement?.lang === 'en')
    expect(await page.locator('.exchange').count()).toBe(1)
    await page.goto('/index')
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
    await page.getByText('العربية', { exact: true }).click()
    await page.waitForFunction(() => document.documentElement?.dir === 'rtl')
  })

  test('dark follows the system, and a choice overrides it', async () => {
    const page = await site.page({ colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.goto('/')
    expect(await paper()).toBe('rgb(20, 22, 26)')
    await page.locator('.theme-to-light').click()
    await page.waitForFunction(() => document.documentElement?.dataset.theme === 'light')
    expect(await paper()).toBe('rgb(251, 250, 246)')
  })

  test('nothing moves for readers who ask for less motion', async () => {
    const page = await site.page({ reducedMotion: 'reduce' })
    await page.goto('/')
    await page.route('**/ask', (route) => setTimeout(() => void route.continue(), 400))
    await page.locator('#question').fill('متى؟')
    await page.locator('#question').press('Enter')
    const heading = page.locator('.pending .question')
    expect(await heading.evaluate((element) => getComputedStyle(element, '::after').animationName)).toBe(
      'none',
    )
    expect(await page.locator('.pending .searching').isVisible()).toBe(true)
    await page.locator('.exchange:not(.pending)').waitFor()
  })

  test.each(['ar-SY', 'en-GB'])(
    'at 360 px nothing scrolls sideways and targets are large enough (%s)',
    async (locale) => {
      const page = await site.page({ locale, viewport: { width: 360, height: 740 } })
      for (const [name, path] of Object.entries(pages())) {
        await page.goto(path)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, name).toBeLessThanOrEqual(360)
        const heights = await page
          .locator('button:visible, .action:visible, .tools a:visible, summary:visible')
          .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height))
        for (const height of heights) expect(height, name).toBeGreaterThanOrEqual(44)
      }
    },
  )

  test('a first visit weighs less than 250 kB, fonts and all, and a later page less than 30', async () => {
    const page = await site.page()
    const weight = () =>
      page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .map((entry) => (entry as PerformanceResourceTiming).transferSize)
          .reduce((sum, size) => sum + size, 0),
      )
    await page.goto(answered, { waitUntil: 'networkidle' })
    expect(await weight()).toBeLessThan(250_000)
    await page.goto('/index', { waitUntil: 'networkidle' })
    expect(await weight()).toBeLessThan(30_000)
  })

  test.each([
    ['ar-SY', 'light'],
    ['ar-SY', 'dark'],
    ['en-GB', 'light'],
    ['en-GB', 'dark'],
  ] as const)('axe finds nothing serious on any page (%s, %s)', async (locale, colorScheme) => {
    // The policy of the page would keep the checker out.
    const page = await site.page({ locale, colorScheme, bypassCSP: true })
    for (const [name, path] of Object.entries(pages())) {
      await page.goto(path)
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true
      })
      expect(await seriousFindings(page), name).toEqual([])
    }
  })

  async function seriousFindings(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: axe })
    const { violations } = (await page.evaluate('axe.run()')) as { violations: Finding[] }
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map((finding) => JSON.stringify(finding, undefined, 1))
  }
})
