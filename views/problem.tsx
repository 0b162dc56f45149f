import type { Child } from 'hono/jsx'
import { Layout } from './layout.js'
import { homeLink } from './links.js'
import type { Frame, Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** A failure, said helpfully: what happened and what to do. */
export function Problem(props: {
  message: string
  reader: Reader
  detail?: string
  id?: string
  children?: Child
}) {
  return (
    <div id={props.id} class="problem" role="alert">
      <p class="problem-title">{stringsOf(props.reader.language).problemTitle}</p>
      <p>{props.message}</p>
      {props.detail !== undefined && (
        <p class="problem-detail" dir="auto">
          {props.detail}
        </p>
      )}
      {props.children}
    </div>
  )
}

/** A page of its own for a failure. */
export function ProblemPage({
  frame,
  message,
  children,
}: {
  frame: Frame
  message: string
  children?: Child
}) {
  const text = stringsOf(frame.reader.language)
  return (
    <Layout frame={frame} title={text.problemTitle}>
      <main id="content" class="narrow" tabindex={-1}>
        <h1 class="unseen">{text.problemTitle}</h1>
        <Problem message={message} reader={frame.reader}>
          {children}
          <p>
            <a href={homeLink}>{text.backToChat}</a>
          </p>
        </Problem>
      </main>
    </Layout>
  )
}
