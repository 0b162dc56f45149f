import { type Context, Hono } from 'hono'
import { RemovedPage, RemovePage } from '../../views/import-results.js'
import type { AssetLinks } from '../../views/reader.js'
import { stringsOf } from '../../views/strings.js'
import { AppError } from '../errors.js'
import { accessOf, type Guard } from './access.js'
import { knownArticle } from './article-view.js'
import { frameFor } from './frame.js'
import type { AppEnv, Services } from './services.js'

/** Taking articles out, after asking, and bringing them back. */
export function trashRoutes(services: Services, guard: Guard, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const { desk } = services

  routes.get('/index/remove', async (c) => {
    guard(c)
    const { id, title } = knownArticle(await services.current(), c.req.query('id') ?? '')
    return c.html(<RemovePage frame={await frameFor(c, services, assets)} article={{ id, title }} />)
  })

  routes.post('/index/remove', async (c) => {
    guard(c)
    const id = await fieldOf(c, 'id')
    const { removed } = await desk.remove([id])
    const [first] = removed
    if (!first) throw notThere(id)
    return list(c, textOf(c).wasRemoved(first.title))
  })

  routes.get('/index/removed', (c) => list(c))

  routes.post('/index/restore', async (c) => {
    guard(c)
    const { kind, id } = await desk.restore(await fieldOf(c, 'key'))
    return list(c, kind === 'restored' ? textOf(c).wasRestored(id) : textOf(c).isPresent(id))
  })

  const list = async (c: Context<AppEnv>, outcome?: string) =>
    c.html(
      <RemovedPage
        frame={await frameFor(c, services, assets)}
        removed={await desk.removed()}
        mayChange={accessOf(c) === 'granted'}
        {...(outcome !== undefined && { outcome })}
      />,
    )

  return routes
}

/** An article that the index knows and the corpus does not, or that nobody knows. */
export function notThere(id: string): AppError {
  return new AppError(
    'article-unknown',
    `There is no article "${id}" in the corpus. It may have been removed.`,
  )
}

function textOf(c: Context<AppEnv>) {
  return stringsOf(c.var.reader.language).importing
}

async function fieldOf(c: Context<AppEnv>, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name]
  if (typeof value === 'string' && value !== '') return value
  throw new AppError('bad-request', `The form has no "${name}".`)
}
