import { type Context, Hono } from 'hono'
import { Exchange } from '../../views/answer.js'
import { ArticlePage } from '../../views/article.js'
import { ChatPage } from '../../views/chat.js'
import type { Known } from '../../views/context.js'
import { narrowedLink } from '../../views/links.js'
import { NarrowingPanel } from '../../views/narrowing.js'
import { Chosen } from '../../views/narrowing-chips.js'
import { Problem } from '../../views/problem.js'
import type { AssetLinks } from '../../views/reader.js'
import { stringsOf } from '../../views/strings.js'
import type { Narrowing } from '../asked.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { articleView } from './article-view.js'
import { questionSchema } from './ask-schema.js'
import { askFor } from './asking.js'
import { listed } from './catalogue.js'
import { wantsFragment } from './client.js'
import { examplesFor } from './examples.js'
import { badQuestion, messageFor, prepareFailure } from './failures.js'
import type { AskedQuery } from './follow-up.js'
import { frameFor } from './frame.js'
import { BadNarrowing, checked, narrowedIn, narrowingFrom, writtenNarrowing } from './narrowing.js'
import { choicesIn } from './narrowing-choices.js'
import type { AppEnv, Services } from './services.js'

/** Articles the chat page names. */
const namedArticles = 12

/** Routes for readers: pages, and fragments of them for htmx. */
export function pageRoutes(services: Services, assets: AssetLinks): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/', async (c) => {
    const narrowing = writtenNarrowing(c)
    const { q: question, draft } = c.req.query()
    if (question !== undefined) return exchange(c, { question }, narrowing)
    try {
      const { known, narrowed } = await shown(checked(narrowing))
      const frame = await frameFor(c, services, assets)
      const examples = examplesFor(services.examples, frame.reader.language)
      return c.html(
        <ChatPage
          frame={frame}
          known={known}
          narrowing={{ narrowing, narrowed }}
          examples={examples}
          {...(draft && { question: draft })}
        />,
      )
    } catch (thrown) {
      if (thrown instanceof BadNarrowing) return notAsked(c, { asked: '', narrowing }, thrown)
      throw thrown
    }
  })

  routes.post('/ask', async (c) => {
    const fields = await c.req.parseBody({ all: true })
    return exchange(c, followUpIn(fields), narrowingFrom(valuesIn(fields)))
  })

  routes.get('/narrowing', async (c) => {
    const narrowing = writtenNarrowing(c)
    if (!wantsFragment(c)) return c.redirect(narrowedLink(narrowing), 303)
    const { reader } = c.var
    try {
      const { known, narrowed } = await shown(checked(narrowing))
      const props = { choices: known.choices, narrowing, narrowed, reader, isRenewal: true }
      return c.html(
        <>
          <NarrowingPanel {...props} />
          <Chosen {...props} />
        </>,
      )
    } catch (thrown) {
      if (!(thrown instanceof BadNarrowing)) throw thrown
      const problem = messageFor(prepareFailure(c, thrown), stringsOf(reader.language))
      const { choices } = knownIn(await services.current())
      return c.html(<NarrowingPanel {...{ choices, narrowing, problem, reader, isRenewal: true }} />)
    }
  })

  routes.get('/articles/:id{.+}', async (c) => {
    const view = await articleView(c, services, c.req.param('id'))
    return c.html(<ArticlePage frame={await frameFor(c, services, assets)} view={view} />)
  })

  const shown = async (narrowing: Narrowing) => {
    const snapshot = await services.current()
    return { known: knownIn(snapshot), narrowed: narrowedIn(snapshot, narrowing) }
  }

  const exchange = async (c: Context<AppEnv>, given: AskedQuery, narrowing: Narrowing) => {
    const { reader } = c.var
    const { question: asked, previous } = given
    const question = questionSchema.safeParse(asked)
    if (!question.success) return notAsked(c, { asked, previous, narrowing }, badQuestion(asked))
    try {
      const query = { ...given, question: question.data, ...checked(narrowing) }
      const opensTimeline = c.req.query('view') === 'time'
      const exchanged = { ...(await askFor(c, services, query)), opensTimeline }
      const fragment = <Exchange exchanged={exchanged} reader={reader} />
      if (wantsFragment(c)) return c.html(fragment)
      const frame = await frameFor(c, services, assets)
      const completed = exchanged.answer.question
      const chosen = { narrowing, narrowed: exchanged.narrowed, question: completed }
      return c.html(
        <ChatPage
          frame={frame}
          known={knownIn(await services.current())}
          narrowing={chosen}
          title={completed}
          previous={completed}
        >
          {fragment}
        </ChatPage>,
      )
    } catch (thrown) {
      return notAsked(c, { asked, previous, narrowing }, thrown)
    }
  }

  /** A question that could not be asked stays in the box, and the thread says why. */
  const notAsked = async (
    c: Context<AppEnv>,
    { asked, previous, narrowing }: { asked: string; previous?: string | undefined; narrowing: Narrowing },
    thrown: unknown,
  ) => {
    const { reader } = c.var
    const text = stringsOf(reader.language)
    const problem = <Problem message={messageFor(prepareFailure(c, thrown), text)} reader={reader} />
    if (wantsFragment(c)) return c.html(problem)
    const frame = await frameFor(c, services, assets)
    const known = await services.current().then(knownIn, () => nothingKnown)
    const chosen = { narrowing, ...(asked !== '' && { question: asked }) }
    return c.html(
      <ChatPage
        frame={frame}
        known={known}
        narrowing={chosen}
        title={text.problemTitle}
        question={asked}
        {...(previous && { previous })}
      >
        {problem}
      </ChatPage>,
    )
  }

  return routes
}

const nothingKnown: Known = {
  articles: [],
  articleCount: 0,
  choices: { outlets: [], sections: [], undated: 0 },
}

function knownIn(snapshot: Snapshot): Known {
  return {
    articles: listed(snapshot, 0, namedArticles),
    articleCount: snapshot.articles.size,
    choices: choicesIn(snapshot),
  }
}

/** A question with the one before it, as a form sends them; one that cannot have been asked is not leant on. */
function followUpIn({ question, previous, asTyped }: Readonly<Record<string, unknown>>): AskedQuery {
  const before = questionSchema.safeParse(previous).data
  return {
    question: typeof question === 'string' ? question : '',
    previous: before,
    asTyped: asTyped === '1',
  }
}

/** The texts of a form's field, which may come several times. */
function valuesIn(fields: Readonly<Record<string, unknown>>) {
  return (name: string): string[] => [fields[name]].flat().filter((value) => typeof value === 'string')
}
