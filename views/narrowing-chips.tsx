import type { AskedOf, Narrowing } from '../src/asked.js'
import { narrowedLink, narrowingFields, narrowingLink, questionLink } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What a question is narrowed to, with the titles of the articles it names. */
export type Narrowed = { readonly askedOf: AskedOf; readonly titles: ReadonlyMap<string, string> }

/** What the next question is narrowed to, within the question box: fields for it, and chips that take each away. */
export function Chosen({
  narrowing,
  narrowed,
  question,
  reader,
  isRenewal,
}: {
  narrowing: Narrowing
  narrowed?: Narrowed | undefined
  question?: string | undefined
  reader: Reader
  isRenewal?: boolean
}) {
  const text = stringsOf(reader.language).narrowing
  return (
    <div id="chosen" class="chosen" hx-swap-oob={isRenewal ? 'true' : undefined}>
      {narrowingFields(narrowing).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {narrowed && (
        <>
          <span class="chosen-title">
            {text.chosen} <span class="figures">{text.count(narrowed.askedOf.articleCount)}</span>
          </span>
          <ul>
            {partsOf(narrowed, reader).map(({ label, without }) => (
              <li>
                <Way
                  narrowing={without}
                  question={question}
                  words={label}
                  title={text.remove(label)}
                  isChip
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What the question of an exchange was asked of, and the way to ask all. */
export function AskedOfLine(props: { narrowed: Narrowed; question: string; reader: Reader }) {
  const { narrowed, question, reader } = props
  const text = stringsOf(reader.language).narrowing
  const { unknown, articleCount } = narrowed.askedOf
  return (
    <div class="asked-of">
      <p>
        {text.askedOf}{' '}
        {partsOf(narrowed, reader).map(({ label }) => (
          <>
            <bdi class="chip">{label}</bdi>{' '}
          </>
        ))}
        <span class="figures">({text.count(articleCount)})</span>{' '}
        <a class="ask-all" href={questionLink(question)}>
          {text.askAll}
        </a>
      </p>
      {articleCount === 0 && <p>{text.noneFits}</p>}
      {unknown.length > 0 && (
        <p>
          {text.unknown}{' '}
          {unknown.map((name, place) => (
            <>
              {place > 0 && stringsOf(reader.language).listSeparator}
              <bdi class="missing-word">{name}</bdi>
            </>
          ))}
        </p>
      )}
    </div>
  )
}

type Part = { readonly label: string; readonly without: Narrowing }

/** Each part of a narrowing in words, with the narrowing that is left without it. */
function partsOf({ askedOf, titles }: Narrowed, reader: Reader): Part[] {
  const { outletUnknown, narrowing: text } = stringsOf(reader.language)
  const { outlets = [], sections = [], from, to, articles = [] } = askedOf
  const all = { outlets, sections, from, to, articles }
  const less = (names: readonly string[], name: string) => names.filter((other) => other !== name)
  return [
    ...outlets.map((name) => ({
      label: name || outletUnknown,
      without: { ...all, outlets: less(outlets, name) },
    })),
    ...sections.map((name) => ({
      label: name || text.sectionUnknown,
      without: { ...all, sections: less(sections, name) },
    })),
    ...(from ? [{ label: text.since(from), without: { ...all, from: undefined } }] : []),
    ...(to ? [{ label: text.until(to), without: { ...all, to: undefined } }] : []),
    ...articles.map((id) => ({
      label: titles.get(id) ?? id,
      without: { ...all, articles: less(articles, id) },
    })),
  ]
}

/** A link to another narrowing: a page with the question asked anew, or with scripts the next question's narrowing. */
export function Way(props: {
  narrowing: Narrowing
  question: string | undefined
  words: string
  title?: string
  isChip?: boolean
}) {
  const { narrowing, question, words, title, isChip } = props
  const href = question === undefined ? narrowedLink(narrowing) : questionLink(question, narrowing)
  return (
    <a
      class={isChip ? 'chip chip-remove' : 'action'}
      href={href}
      hx-get={narrowingLink(narrowing)}
      hx-target="#narrowing"
      hx-swap="outerHTML"
      title={title}
      aria-label={title}
    >
      <bdi>{words}</bdi>
    </a>
  )
}
