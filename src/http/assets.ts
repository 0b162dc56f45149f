import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import type { AssetLinks } from '../../views/reader.js'
import { AppError } from '../errors.js'
import type { AppEnv } from './services.js'

type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const packaged = createRequire(import.meta.url)
const naskh = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic'
const plex = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic'

/** Only the subsets and weights the style sheet uses, under the names it uses. */
const fonts = {
  'naskh-arabic.woff2': `${naskh}-arabic-400-normal.woff2`,
  'naskh-latin.woff2': `${naskh}-latin-400-normal.woff2`,
  'plex-arabic-400.woff2': `${plex}-arabic-400-normal.woff2`,
  'plex-arabic-600.woff2': `${plex}-arabic-600-normal.woff2`,
  'plex-latin-400.woff2': `${plex}-latin-400-normal.woff2`,
  'plex-latin-600.woff2': `${plex}-latin-600-normal.woff2`,
}

/**
 * Reads every file the pages load, once. Each is known by a name with a hash of its content, so a
 * browser may keep it for good; a request can only name what is in this table.
 */
export function loadAssets(): { links: AssetLinks; routes: Hono<AppEnv> } {
  const table = new Map<string, Asset>()
  const add = (name: string, body: Uint8Array<ArrayBuffer>): string => {
    const extension = extname(name)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
    const hashed = `${name.slice(0, -extension.length)}.${hash}${extension}`
    table.set(hashed, { body, type: types[extension] ?? 'application/octet-stream' })
    return `/assets/${hashed}`
  }
  const fontLinks = new Map(
    Object.entries(fonts).map(([name, path]) => [name, add(name, readFileSync(packaged.resolve(path)))]),
  )
  const style = readFileSync(inViews('app.css'), 'utf8').replace(/url\("([^"]+)"\)/g, (whole, name) => {
    const link = fontLinks.get(name)
    return link === undefined ? whole : `url("${link}")`
  })
  const links: AssetLinks = {
    style: add('app.css', new TextEncoder().encode(style)),
    script: add('app.js', readFileSync(inViews('app.js'))),
    collectingScript: add('collecting.js', readFileSync(inViews('collecting.js'))),
    threadScript: add('thread.js', readFileSync(inViews('thread.js'))),
    icon: add('icon.svg', readFileSync(inViews('icon.svg'))),
    htmx: add('htmx.js', readFileSync(packaged.resolve('htmx.org/dist/htmx.min.js'))),
    fonts: ['naskh-arabic.woff2', 'plex-arabic-400.woff2'].flatMap((name) => fontLinks.get(name) ?? []),
  }
  return { links, routes: assetRoutes(table) }
}

function assetRoutes(table: ReadonlyMap<string, Asset>): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/:name', (c) => {
    const asset = table.get(c.req.param('name'))
    if (!asset) throw new AppError('not-found', 'No such asset. Load the page again for its present names.')
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })
}

/** Style sheet and script are not compiled, so they stay in the project's own `views/`. */
function inViews(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'views', name))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`views/${name} is missing from the installation.`)
    folder = parent
  }
  return join(folder, 'views', name)
}
