import { expect, test } from 'vitest'
import { AppError } from '../../src/errors.js'
import { loadAssets } from '../../src/http/assets.js'

const { links, routes } = loadAssets()
const all = [links.style, links.script, links.htmx, links.icon, ...links.fonts]
const fetched = (link: string) => routes.request(link.replace('/assets', ''))

test('every file a page loads is there, typed, and kept for good under its name', async () => {
  for (const link of all) {
    const response = await fetched(link)
    expect(response.status, link).toBe(200)
    expect(response.headers.get('Cache-Control')).toContain('immutable')
    expect(response.headers.get('Content-Type')).toMatch(/css|javascript|svg|woff2/)
    expect(link).toMatch(/\.[0-9a-f]{12}\.\w+$/)
  }
})

test('the style sheet asks only for fonts that are there, and for nothing from elsewhere', async () => {
  const style = await (await fetched(links.style)).text()
  const asked = [...style.matchAll(/url\("?([^")]+)"?\)/g)].map(([, url]) => url ?? '')
  expect(asked).toHaveLength(6)
  for (const url of asked) expect((await fetched(url)).status, url).toBe(200)
})

test.each([
  '/app.css',
  '/../app.css',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/app.000000000000.css',
  '/__proto__',
  '/',
])('nothing else can be fetched: %s', async (path) => {
  routes.onError((error, c) => c.text('', error instanceof AppError ? 404 : 500))
  expect((await routes.request(path)).status).toBe(404)
})
