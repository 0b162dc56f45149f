import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { AppError } from '../errors.js'
import type { AppEnv } from './services.js'

/** A change asked for by a page of another site. */
export class CrossSite extends AppError {
  constructor() {
    super('not-allowed', 'The request came from another site. Send it from a page of this server.')
  }
}

/** Nothing inline, nothing from elsewhere, no framing. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // With no-referrer, browsers send "Origin: null" with forms, and the check below would refuse them.
  referrerPolicy: 'same-origin',
  // Whether there is TLS in front is not known here; whoever puts it there sets this.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

/**
 * Refuses what another site's page sends, whatever its content type. Browsers say where a request
 * comes from by Sec-Fetch-Site or, on plain http beyond this machine, by Origin; programs send neither.
 */
export const sameSiteOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!isReading(c.req.method) && isForeign(c.req.raw.headers, c.req.url)) throw new CrossSite()
  await next()
}

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

function isForeign(headers: Headers, url: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (origin === null) return false
  const host = headers.get('host') ?? new URL(url).host
  return !URL.canParse(origin) || new URL(origin).host !== host
}
