import type { Narrowing } from '../src/asked.js'
import { draftLink, homeLink, questionLink } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** A question that was completed from the one before it. */
export type FollowUp = {
  /** As its reader wrote it. */
  readonly typed: string
  /** The question before, as it was itself completed. */
  readonly previous: string
}

/** How a follow-up was understood, with the ways to change that. */
export function Understood(props: {
  followUp: FollowUp
  completed: string
  narrowing: Narrowing
  reader: Reader
}) {
  const { followUp, completed, narrowing, reader } = props
  const text = stringsOf(reader.language).following
  return (
    <p class="understood">
      <span class="understood-words">
        {text.understoodAs}{' '}
        <bdi class="understood-question" dir="auto">
          {completed}
        </bdi>
      </span>{' '}
      <span class="actions">
        <a class="action" href={draftLink(completed, narrowing)} data-edit={completed}>
          {text.edit}
        </a>
        <a class="action" href={questionLink(followUp.typed, narrowing)} data-as-typed>
          {text.askAsTyped}
        </a>
      </span>
    </p>
  )
}

/** The way out of a thread; where scripts keep it in the browser, they clear it. */
export function NewThread({ reader }: { reader: Reader }) {
  return (
    <p class="thread-tools">
      <a class="action" href={homeLink} data-new-thread>
        {stringsOf(reader.language).following.newThread}
      </a>
    </p>
  )
}

/** What scripts show of a thread that comes back: its questions, each of which is asked again when it is seen. */
export function ThreadTemplates({ reader }: { reader: Reader }) {
  const text = stringsOf(reader.language).following
  return (
    <>
      <template id="kept-exchange">
        <article class="exchange kept">
          <h2 class="question" tabindex={-1}>
            <span dir="auto" class="question-words" />
          </h2>
          <Understood followUp={{ typed: '', previous: '' }} completed="" narrowing={{}} reader={reader} />
          <p class="actions">
            <a class="action" href={homeLink} data-ask-again>
              {text.showAnswer}
            </a>
          </p>
        </article>
      </template>
      <template id="rebuilt-since">
        <p class="quiet rebuilt-since">{text.rebuiltSince}</p>
      </template>
    </>
  )
}
