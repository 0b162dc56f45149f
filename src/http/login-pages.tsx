import { type Context, Hono } from 'hono'
import { homeLink } from '../../views/links.js'
import { LoginPage } from '../../views/login.js'
import type { AssetLinks } from '../../views/reader.js'
import { stringsOf } from '../../views/strings.js'
import { AppError } from '../errors.js'
import type { AccessControl } from './access.js'
import { messageFor, prepareFailure } from './failures.js'
import { frameFor } from './frame.js'
import { localPath } from './local-path.js'
import type { AppEnv, Services } from './services.js'

/** The login with a token, and the way out. */
export function loginRoutes(access: AccessControl, services: Services, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/login', (c) => {
    const next = localPath(c.req.query('next'))
    // From a link on another site the browser sends no session along, though there may be one. Sent on from
    // here it does; without a session, the page that is closed leads back here.
    if (c.req.header('sec-fetch-site') === 'cross-site') c.header('Refresh', `0; url=${next}`)
    return page(c, next)
  })

  routes.post('/login', async (c) => {
    const { token, next } = await c.req.parseBody()
    const path = localPath(typeof next === 'string' ? next : undefined)
    const { session } = c.var.reader
    if (session === undefined) return page(c, path)
    if (typeof token !== 'string' || token === '') {
      c.status(400)
      return page(c, path, stringsOf(c.var.reader.language).login.tokenMissing)
    }
    try {
      access.logIn(c, token.trim())
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      return page(c, path, messageFor(prepareFailure(c, thrown), stringsOf(c.var.reader.language)))
    }
    return c.redirect(path, 303)
  })

  routes.post('/logout', (c) => {
    access.logOut(c)
    return c.redirect(homeLink, 303)
  })

  const page = async (c: Context<AppEnv>, next: string, problem?: string) =>
    c.html(
      <LoginPage
        frame={await frameFor(c, services, assets)}
        next={next}
        {...(problem !== undefined && { problem })}
      />,
    )

  return routes
}
