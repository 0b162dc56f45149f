import { type Context, Hono, type HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { AppError } from '../errors.js'
import { createAccess } from './access.js'
import { apiRoutes } from './api.js'
import { loadAssets } from './assets.js'
import { exportRoutes } from './export-pages.js'
import { respondToFailure } from './failures.js'
import { importRoutes } from './import-pages.js'
import { indexRoutes } from './index-pages.js'
import { loginRoutes } from './login-pages.js'
import { mcpRoutes } from './mcp-route.js'
import { pageRoutes } from './pages.js'
import { preferences } from './preferences.js'
import { sameSiteOnly, securityHeaders } from './protection.js'
import { createRateLimiter } from './rate-limit.js'
import type { AppEnv, Services } from './services.js'
import { isFromThisMachine } from './this-machine.js'
import { trashRoutes } from './trash-pages.js'
import { createTurns } from './turns.js'

/** A question has at most 500 characters; this leaves room for filters, and for little else. */
const largestBodyBytes = 64 * 1024

/** The whole web side. It listens to nothing, so tests call `app.request` without a port. */
export function createApp(given: Services): Hono<AppEnv> {
  const inTurn = createTurns()
  const services: Services = { ...given, ask: (...asked) => inTurn(() => given.ask(...asked)) }
  const assets = loadAssets()
  const asking = createRateLimiter(services.rateLimit)
  const access = createAccess(services)
  const { guard } = access
  const app = new Hono<AppEnv>()

  app.onError((error, c) => respondToFailure(c, error, services, assets.links))
  app.notFound((c) =>
    respondToFailure(c, new AppError('not-found', `There is no ${c.req.path} here.`), services, assets.links),
  )

  // Packing takes a tenth of the time of an answer, and spares a program on this machine nothing.
  const packed = compress()
  const isForProgramHere = (c: Context<AppEnv>) => c.req.path.startsWith('/api/') && isFromThisMachine(c)
  app.use(securityHeaders, (c, next) => (isForProgramHere(c) ? next() : packed(c, next)))
  app.use(preferences, access.identify)
  app.route('/assets', assets.routes)
  // Pages differ by reader and by build: a browser asks again, but may keep them for going back. What only
  // some may read is not shown again after they have logged out.
  const cacheControl = services.readToken === undefined ? 'private, no-cache' : 'private, no-store'
  app.use(async (c, next) => {
    c.set('asking', asking)
    await next()
    c.header('Cache-Control', cacheControl)
  })
  app.use(sameSiteOnly, access.closeReading)
  const limited = bodyLimit({ maxSize: largestBodyBytes, onError: refuseBody })
  app.use((c, next) => (hasOwnLimit(c.req) ? next() : limited(c, next)))
  app.route('/', loginRoutes(access, services, assets.links))
  app.route('/', apiRoutes(services, guard))
  app.route('/', importRoutes(services, guard, assets.links))
  app.route('/', trashRoutes(services, guard, assets.links))
  app.route('/', indexRoutes(services, guard, assets.links))
  app.route('/', mcpRoutes(services))
  app.route('/', exportRoutes(services, assets.links))
  app.route('/', pageRoutes(services, assets.links))
  return app
}

/** Dossiers, and requests that bring articles, are larger and have limits of their own. */
function hasOwnLimit({ method, path }: HonoRequest): boolean {
  return method === 'POST' && /^\/(?:dossier|export|index\/add(?:\/\w+)?|api\/articles)$/.test(path)
}

function refuseBody(): never {
  throw new AppError('too-large', `The request is larger than ${largestBodyBytes / 1024} kB. Shorten it.`)
}
