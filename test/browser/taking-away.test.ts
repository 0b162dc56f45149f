/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isBrowserSkipped } from '../support/browser.js'
import { openSite, type Site } from '../support/site.js'

const question = 'كم مقاتلا خسرت قسد بحسب كل مصدر؟'
const answered = `/?q=${encodeURIComponent(question)}`

describe.skipIf(isBrowserSkipped)('taking quotes away in a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterEach(() => expect(site.complaints).toEqual([]))
  afterAll(() => site?.close())

  test('quotes are collected, come back after a reload, are moved, taken out and exported', async () => {
    const page = await site.page()
    await page.goto(answered)
    const collectors = page.locator('button[data-collect]')
    await collectors.nth(0).click()
    await collectors.nth(1).click()
    expect(await collectors.nth(0).getAttribute('aria-pressed')).toBe('true')
    const words = await page.locator('blockquote').first().textContent()
    await page.goto('/dossier')
    await page.reload()
    const quotes = page.locator('.dossier blockquote')
    await quotes.nth(1).waitFor()
    expect(await quotes.nth(0).textContent()).toBe(words)
    await page.locator('[data-dossier-down="0"]').click()
    await page.waitForFunction(
      (first) => document.querySelector('.dossier blockquote')?.textContent !== first,
      words,
    )
    const download = page.waitForEvent('download')
    await page.locator('#dossier-tools button[type="submit"]').click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toContain(`«${words}»`)
    expect(file).toContain(`Question: ${question}`)
    await page.locator('[data-dossier-remove="0"]').click()
    await page.waitForFunction(() => document.querySelectorAll('.dossier blockquote').length === 1)
  })

  test('sources that give different figures stand in one table, each figure a link to its place', async () => {
    const page = await site.page({ viewport: { width: 360, height: 900 } })
    await page.goto(answered)
    const rows = page.locator('.comparison tbody tr')
    expect(await rows.count()).toBeGreaterThanOrEqual(2)
    expect(await page.locator('.comparison-verdict').first().textContent()).toBe('المصادر مختلفة')
    const figure = rows.first().locator('.stated a')
    const stated = await figure.textContent()
    await figure.click()
    await page.waitForURL(/\/articles\//)
    expect(await page.locator('#cited').textContent()).toBe(stated)
  })

  test('the chain of attribution leads to where its names stand', async () => {
    const page = await site.page()
    await page.goto(answered)
    const name = page.locator('.credits a').first()
    const words = await name.textContent()
    await name.click()
    await page.waitForURL(/\/articles\//)
    expect(await page.locator('#cited').textContent()).toBe(words)
  })
})
