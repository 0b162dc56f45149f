import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { AppError } from '../errors.js'
import type { Draft } from '../importing/drafts.js'
import type { Stated } from '../importing/stated.js'
import type { Guard } from './access.js'
import { checkedRequest } from './checked-request.js'
import { newArticlesSchema, restoreSchema } from './schemas-importing.js'
import type { AppEnv, Services } from './services.js'
import { notThere } from './trash-pages.js'
import { receiveFiles } from './upload.js'

/** The largest JSON body: one article of the longest, with its escapes. */
const largestJsonBytes = 25 * 1024 * 1024

/** Adding, removing and restoring for programs. */
export function articleApiRoutes(services: Services, guard: Guard): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const { desk } = services
  const limited = bodyLimit({ maxSize: largestJsonBytes, onError: refuseBody })

  routes.post('/api/articles', async (c) => {
    guard(c)
    const isForm = /^multipart\/form-data/i.test(c.req.header('content-type') ?? '')
    if (isForm) return c.json({ articles: await addFiles(c) })
    let outcome: Response | undefined
    await limited(c, async () => {
      outcome = c.json({ articles: await addRecords(c) })
    })
    return outcome ?? c.body(null)
  })

  routes.delete('/api/articles/:id{.+}', async (c) => {
    guard(c)
    const { removed } = await desk.remove([c.req.param('id')])
    const [first] = removed
    if (!first) throw notThere(c.req.param('id'))
    return c.json(first)
  })

  routes.get('/api/removed', async (c) => c.json({ articles: await desk.removed() }))

  routes.post('/api/removed/restore', async (c) => {
    guard(c)
    const { id } = checkedRequest(restoreSchema, await c.req.json().catch(notJson))
    return c.json(await desk.restore(id))
  })

  const addRecords = async (c: Context<AppEnv>) => {
    const { articles } = checkedRequest(newArticlesSchema, await c.req.json().catch(notJson))
    const named = articles.map((article) => ({
      name: article.name ?? article.title,
      stated: statedIn(article),
    }))
    const added = await desk.add(named)
    return added.map((outcome, at) => ({ name: named[at]?.name ?? '', ...outcome }))
  }

  /** The same way as through the page, without a person in between: what can be saved is saved. */
  const addFiles = async (c: Context<AppEnv>) => {
    const draft = await desk.begin()
    try {
      await receiveFiles(c, draft, desk.limits)
      await desk.read(draft)
      return await saveAll(draft)
    } finally {
      await desk.discard(draft.id)
    }
  }

  const saveAll = async (draft: Draft): Promise<object[]> => {
    const left: object[] = draft.files.filter(({ kind }) => kind === 'present' || kind === 'refused')
    const wanted = everything(draft)
    const outcome = await desk.save(draft, wanted)
    if ('saved' in outcome) return [...outcome.saved, ...left]
    const flawed = [...outcome.flaws].map(([number, flaw]) => {
      wanted.delete(number)
      return { kind: 'refused', name: draft.files[number]?.name, ...flaw }
    })
    const saved = await desk.save(draft, wanted)
    return [...('saved' in saved ? saved.saved : []), ...left, ...flawed]
  }

  return routes
}

type NewArticle = z.output<typeof newArticlesSchema>['articles'][number]

function statedIn({ title, outlet, published, url, section, text }: NewArticle): Stated {
  return {
    title,
    text,
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(section !== undefined && { section }),
  }
}

/** All that can be saved as it stands. */
function everything(draft: Draft): Map<number, Omit<Stated, 'text'>> {
  const chosen = [...draft.files.entries()].flatMap(([number, file]): [number, Omit<Stated, 'text'>][] => {
    if (file.kind === 'lines') return [[number, {}]]
    return file.kind === 'article' ? [[number, file.header]] : []
  })
  return new Map(chosen)
}

function notJson(cause: unknown): never {
  // A body over the limit fails here too, with its own explanation.
  if (cause instanceof AppError) throw cause
  throw new AppError('bad-request', 'The body is not JSON.', { cause })
}

function refuseBody(): never {
  throw new AppError(
    'too-large',
    'The body is larger than 25 MB. Send fewer articles at once, or use "isnad add".',
  )
}
