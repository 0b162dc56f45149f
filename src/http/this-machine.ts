import type { Context } from 'hono'
import { socketAddress } from './client.js'
import type { AppEnv } from './services.js'

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

/**
 * Whether someone at this machine asks. A loopback socket alone proves little: a proxy on this machine has one
 * too, and a page elsewhere can point its own name at 127.0.0.1. So the Host must be loopback's as well, no
 * proxy may have signed the request, and the page it was sent from, if any, must be of this machine. Some
 * proxies talk HTTP/1.0 and add nothing; browsers and programs no longer do.
 */
export function isFromThisMachine(c: Context<AppEnv>): boolean {
  const address = socketAddress(c)
  if (address === undefined || !isLoopbackAddress(address)) return false
  if (c.env?.incoming?.httpVersion === '1.0' || isForwarded(c)) return false
  const origin = c.req.header('origin')
  if (origin !== undefined && !(URL.canParse(origin) && isLoopbackHost(new URL(origin).host))) return false
  return isLoopbackHost(c.req.header('host') ?? new URL(c.req.url).host)
}

function isForwarded(c: Context<AppEnv>): boolean {
  return (
    proxyHeaders.some((name) => c.req.header(name) !== undefined) ||
    [...c.req.raw.headers.keys()].some((name) => name.startsWith('x-forwarded'))
  )
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
}

/** Whether a host, with or without a port, is this machine's own name for itself. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
}
