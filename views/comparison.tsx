import type { Comparison, ComparisonRow, FigureRow } from '../src/answered.js'
import { OutletName, Published } from './citation.js'
import { figure } from './counts.js'
import { quoteLink } from './links.js'
import type { QuoteSetting } from './quote.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What several articles state for the same thing, a row each: as written and normalised, who says so, when. */
export function ComparisonTable({ comparison, setting }: { comparison: Comparison; setting: QuoteSetting }) {
  const { reader, question, narrowing } = setting
  const text = stringsOf(reader.language)
  const { kind, verdict } = comparison
  return (
    <div class={`comparison ${verdict}`}>
      <table>
        <caption>
          <span class="comparison-subject">{subjectOf(comparison, reader)}</span>
          <span class="comparison-verdict">{text.comparisonVerdict[verdict]}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.outlet}</th>
            <th scope="col">{text.creditedSource}</th>
            <th scope="col">{text.stated[kind]}</th>
            <th scope="col">{text.reportDate}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr>
              <th scope="row" data-label={text.outlet}>
                <OutletName outlet={row.quote.article.outlet} reader={reader} />
                {row.quote.alsoIn.length > 0 && (
                  <span class="row-copies"> {text.copies.folded(row.quote.alsoIn.length)}</span>
                )}
              </th>
              <td data-label={text.creditedSource}>
                <Credited row={row} reader={reader} />
              </td>
              <td data-label={text.stated[kind]} class="stated">
                <a href={quoteLink(row.quote.article.id, row, question, narrowing)}>
                  <bdi lang="ar">{row.text}</bdi>
                </a>{' '}
                <Normalised row={row} reader={reader} />
              </td>
              <td data-label={text.reportDate}>
                <Published date={row.quote.article.published} reader={reader} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {verdict === 'not-comparable' && <p class="comparison-note">{text.notComparableWhy[kind]}</p>}
    </div>
  )
}

function Credited({ row, reader }: { row: ComparisonRow; reader: Reader }) {
  if (row.credits.length === 0) return <>{stringsOf(reader.language).creditedToNobody}</>
  return (
    <>
      {row.credits.map((credit, place) => (
        <>
          {place > 0 && ' ← '}
          <bdi lang="ar">{credit.text}</bdi>
        </>
      ))}
    </>
  )
}

function subjectOf(comparison: Comparison, { language }: Reader): string {
  const text = stringsOf(language)
  if (comparison.kind !== 'figures') return text.comparedOf[comparison.kind]
  return text.compared(comparison.counted, comparison.outcome)
}

/** What is stated, in a form that compares: a number with its limit, a date. */
function Normalised({ row, reader }: { row: ComparisonRow; reader: Reader }) {
  if ('says' in row) return <span class="normalised">{stringsOf(reader.language).says[row.says]}</span>
  if ('name' in row) return <bdi class="normalised">= {row.name}</bdi>
  if ('date' in row) {
    return (
      <span class="normalised">
        <bdi dir="ltr">= {row.until ? `${row.date} – ${row.until}` : row.date}</bdi>
        {row.isInferred && <span class="row-inferred"> {stringsOf(reader.language).inferredDate}</span>}
      </span>
    )
  }
  return (
    <bdi class="normalised" dir="ltr">
      {numberOf(row, reader)}
    </bdi>
  )
}

const signs = {
  exactly: '=',
  about: '≈',
  'more-than': '>',
  'at-least': '≥',
  'less-than': '<',
  'at-most': '≤',
} as const

/** «نحو 70» as ≈ 70, «بين 20 و30» and «عشرات» as the range they stand for. */
function numberOf({ limit, value, upTo }: FigureRow, { language }: Reader): string {
  if (limit === 'between' || limit === 'order') {
    return `${figure(language, value)}–${figure(language, upTo ?? value)}`
  }
  return `${signs[limit]} ${figure(language, value)}`
}
