import type { Child } from 'hono/jsx'
import type { ArticleRef } from '../src/domain.js'
import { OutletName, Published } from './citation.js'
import { Layout } from './layout.js'
import { articlePath, askAction, indexLink, questionLink } from './links.js'
import { Problem } from './problem.js'
import type { Frame, Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What a first visit shows: what is indexed, and what can be asked. */
export type Welcome = {
  /** The first few articles. */
  readonly articles: readonly ArticleRef[]
  readonly articleCount: number
  readonly examples: readonly string[]
}

/** The longest question taken. */
const longestQuestion = 500

/** The chat page: an exchange if there is one, else the welcome; the question box below. */
export function ChatPage(props: {
  frame: Frame
  title?: string
  welcome?: Welcome
  /** Kept in the box when a question could not be asked. */
  question?: string
  children?: Child
}) {
  const { reader } = props.frame
  const text = stringsOf(reader.language)
  return (
    <Layout frame={props.frame} {...(props.title !== undefined && { title: props.title })}>
      <main id="content" class="chat" tabindex={-1}>
        {props.title === undefined && <h1 class="unseen">{text.welcomeTitle}</h1>}
        {props.title !== undefined && <h1 class="unseen">{text.thread}</h1>}
        {props.welcome && <WelcomeCard welcome={props.welcome} reader={reader} />}
        <section id="thread" aria-label={text.thread}>
          {props.children}
        </section>
        <QuestionBox reader={reader} {...(props.question !== undefined && { question: props.question })} />
      </main>
      <template id="unreachable">
        <Problem message={text.unreachable} reader={reader} />
      </template>
    </Layout>
  )
}

function QuestionBox({ reader, question }: { reader: Reader; question?: string }) {
  const text = stringsOf(reader.language)
  return (
    <form
      id="ask"
      class="question-box"
      method="post"
      action={askAction}
      hx-post={askAction}
      hx-target="#thread"
      hx-swap="beforeend"
      hx-sync="this:drop"
      data-searching={text.searching}
    >
      <label class="unseen" for="question">
        {text.questionLabel}
      </label>
      <textarea
        id="question"
        name="question"
        rows={1}
        maxlength={longestQuestion}
        required
        dir="auto"
        autocomplete="off"
        enterkeyhint="send"
        placeholder={text.questionHint}
        aria-describedby="characters-left"
        autofocus
      >
        {question}
      </textarea>
      <p id="characters-left" class="characters-left" hidden>
        {text.charactersLeft} <bdi data-left />
      </p>
      <button class="send" type="submit" aria-label={text.ask} title={text.ask}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12h14m-6-6 6 6-6 6" />
        </svg>
      </button>
    </form>
  )
}

function WelcomeCard({ welcome, reader }: { welcome: Welcome; reader: Reader }) {
  const text = stringsOf(reader.language)
  const more = welcome.articleCount - welcome.articles.length
  return (
    <div id="welcome" class="welcome">
      <div class="welcome-about">
        {text.welcome.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </div>
      <section class="welcome-examples">
        <h2>{text.examples}</h2>
        {welcome.examples.length === 0 ? (
          <p>{text.noExamples}</p>
        ) : (
          <ul>
            {welcome.examples.map((example) => (
              <li>
                <a href={questionLink(example)} dir="auto" data-example>
                  {example}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="welcome-articles">
        <h2>{text.indexedArticles}</h2>
        <ul>
          {welcome.articles.map((article) => (
            <li>
              <a href={articlePath(article.id)} lang="ar" dir="rtl">
                {article.title}
              </a>
              <span class="quiet">
                <OutletName outlet={article.outlet} reader={reader} />
                {' · '}
                <Published date={article.published} reader={reader} />
              </span>
            </li>
          ))}
        </ul>
        {more > 0 && (
          <p>
            <a href={indexLink}>{text.moreArticles(more)}</a>
          </p>
        )}
      </section>
    </div>
  )
}
