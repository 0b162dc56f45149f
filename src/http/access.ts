import type { Context, MiddlewareHandler } from 'hono'
import type { Right } from '../../views/reader.js'
import { AppError } from '../errors.js'
import { clientOf } from './client.js'
import { pathToReturnTo } from './local-path.js'
import { createLockOut } from './lock-out.js'
import { TooManyRequests } from './rate-limit.js'
import type { AppEnv, Services } from './services.js'
import { createSessions, isSameText } from './session.js'
import { createSessionCookie } from './session-cookie.js'
import { isFromThisMachine } from './this-machine.js'

/** What a request may change: anything, anything with a token, or nothing. */
export type Access = 'granted' | 'token-needed' | 'closed'

/** Who asks. */
export type Visitor = {
  /** Whom limits count. */
  readonly client: string
  readonly right: Right | undefined
  readonly access: Access
}

/** Refuses a change that the request may not make. */
export type Guard = (c: Context<AppEnv>, formToken?: string) => void

/** Neither place nor session nor token opens this. */
export class LoginNeeded extends AppError {
  constructor() {
    super('login-needed', 'This takes a token. Send it as "Authorization: Bearer …", or log in at /login.')
  }
}

/** A token was given, and is none. */
export class WrongToken extends AppError {
  constructor() {
    super('login-needed', 'The token is wrong. Send the value of ADMIN_TOKEN or READ_TOKEN.')
  }
}

/** Too many wrong tokens; a right one is not looked at either. */
export class LockedOut extends TooManyRequests {}

export type AccessControl = {
  /** Finds out who asks: whom limits count, and what place and session allow. */
  readonly identify: MiddlewareHandler<AppEnv>
  /** Where READ_TOKEN is set: lets nobody in without a session or a token, but for the open addresses. */
  readonly closeReading: MiddlewareHandler<AppEnv>
  readonly guard: Guard
  /** Opens a session with a token; throws `WrongToken` and `LockedOut`. */
  logIn(c: Context<AppEnv>, token: string): void
  logOut(c: Context<AppEnv>): void
}

/** What whoever has no right needs all the same: the login, what its page loads, and a sign of life. */
const open = /^\/(?:login|logout|health|assets\/[^/]+)$/

export type AccessSettings = Pick<Services, 'adminToken' | 'readToken' | 'trustProxy'>

/** Who may read and who may change: by place, or by token; by token alone where reading is closed or a proxy stands in front. */
export function createAccess(settings: AccessSettings, now = () => Date.now()): AccessControl {
  const { adminToken, readToken } = settings
  const proxies = settings.trustProxy ?? 0
  const isReadingClosed = readToken !== undefined
  const hasTokens = adminToken !== undefined || isReadingClosed
  // The plainest proxy on this machine looks like this machine. So the place stops counting as soon as a
  // setting says that there is one, or that not everyone may read.
  const placeCounts = !isReadingClosed && proxies === 0
  const changeAccess: Access = adminToken === undefined ? 'closed' : 'token-needed'
  const cookie = createSessionCookie(createSessions({ changing: adminToken, reading: readToken }, now))
  const lockOut = createLockOut(now)

  /** What a token opens. A client that is locked out is not told whether it is right. */
  const rightOfToken = (c: Context<AppEnv>, token: string): Right => {
    const { client } = c.var.visitor
    const wait = lockOut.wait(client, isFromThisMachine(c))
    if (wait > 0) throw new LockedOut(wait)
    const isAdmin = adminToken !== undefined && isSameText(token, adminToken)
    const isReader = readToken !== undefined && isSameText(token, readToken)
    if (!isAdmin && !isReader) {
      lockOut.failed(client)
      throw new WrongToken()
    }
    lockOut.succeeded(client)
    return isAdmin ? 'changing' : 'reading'
  }

  const visitor = (c: Context<AppEnv>, right: Right | undefined): Visitor => ({
    client: clientOf(c, proxies),
    right,
    access: right === 'changing' ? 'granted' : changeAccess,
  })

  return {
    identify: async (c, next) => {
      const isHere = placeCounts && isFromThisMachine(c)
      const right = isHere ? 'changing' : cookie.rightOf(c)
      c.set('visitor', visitor(c, right))
      if (hasTokens) {
        const session = {
          ...(right && { right }),
          mayRead: !isReadingClosed || right !== undefined,
          isReadingClosed,
          hasAdminToken: adminToken !== undefined,
          returnTo: pathToReturnTo(c),
        }
        c.set('reader', { ...c.var.reader, session })
      }
      await next()
    },
    closeReading: async (c, next) => {
      if (isReadingClosed && c.var.visitor.right === undefined && !open.test(c.req.path)) {
        const token = bearerToken(c)
        if (token === undefined) throw new LoginNeeded()
        c.set('visitor', visitor(c, rightOfToken(c, token)))
      }
      await next()
    },
    guard: (c, formToken) => {
      if (c.var.visitor.right === 'changing') return
      if (adminToken === undefined) throw closed()
      const token = formToken ?? bearerToken(c)
      if (token === undefined) throw new LoginNeeded()
      if (rightOfToken(c, token) !== 'changing') throw readingOnly()
    },
    logIn: (c, token) => {
      const right = rightOfToken(c, token)
      cookie.open(c, right)
    },
    logOut: (c) => cookie.close(c),
  }
}

/** What whoever asks may do about the index and the articles. */
export function accessOf(c: Context<AppEnv>): Access {
  return c.var.visitor.access
}

function closed(): AppError {
  return new AppError(
    'not-allowed',
    'Changes are closed here. Start the server with ADMIN_TOKEN set to allow them with a token, or use the commands.',
  )
}

function readingOnly(): AppError {
  return new AppError('not-allowed', 'The token given opens reading only. Send the value of ADMIN_TOKEN.')
}

function bearerToken(c: Context<AppEnv>): string | undefined {
  return /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}
