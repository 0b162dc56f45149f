import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Right } from '../../views/reader.js'
import type { AppEnv } from './services.js'
import type { Sessions } from './session.js'

/** Keeps a session in the browser: out of reach of scripts, and never sent along by pages of other sites. */
export function createSessionCookie(sessions: Sessions) {
  return {
    rightOf: (c: Context<AppEnv>): Right | undefined => {
      const value = getCookie(c, sessions.cookieName)
      return value === undefined ? undefined : sessions.rightOf(value)
    },
    open: (c: Context<AppEnv>, right: Right): void => {
      const { value, maxAgeSeconds } = sessions.issue(right)
      setCookie(c, sessions.cookieName, value, { ...options(c), maxAge: maxAgeSeconds })
    },
    close: (c: Context<AppEnv>): void => {
      const value = getCookie(c, sessions.cookieName)
      if (value !== undefined) sessions.end(value)
      deleteCookie(c, sessions.cookieName, options(c))
    },
  }
}

function options(c: Context<AppEnv>) {
  return { httpOnly: true, sameSite: 'Strict', path: '/', secure: isOverTls(c) } as const
}

/** The browser or the proxy says so, and is believed: the claim only makes the cookie stricter. */
function isOverTls(c: Context<AppEnv>): boolean {
  const claims = [c.req.header('x-forwarded-proto'), c.req.header('origin'), c.req.url]
  return claims.some((claim) => /^https\b/i.test(claim ?? ''))
}
