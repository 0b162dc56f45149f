import type { Child } from 'hono/jsx'
import { Context, type Known } from './context.js'
import { NewThread, ThreadTemplates } from './follow-up.js'
import { Layout } from './layout.js'
import { askAction, questionLink } from './links.js'
import { NarrowingPanel, type NarrowingProps } from './narrowing.js'
import { Chosen } from './narrowing-chips.js'
import { Problem } from './problem.js'
import type { Frame, Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** The longest question taken. */
const longestQuestion = 500

/** The chat page: an exchange if there is one, else the welcome; the question box below. */
export function ChatPage(props: {
  frame: Frame
  known: Known
  narrowing: Omit<NarrowingProps, 'choices' | 'reader'>
  /** The welcome's examples; absent once something was asked. */
  examples?: readonly string[]
  title?: string
  /** Kept in the box when a question could not be asked. */
  question?: string
  /** The question that the next may lean on, where scripts do not run. */
  previous?: string
  children?: Child
}) {
  const { reader } = props.frame
  const text = stringsOf(reader.language)
  const { title, question, previous, examples } = props
  const narrowing = { ...props.narrowing, choices: props.known.choices, reader }
  return (
    <Layout frame={props.frame} {...(title !== undefined && { title })}>
      <main id="content" class="chat" tabindex={-1} data-has-thread={examples ? undefined : ''}>
        <h1 class="unseen">{examples ? text.welcomeTitle : text.thread}</h1>
        {examples && <Welcome examples={examples} reader={reader} />}
        <section id="thread" aria-label={text.thread}>
          {props.children}
        </section>
        <NewThread reader={reader} />
        <div class="beside">
          <NarrowingPanel {...narrowing} />
          <Context known={props.known} reader={reader} />
        </div>
        <QuestionBox reader={reader} narrowing={narrowing} question={question} previous={previous} />
      </main>
      <template id="unreachable">
        <Problem message={text.unreachable} reader={reader} />
      </template>
      <ThreadTemplates reader={reader} />
    </Layout>
  )
}

function QuestionBox(props: {
  reader: Reader
  narrowing: NarrowingProps
  question: string | undefined
  previous: string | undefined
}) {
  const { reader, narrowing, question, previous = '' } = props
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
      <input type="hidden" name="previous" value={previous} />
      <Chosen {...narrowing} />
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

function Welcome({ examples, reader }: { examples: readonly string[]; reader: Reader }) {
  const text = stringsOf(reader.language)
  return (
    <div id="welcome" class="welcome">
      <div class="welcome-about">
        {text.welcome.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </div>
      <section>
        <h2>{text.examples}</h2>
        {examples.length === 0 ? (
          <p class="quiet">{text.noExamples}</p>
        ) : (
          <ul class="examples">
            {examples.map((example) => (
              <li>
                <a href={questionLink(example)} data-example>
                  <span dir="auto">{example}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
