import type { Answer } from '../src/answered.js'
import type { NamedTime } from '../src/asked.js'
import type { Quote } from '../src/domain.js'
import { Published } from './citation.js'
import { partialDate } from './dates.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What an answer makes of the time its question asks for: the time it names, or the dates of the latest quotes. */
export function AnswerTime({
  answer,
  reader,
}: {
  answer: Extract<Answer, { kind: 'answer' }>
  reader: Reader
}) {
  const { namedTime, isNewestFirst, quotes } = answer
  const { time: text } = stringsOf(reader.language)
  return (
    <>
      {namedTime && <p class="answer-time">{text.named(timeInWords(namedTime, reader))}</p>}
      {isNewestFirst && <NewestFirst quotes={quotes} reader={reader} />}
    </>
  )
}

function NewestFirst({ quotes, reader }: { quotes: readonly Quote[]; reader: Reader }) {
  const { time: text, listSeparator } = stringsOf(reader.language)
  const known = quotes.map(({ article }) => article.published).filter((date) => date !== undefined)
  const dates = [...new Set(known)].sort().reverse()
  if (dates.length === 0) return <p class="answer-time">{text.noDates}</p>
  return (
    <p class="answer-time">
      {text.newestFirst}{' '}
      {dates.map((date, place) => (
        <>
          {place > 0 && listSeparator}
          <Published date={date} reader={reader} />
        </>
      ))}
      {known.length < quotes.length && (
        <>
          {listSeparator}
          {text.someUndated}
        </>
      )}
    </p>
  )
}

/** «شباط / فبراير 2018», «7–8 شباط / فبراير»; a question may leave the year open. */
function timeInWords({ year, month, days }: NamedTime, { language }: Reader): string {
  const written = partialDate(language, `${year ?? 2000}-${String(month).padStart(2, '0')}`)
  const name = year === undefined ? written.replace(/ 2000$/, '') : written
  if (!days) return name
  const [first, last] = days
  return `${first === last ? first : `${first}–${last}`} ${name}`
}
