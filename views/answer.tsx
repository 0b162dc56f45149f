import type { Answer, OutletGroup } from '../src/answered.js'
import type { Narrowing } from '../src/asked.js'
import { ComparisonTable } from './comparison.js'
import { type FollowUp, Understood } from './follow-up.js'
import { confidenceLevel, HowFound } from './how-found.js'
import { questionLink } from './links.js'
import { AskedOfLine, type Narrowed } from './narrowing-chips.js'
import { QuoteFigure, QuoteGroup, type QuoteSetting } from './quote.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'
import { TakeAway } from './take-away.js'
import { AnswerTime } from './time-lines.js'
import { Timeline } from './timeline.js'

/** An answer with what its page shows beside it. */
export type Exchanged = {
  readonly answer: Answer
  /** Absent when it was asked of all articles. */
  readonly narrowed?: Narrowed
  /** The address asks for the timeline. */
  readonly opensTimeline?: boolean
  readonly buildId: string
  /** The model that the answer's index was made with. */
  readonly model: string
  readonly textHashes: ReadonlyMap<string, string>
  /** Absent when the question was asked as it was written. */
  readonly followUp?: FollowUp
}

/** Quotes beyond this many are folded. */
const shownAtOnce = 5

/** One exchange: the question, and its quotes or the refusal. */
export function Exchange({ exchanged, reader }: { exchanged: Exchanged; reader: Reader }) {
  const { answer, narrowed, textHashes, followUp } = exchanged
  const narrowing = narrowed?.askedOf ?? {}
  const exchangeKey = reader.now.getTime().toString(36)
  const opensTimeline = exchanged.opensTimeline ?? false
  const setting = { reader, question: answer.question, narrowing, exchangeKey, opensTimeline, textHashes }
  return (
    <article
      class="exchange"
      data-address={questionLink(answer.question, narrowing)}
      data-kind={answer.kind}
      data-question={answer.question}
      data-typed={followUp?.typed}
      data-previous={followUp?.previous}
      data-build={exchanged.buildId}
      data-model={exchanged.model}
      data-asked-at={reader.now.toISOString()}
    >
      <QuestionHeading
        question={answer.question}
        typed={followUp?.typed}
        narrowing={narrowing}
        reader={reader}
      />
      {followUp && <Understood {...{ followUp, completed: answer.question, narrowing, reader }} />}
      {narrowed && <AskedOfLine narrowed={narrowed} question={answer.question} reader={reader} />}
      {answer.kind === 'answer' ? (
        <Quotes answer={answer} setting={setting} />
      ) : (
        <Refused answer={answer} setting={setting} isNarrowed={narrowed !== undefined} />
      )}
      {answer.kind === 'answer' && (
        <TakeAway question={answer.question} narrowing={narrowing} reader={reader} />
      )}
      <HowFound exchanged={exchanged} reader={reader} />
    </article>
  )
}

/** The question as a heading, as its reader wrote it, with the address it can be shared by. */
export function QuestionHeading(props: {
  question: string
  typed?: string | undefined
  narrowing?: Narrowing
  reader: Reader
}) {
  const { question, typed = question, narrowing, reader } = props
  return (
    <h2 class="question" tabindex={-1}>
      <span dir="auto" class="question-words">
        {typed}
      </span>
      <a
        class="permalink"
        href={questionLink(question, narrowing)}
        aria-label={stringsOf(reader.language).permanentLink}
        title={stringsOf(reader.language).permanentLink}
      >
        #
      </a>
    </h2>
  )
}

function Quotes(props: { answer: Extract<Answer, { kind: 'answer' }>; setting: QuoteSetting }) {
  const { answer, setting } = props
  const text = stringsOf(setting.reader.language)
  const { shown, folded } = fold(answer.outlets)
  const foldedCount = folded.reduce((sum, group) => sum + group.quotes.length, 0)
  return (
    <>
      <p class="verdict">
        <span class="verdict-count">{verdictOf(answer, setting.reader)}</span>
        <span class="confidence" title={answer.confidence.toFixed(2)}>
          {text.confidence}: {text.confidenceWord[confidenceLevel(answer.confidence)]}
        </span>
      </p>
      <AnswerTime answer={answer} reader={setting.reader} />
      <Timeline quotes={answer.quotes} setting={setting} />
      {answer.comparisons.map((comparison) => (
        <ComparisonTable comparison={comparison} setting={setting} />
      ))}
      {shown.map((group) => (
        <QuoteGroup outlet={group.outlet} quotes={group.quotes} setting={setting} />
      ))}
      {foldedCount > 0 && (
        <details class="rest">
          <summary>{text.showAll(foldedCount)}</summary>
          {folded.map((group) => (
            <QuoteGroup outlet={group.outlet} quotes={group.quotes} setting={setting} />
          ))}
        </details>
      )}
    </>
  )
}

function Refused(props: {
  answer: Extract<Answer, { kind: 'no-answer' }>
  setting: QuoteSetting
  isNarrowed: boolean
}) {
  const { answer, setting, isNarrowed } = props
  const text = stringsOf(setting.reader.language)
  return (
    <>
      <p class="verdict refusal">{isNarrowed ? text.narrowing.refusal : text.refusal}</p>
      {answer.missingTerms.length > 0 && (
        <p class="missing">
          {text.missingTerms}{' '}
          {answer.missingTerms.map((term, position) => (
            <>
              {position > 0 && text.listSeparator}
              <bdi class="missing-word">{term}</bdi>
            </>
          ))}
        </p>
      )}
      {answer.nearest.length === 0 ? (
        <p class="quiet">{text.nothingFound}</p>
      ) : (
        <section class="nearest">
          <h3>{text.nearest}</h3>
          {answer.nearest.map((quote) => (
            <QuoteFigure quote={quote} setting={setting} showsOutlet />
          ))}
        </section>
      )}
    </>
  )
}

/**
 * How many passages from how many outlets, copies of one dispatch counting once; where an article does not name its
 * outlet, articles are counted instead, because unnamed outlets may be the same one or several.
 */
function verdictOf(answer: Extract<Answer, { kind: 'answer' }>, reader: Reader): string {
  const text = stringsOf(reader.language)
  const areOutletsKnown = answer.outlets.every((group) => group.outlet !== undefined)
  const count = areOutletsKnown ? text.verdict : text.verdictByArticle
  return count(answer.quotes.length, answer.witnesses)
}

function fold(groups: readonly OutletGroup[]): { shown: OutletGroup[]; folded: OutletGroup[] } {
  let left = shownAtOnce
  const shown: OutletGroup[] = []
  const folded: OutletGroup[] = []
  for (const group of groups) {
    const first = group.quotes.slice(0, left)
    const rest = group.quotes.slice(left)
    left -= first.length
    if (first.length > 0) shown.push({ ...group, quotes: first })
    if (rest.length > 0) folded.push({ ...group, quotes: rest })
  }
  return { shown, folded }
}
