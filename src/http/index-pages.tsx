import { type Context, Hono } from 'hono'
import { IndexPage, Renewal } from '../../views/index-status.js'
import { indexLink } from '../../views/links.js'
import type { AssetLinks } from '../../views/reader.js'
import { Rebuild } from '../../views/rebuild.js'
import { stringsOf } from '../../views/strings.js'
import { accessOf, type Guard } from './access.js'
import { contentsOf } from './catalogue.js'
import { wantsFragment } from './client.js'
import { explained, messageFor } from './failures.js'
import { frameFor } from './frame.js'
import type { AppEnv, Services } from './services.js'

/** The index page, and the rebuild as its fragment. */
export function indexRoutes(services: Services, guard: Guard, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/index', async (c) => {
    const { reader } = c.var
    const page = Number(c.req.query('page') ?? 1)
    const opened = await services.current().catch((thrown: unknown) => explained(thrown))
    return c.html(
      <IndexPage
        frame={await frameFor(c, services, assets)}
        rebuild={services.rebuilds.state()}
        access={accessOf(c)}
        standIn={services.trouble()}
        {...('manifest' in opened
          ? { contents: contentsOf(opened, Number.isInteger(page) ? page : 1) }
          : { problem: messageFor(opened, stringsOf(reader.language)) })}
      />,
    )
  })

  routes.get('/index/progress', (c) => progress(c))

  routes.post('/index/rebuild', async (c) => {
    guard(c, await formToken(c))
    services.rebuilds.start()
    return wantsFragment(c) ? progress(c) : c.redirect(indexLink, 303)
  })

  routes.post('/index/rebuild/cancel', async (c) => {
    guard(c, await formToken(c))
    await services.rebuilds.cancel()
    return wantsFragment(c) ? progress(c) : c.redirect(indexLink, 303)
  })

  /** The rebuild; once it is done, the figures and the list beside it as well. */
  const progress = async (c: Context<AppEnv>) => {
    const { reader } = c.var
    const state = services.rebuilds.state()
    const snapshot = state.kind === 'done' ? await services.current().catch(() => undefined) : undefined
    return c.html(
      <>
        <Rebuild state={state} access={accessOf(c)} reader={reader} />
        {snapshot && (
          <Renewal contents={contentsOf(snapshot, 1)} standIn={services.trouble()} reader={reader} />
        )}
      </>,
    )
  }

  return routes
}

async function formToken(c: Context<AppEnv>): Promise<string | undefined> {
  const { token } = await c.req.parseBody()
  return typeof token === 'string' ? token : undefined
}
