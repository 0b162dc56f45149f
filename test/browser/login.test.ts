/// <reference lib="dom" />
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isBrowserSkipped } from '../support/browser.js'
import { adminToken, readToken } from '../support/session.js'
import { openSite, type Site } from '../support/site.js'

const axe = createRequire(import.meta.url).resolve('axe-core')

describe.skipIf(isBrowserSkipped)('logging in with a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite({ ADMIN_TOKEN: adminToken, READ_TOKEN: readToken })
  })
  afterAll(() => site?.close())

  const logIn = async (page: Page, token: string) => {
    await page.getByLabel('الرمز').fill(token)
    await page.getByRole('button', { name: 'دخول' }).click()
  }

  test.each([true, false])(
    'leads to what was wanted, and out again; with scripts: %s',
    async (javaScriptEnabled) => {
      const page = await site.page({ javaScriptEnabled })
      await page.goto('/index')
      expect(new URL(page.url()).pathname).toBe('/login')
      expect(await page.locator('#token').evaluate((field) => field === document.activeElement)).toBe(true)
      await logIn(page, 'not-the-token-of-this')
      expect(await page.getByRole('alert').textContent()).toContain('الرمز غير صحيح')
      await logIn(page, adminToken)
      await page.waitForURL('**/index')
      expect(await page.locator('#start').isVisible()).toBe(true)
      await page.getByRole('button', { name: 'خروج' }).click()
      await page.waitForURL('**/login')
      await page.goto('/index')
      expect(new URL(page.url()).pathname).toBe('/login')
      expect(site.complaints).toEqual([])
    },
  )

  test('a link on another site opens the page for whoever is logged in', async () => {
    const page = await site.page()
    await page.goto('/login')
    await logIn(page, readToken)
    await page.waitForURL(`${site.address}/`)
    const elsewhere = site.address.replace('localhost', '127.0.0.1')
    await page.route(`${elsewhere}/link`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<a href="${site.address}/index">link</a>` }),
    )
    await page.goto(`${elsewhere}/link`)
    await page.getByText('link').click()
    await page.waitForURL(`${site.address}/index`)
    expect(await page.locator('h1').textContent()).toBe('الفهرس')
  })

  test('a question asked after the session ended says what to do, and the page stays', async () => {
    const page = await site.page()
    await page.goto('/login')
    await logIn(page, readToken)
    await page.waitForURL(`${site.address}/`)
    await page.context().clearCookies()
    await page.locator('#question').fill('من هو مدير المركز الإعلامي لقسد؟')
    await page.locator('#question').press('Enter')
    const way = page.locator('#thread .problem a')
    expect(await way.textContent()).toBe('دخول')
    expect(await page.locator('#thread .problem').textContent()).toContain('يتطلب الدخول')
  })

  test.each([
    ['ar-SY', 'light', 1280],
    ['en-GB', 'dark', 1280],
    ['ar-SY', 'dark', 360],
    ['en-GB', 'light', 360],
  ] as const)('the login is in order for %s, %s, %i px wide', async (locale, colorScheme, width) => {
    // The policy of the page would keep the checker out.
    const page = await site.page({ locale, colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
    await page.goto('/login?next=/index')
    const room = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(room[0]).toBeLessThanOrEqual(room[1] ?? 0)
    await page.addScriptTag({ path: axe })
    const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] }
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
