import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Right } from '../../views/reader.js'

/** The tokens that are set; absent ones open nothing. */
export type Tokens = Readonly<Partial<Record<Right, string | undefined>>>

/** Sessions that nobody can make up: what the holder may do and until when, signed. */
export type Sessions = {
  issue(right: Right): { readonly value: string; readonly maxAgeSeconds: number }
  /** What a session opens; nothing when it is made up, over, or was ended. */
  rightOf(value: string): Right | undefined
  /** Refuses this session from now on, until the program ends. */
  end(value: string): void
  /** Tells apart the sessions of servers with other tokens: a browser keeps cookies by host, not by port. */
  readonly cookieName: string
}

const hour = 3600
const maxAgeSeconds: Readonly<Record<Right, number>> = { reading: 30 * 24 * hour, changing: 12 * hour }

type Session = { readonly right: Right; readonly expiresAt: number; readonly id: string }

/** Each right is signed with a key made from its token, so another token ends the sessions of the one before. */
export function createSessions(tokens: Tokens, now: () => number): Sessions {
  const keys: Partial<Record<Right, Buffer>> = {}
  const keyOf = (right: Right): Buffer | undefined => {
    const token = tokens[right]
    if (token === undefined) return undefined
    // Slow on purpose: a stolen session is no quick way to guess the token.
    keys[right] ??= scryptSync(token, `isnad session for ${right}`, 32)
    return keys[right]
  }
  const ended = new Map<string, number>()
  const open = (value: string): Session | undefined => {
    const session = parsed(value)
    const key = session && keyOf(session.right)
    if (!session || !key) return undefined
    const isSigned = isSameText(value, signed(session, key))
    return isSigned && session.expiresAt > now() && !ended.has(session.id) ? session : undefined
  }
  return {
    issue: (right) => {
      const key = keyOf(right)
      if (!key) throw new Error(`No token is set for ${right}.`)
      const expiresAt = now() + maxAgeSeconds[right] * 1000
      const session = { right, expiresAt, id: randomBytes(12).toString('base64url') }
      return { value: signed(session, key), maxAgeSeconds: maxAgeSeconds[right] }
    },
    rightOf: (value) => open(value)?.right,
    end: (value) => {
      const session = open(value)
      for (const [id, expiresAt] of ended) if (expiresAt <= now()) ended.delete(id)
      if (session) ended.set(session.id, session.expiresAt)
    },
    cookieName: `isnad-session-${nameOf(tokens)}`,
  }
}

function parsed(value: string): Session | undefined {
  const [, right, expiresAt, id = ''] =
    /^(reading|changing)\.(\d{1,15})\.([\w-]{16})\.[\w-]{43}$/.exec(value) ?? []
  if (right !== 'reading' && right !== 'changing') return undefined
  return { right, expiresAt: Number(expiresAt), id }
}

function signed({ right, expiresAt, id }: Session, key: Buffer): string {
  const content = `${right}.${expiresAt}.${id}`
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`
}

/** Too short to say anything about the tokens, long enough for the servers of one machine. */
function nameOf({ reading = '', changing = '' }: Tokens): string {
  return createHmac('sha256', 'isnad cookie name').update(`${reading}\n${changing}`).digest('hex').slice(0, 4)
}

/** Takes the same time whatever was given. */
export function isSameText(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'isnad').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
