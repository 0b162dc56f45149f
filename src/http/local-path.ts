import type { Context } from 'hono'
import type { AppEnv } from './services.js'

const longest = 4000

/** A path of this server, made safe to send a browser to; the first page for anything else. */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > longest || !/^\/(?![/\\])/.test(wanted)) return '/'
  // Browsers read "\" as "/" and leave out tabs and line breaks; no path of ours has them.
  if (/[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, ownOrigin)) return '/'
  const { origin, pathname, search } = new URL(wanted, ownOrigin)
  // "/.//example.org" becomes "//example.org", which is another server's address.
  if (origin !== ownOrigin || pathname.startsWith('//')) return '/'
  return /^\/log(?:in|out)$/.test(pathname) ? '/' : pathname + search
}

const ownOrigin = 'http://localhost'

/** Where to go on after a login: the page asked for, or the page whose form or fragment this was. */
export function pathToReturnTo(c: Context<AppEnv>): string {
  const isPage = c.req.method === 'GET' && c.req.header('HX-Request') === undefined
  if (isPage) return localPath(c.var.reader.path)
  const page = c.req.header('hx-current-url') ?? c.req.header('referer') ?? ''
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (!URL.canParse(page) || new URL(page).host !== host) return '/'
  const { pathname, search } = new URL(page)
  return localPath(pathname + search)
}
