import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { AppEnv } from './services.js'

/** The address the socket sees; what proxies claim in headers is not believed. */
export function socketAddress(c: Context<AppEnv>): string | undefined {
  return c.env?.incoming?.socket.remoteAddress
}

/**
 * Whom a limit counts. Behind proxies of one's own, each of which adds the address it sees to the end of
 * X-Forwarded-For, the client is as many from the end as there are proxies; what stands before it is the
 * client's own claim. An IPv6 client has a whole network of addresses, and counts as one.
 */
export function clientOf(c: Context<AppEnv>, proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',')
  const claimed = proxies > 0 ? withoutPort(forwarded.at(-proxies)?.trim() ?? '') : ''
  const address = isIP(claimed) === 0 ? socketAddress(c) : claimed
  return address === undefined ? 'unknown' : networkOf(address)
}

/** True when htmx asks for a fragment rather than the browser for a page. */
export function wantsFragment(c: Context<AppEnv>): boolean {
  return c.req.header('HX-Request') === 'true'
}

/** Some proxies write 192.0.2.1:4711 or [2001:db8::1]:4711. */
function withoutPort(address: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1')
}

/** An IPv4 address as it is, the first 64 bits of an IPv6 one. */
function networkOf(address: string): string {
  const asFour = address.replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (isIP(asFour) !== 6) return asFour
  const [before = '', after] = asFour.replace(/%.*$/, '').split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const missing = after === undefined ? 0 : 8 - groups(before).length - groups(after).length
  const all = [...groups(before), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(after ?? '')]
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
