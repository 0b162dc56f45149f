import type { Context } from 'hono'
import type { AppEnv } from './services.js'

/** The address the socket sees; what proxies claim in headers is not believed. */
export function clientAddress(c: Context<AppEnv>): string | undefined {
  return c.env?.incoming?.socket.remoteAddress
}

/** True when htmx asks for a fragment rather than the browser for a page. */
export function wantsFragment(c: Context<AppEnv>): boolean {
  return c.req.header('HX-Request') === 'true'
}
