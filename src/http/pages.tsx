import { type Context, Hono } from 'hono'
import { Exchange } from '../../views/answer.js'
import { ArticlePage } from '../../views/article.js'
import { ChatPage } from '../../views/chat.js'
import type { Known } from '../../views/context.js'
import { Problem } from '../../views/problem.js'
import type { AssetLinks } from '../../views/reader.js'
import { stringsOf } from '../../views/strings.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { articleView } from './article-view.js'
import { askFor } from './asking.js'
import { listed } from './catalogue.js'
import { wantsFragment } from './client.js'
import { examplesFor } from './examples.js'
import { badQuestion, messageFor, prepareFailure } from './failures.js'
import { frameFor } from './frame.js'
import { questionSchema } from './schemas.js'
import type { AppEnv, Services } from './services.js'

/** Articles the chat page names. */
const namedArticles = 12

/** Routes for readers: pages, and fragments of them for htmx. */
export function pageRoutes(services: Services, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/', async (c) => {
    const question = c.req.query('q')
    if (question !== undefined) return exchange(c, question)
    const frame = await frameFor(c, services, assets)
    const examples = examplesFor(services.examples, frame.reader.language)
    return c.html(<ChatPage frame={frame} known={knownIn(await services.current())} examples={examples} />)
  })

  routes.post('/ask', async (c) => {
    const { question } = await c.req.parseBody()
    return exchange(c, typeof question === 'string' ? question : '')
  })

  routes.get('/articles/:id{.+}', async (c) => {
    const view = await articleView(c, services, c.req.param('id'))
    return c.html(<ArticlePage frame={await frameFor(c, services, assets)} view={view} />)
  })

  const exchange = async (c: Context<AppEnv>, asked: string) => {
    const { reader } = c.var
    const question = questionSchema.safeParse(asked)
    if (!question.success) return notAsked(c, asked, badQuestion(asked))
    try {
      const exchanged = await askFor(c, services, { question: question.data })
      const fragment = <Exchange exchanged={exchanged} reader={reader} />
      if (wantsFragment(c)) return c.html(fragment)
      const frame = await frameFor(c, services, assets)
      return c.html(
        <ChatPage frame={frame} known={knownIn(await services.current())} title={question.data}>
          {fragment}
        </ChatPage>,
      )
    } catch (thrown) {
      return notAsked(c, asked, thrown)
    }
  }

  /** A question that could not be asked stays in the box, and the thread says why. */
  const notAsked = async (c: Context<AppEnv>, asked: string, thrown: unknown) => {
    const { reader } = c.var
    const text = stringsOf(reader.language)
    const problem = <Problem message={messageFor(prepareFailure(c, thrown), text)} reader={reader} />
    if (wantsFragment(c)) return c.html(problem)
    const frame = await frameFor(c, services, assets)
    const known = await services.current().then(knownIn, () => ({ articles: [], articleCount: 0 }))
    return c.html(
      <ChatPage frame={frame} known={known} title={text.problemTitle} question={asked}>
        {problem}
      </ChatPage>,
    )
  }

  return routes
}

function knownIn(snapshot: Snapshot): Known {
  return { articles: listed(snapshot, 0, namedArticles), articleCount: snapshot.articles.size }
}
