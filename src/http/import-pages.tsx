import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ImportPreviewPage, PreviewBody } from '../../views/import-preview.js'
import { SavedPage } from '../../views/import-results.js'
import { indexLink, previewLink } from '../../views/links.js'
import type { AssetLinks } from '../../views/reader.js'
import { AppError } from '../errors.js'
import type { Guard } from './access.js'
import { wantsFragment } from './client.js'
import { frameFor } from './frame.js'
import { choicesIn, previewOf } from './import-view.js'
import type { AppEnv, Services } from './services.js'
import { receiveFiles } from './upload.js'

/** Headers of 500 articles, with room for Arabic, which a form writes six bytes a letter. */
const largestFormBytes = 4 * 1024 * 1024

/** Bringing files in: received, read, shown, and saved once they have been looked over. */
export function importRoutes(services: Services, guard: Guard, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const { desk } = services

  routes.post('/index/add', async (c) => {
    guard(c)
    const draft = await desk.begin()
    try {
      await receiveFiles(c, draft, desk.limits)
    } catch (error) {
      await desk.discard(draft.id)
      throw error
    }
    // Whoever waits for it is told by the preview; the log has the reason.
    desk.read(draft).catch((error: unknown) => console.error(error))
    return c.redirect(previewLink(draft.id), 303)
  })

  routes.get('/index/add/:draft', async (c) => {
    guard(c)
    const preview = await previewOf(desk.get(c.req.param('draft')))
    if (wantsFragment(c)) return c.html(<PreviewBody preview={preview} reader={c.var.reader} />)
    return c.html(<ImportPreviewPage frame={await frameFor(c, services, assets)} preview={preview} />)
  })

  const limited = bodyLimit({ maxSize: largestFormBytes, onError: refuseForm })
  routes.post('/index/add/:draft', limited, async (c) => {
    guard(c)
    const draft = desk.get(c.req.param('draft'))
    const choices = choicesIn(await c.req.parseBody())
    const outcome = await desk.save(draft, choices)
    const frame = await frameFor(c, services, assets)
    if ('saved' in outcome) return c.html(<SavedPage frame={frame} saved={outcome.saved} />)
    const preview = await previewOf(draft, { choices, flaws: outcome.flaws })
    return c.html(<ImportPreviewPage frame={frame} preview={preview} />, 422)
  })

  routes.post('/index/add/:draft/discard', async (c: Context<AppEnv>) => {
    guard(c)
    await desk.discard(c.req.param('draft') ?? '')
    return c.redirect(indexLink, 303)
  })

  return routes
}

function refuseForm(): never {
  throw new AppError('too-large', 'The form is larger than 4 MB. Save fewer files at once.')
}
