import { type Context, Hono } from 'hono'
import { IndexPage, Renewal } from '../../views/index-status.js'
import { indexLink } from '../../views/links.js'
import type { AssetLinks } from '../../views/reader.js'
import { type ListPlace, Rebuild, type RebuildProps } from '../../views/rebuild.js'
import { stringsOf } from '../../views/strings.js'
import { accessOf, type Guard } from './access.js'
import { contentsOf } from './catalogue.js'
import { wantsFragment } from './client.js'
import { explained, messageFor } from './failures.js'
import { frameFor } from './frame.js'
import { limitsShown } from './import-view.js'
import { listPlaceSchema } from './schemas.js'
import type { AppEnv, Services } from './services.js'

/** The index page, and the rebuild as its fragment. */
export function indexRoutes(services: Services, guard: Guard, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/index', async (c) => {
    const opened = await services.current().catch((thrown: unknown) => explained(thrown))
    const list = placeIn(c)
    return c.html(
      <IndexPage
        frame={await frameFor(c, services, assets)}
        rebuild={await rebuildIn(c, list)}
        past={await services.rebuilds.past()}
        standIn={services.trouble()}
        limits={limitsShown(services.desk.limits)}
        isBehind={'manifest' in opened && (await services.isBehind(opened))}
        {...('manifest' in opened
          ? { contents: await contentsOf(opened, list) }
          : { problem: messageFor(opened, stringsOf(c.var.reader.language)) })}
      />,
    )
  })

  routes.get('/index/progress', (c) => progress(c))

  routes.post('/index/rebuild', async (c) => {
    guard(c, await formToken(c))
    await services.rebuilds.start()
    return wantsFragment(c) ? progress(c) : c.redirect(indexLink, 303)
  })

  routes.post('/index/rebuild/cancel', async (c) => {
    guard(c, await formToken(c))
    await services.rebuilds.cancel()
    return wantsFragment(c) ? progress(c) : c.redirect(indexLink, 303)
  })

  /** The rebuild where it is not as the page shows it; once it is done, what stands beside it as well. */
  const progress = async (c: Context<AppEnv>) => {
    const { reader } = c.var
    const list = placeIn(c)
    const rebuild = await rebuildIn(c, list)
    const isRunning = rebuild.state.kind === 'running'
    if (!isRunning && c.req.query('seen') === rebuild.seen) return c.body(null, 204)
    const snapshot = isRunning ? undefined : await services.current().catch(() => undefined)
    return c.html(
      <>
        <Rebuild {...rebuild} reader={reader} />
        {snapshot && (
          <Renewal
            contents={await contentsOf(snapshot, list)}
            past={await services.rebuilds.past()}
            standIn={services.trouble()}
            isBehind={await services.isBehind(snapshot)}
            mayChange={accessOf(c) === 'granted'}
            reader={reader}
          />
        )}
      </>,
    )
  }

  const rebuildIn = async (c: Context<AppEnv>, list: ListPlace): Promise<Omit<RebuildProps, 'reader'>> => {
    const { rebuilds, current } = services
    const [state, past] = await Promise.all([rebuilds.state(), rebuilds.past()])
    const served = await current().then(
      ({ manifest }) => manifest.buildId,
      () => 'none',
    )
    const seen = [state.kind, past[0]?.id ?? 'none', served].join('-')
    return { state, access: accessOf(c), seen, list }
  }

  return routes
}

/** Which part of the list of articles is shown; what makes no sense is its beginning. */
function placeIn(c: Context<AppEnv>): ListPlace {
  return listPlaceSchema.parse(c.req.query())
}

async function formToken(c: Context<AppEnv>): Promise<string | undefined> {
  const { token } = await c.req.parseBody()
  return typeof token === 'string' ? token : undefined
}
