import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { AppError } from '../errors.js'
import { clientAddress } from './client.js'
import { createRateLimiter, TooManyRequests } from './rate-limit.js'
import type { AppEnv } from './services.js'

export type Access = 'granted' | 'token-needed' | 'closed'

/** Refuses a change that the request may not make. */
export type Guard = (c: Context<AppEnv>, formToken?: string) => void

/** Refused for the token, not for the place: a page says which. */
export class WrongToken extends AppError {
  constructor() {
    super('not-allowed', 'The admin token is wrong. Send the value of ADMIN_TOKEN.')
  }
}

const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-real-ip',
]

/** What a request may do without a token: someone at this machine may change anything. */
export function accessOf(c: Context<AppEnv>, adminToken: string | undefined): Access {
  if (isFromThisMachine(c)) return 'granted'
  return adminToken === undefined ? 'closed' : 'token-needed'
}

/** Refuses a change unless it comes from this machine or with the token. Guesses are rationed. */
export function createGuard(adminToken: string | undefined): Guard {
  const guesses = createRateLimiter(10)
  return (c, formToken) => {
    if (isFromThisMachine(c)) return
    if (adminToken === undefined) {
      throw new AppError(
        'not-allowed',
        'Changes are open to this machine only. Start the server with ADMIN_TOKEN set to allow them with a token.',
      )
    }
    const given = formToken ?? bearerToken(c)
    if (given === undefined) {
      throw new AppError('not-allowed', 'Send the admin token as "Authorization: Bearer …".')
    }
    if (isSame(given, adminToken)) return
    const wait = guesses.take(clientAddress(c) ?? 'unknown')
    throw wait > 0 ? new TooManyRequests(wait) : new WrongToken()
  }
}

/**
 * A loopback socket alone proves little: a proxy on this machine has one too, and a page elsewhere can
 * point its own name at 127.0.0.1. So the Host must be loopback's as well, and no proxy may have
 * signed the request.
 */
function isFromThisMachine(c: Context<AppEnv>): boolean {
  const address = clientAddress(c)
  if (address === undefined || !isLoopbackAddress(address)) return false
  const isForwarded =
    proxyHeaders.some((name) => c.req.header(name) !== undefined) ||
    [...c.req.raw.headers.keys()].some((name) => name.startsWith('x-forwarded'))
  return !isForwarded && isLoopbackHost(c.req.header('host') ?? new URL(c.req.url).host)
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
}

function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
}

function bearerToken(c: Context<AppEnv>): string | undefined {
  return /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

/** Hashes have one length, so the comparison takes the same time whatever was given. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
