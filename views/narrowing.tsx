import type { Narrowing } from '../src/asked.js'
import { narrowedLink, narrowingAction, narrowingFields } from './links.js'
import { type Narrowed, Way } from './narrowing-chips.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

export type NamedCount = { readonly name: string; readonly count: number }

/** What an index can be narrowed to. The name '' stands for articles that do not state theirs. */
export type NarrowingChoices = {
  readonly outlets: readonly NamedCount[]
  readonly sections: readonly NamedCount[]
  readonly undated: number
  readonly earliest?: string
  readonly latest?: string
}

/** The narrowing of the next question. */
export type NarrowingProps = {
  readonly choices: NarrowingChoices
  /** As written, which may be no narrowing that can be. */
  readonly narrowing: Narrowing
  readonly narrowed?: Narrowed | undefined
  /** Asked anew under the narrowing where scripts do not run. */
  readonly question?: string | undefined
  /** What is wrong with it, in words. */
  readonly problem?: string
  readonly reader: Reader
}

/** Names shown of one kind; the others can be written in the address. */
const mostShown = 60

/** The form that narrows the next question: a plain GET of the chat page. */
export function NarrowingPanel(props: NarrowingProps & { isRenewal?: boolean }) {
  const { choices, narrowing, narrowed, question, problem, reader, isRenewal } = props
  const text = stringsOf(reader.language).narrowing
  const { outlets = [], sections = [], articles = [] } = narrowing
  const chosenCount = narrowingFields(narrowing).length
  return (
    <section
      id="narrowing"
      class="narrowing"
      data-address={narrowedLink(narrowing)}
      data-announce={isRenewal ? (problem ?? announced(narrowed, reader)) : undefined}
    >
      <details open={problem !== undefined}>
        <summary id="narrowing-title" class="narrowing-summary">
          {text.title}
          {chosenCount > 0 && <span class="figures"> ({chosenCount})</span>}
        </summary>
        <form
          method="get"
          action="/"
          hx-get={narrowingAction}
          hx-target="#narrowing"
          hx-swap="outerHTML"
          aria-labelledby="narrowing-title"
        >
          {problem !== undefined && (
            <p class="notice" role="alert">
              {problem}
            </p>
          )}
          {question !== undefined && <input type="hidden" name="q" value={question} />}
          {articles.map((id) => (
            <input type="hidden" name="article" value={id} />
          ))}
          <Names field="outlet" counts={choices.outlets} chosen={outlets} reader={reader} />
          <Names field="section" counts={choices.sections} chosen={sections} reader={reader} />
          <Dates choices={choices} narrowing={narrowing} reader={reader} />
          <div class="narrowing-actions">
            <button class="button" type="submit">
              {text.apply}
            </button>
            {chosenCount > 0 && <Way narrowing={{}} question={question} words={text.clear} />}
          </div>
        </form>
      </details>
    </section>
  )
}

/** The names of one kind as boxes to tick; nothing where there is nothing to choose between. */
function Names(props: {
  field: 'outlet' | 'section'
  counts: readonly NamedCount[]
  chosen: readonly string[]
  reader: Reader
}) {
  const { field, counts, chosen, reader } = props
  const { outletUnknown, narrowing: text, figure } = stringsOf(reader.language)
  if (counts.length < 2 && chosen.length === 0) return null
  const known = new Set(counts.map(({ name }) => name))
  const shown = [
    ...counts.filter(({ name }, place) => place < mostShown || chosen.includes(name)),
    ...chosen.filter((name) => !known.has(name)).map((name) => ({ name, count: 0 })),
  ]
  const unnamed = field === 'outlet' ? outletUnknown : text.sectionUnknown
  return (
    <fieldset>
      <legend>{field === 'outlet' ? text.outlets : text.sections}</legend>
      <ul class="choices">
        {shown.map(({ name, count }) => (
          <li>
            <label>
              <input type="checkbox" name={field} value={name} checked={chosen.includes(name)} />
              <bdi>{name || unnamed}</bdi> <span class="choice-count figures">{figure(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {counts.length > mostShown && <p class="narrowing-hint">{text.more(counts.length - mostShown)}</p>}
    </fieldset>
  )
}

function Dates(props: { choices: NarrowingChoices; narrowing: Narrowing; reader: Reader }) {
  const { choices, narrowing, reader } = props
  const { narrowing: text } = stringsOf(reader.language)
  const { earliest, latest, undated } = choices
  const field = (name: 'from' | 'to', hint: string | undefined) => (
    <label>
      {text[name]}
      <input
        type="text"
        name={name}
        value={narrowing[name]}
        placeholder={hint}
        dir="ltr"
        inputmode="text"
        autocomplete="off"
        maxlength={10}
        aria-describedby="date-hint"
      />
    </label>
  )
  return (
    <fieldset>
      <legend>{text.published}</legend>
      <div class="date-fields">
        {field('from', earliest)}
        {field('to', latest)}
      </div>
      <p id="date-hint" class="narrowing-hint">
        {text.dateHint}{' '}
        {['2018', '2018-10', '2018-10-27'].map((date, place) => (
          <>
            {place > 0 && ' · '}
            <bdi class="written-date">{date}</bdi>
          </>
        ))}
        {undated > 0 && <span class="narrowing-undated">{text.undated(undated)}</span>}
      </p>
    </fieldset>
  )
}

function announced(narrowed: Narrowed | undefined, reader: Reader): string {
  const text = stringsOf(reader.language).narrowing
  if (!narrowed) return text.allAsked
  return `${text.chosen} ${text.count(narrowed.askedOf.articleCount)}`
}
