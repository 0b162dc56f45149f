import type { Quote } from '../src/domain.js'
import { OutletName, Published } from './citation.js'
import type { QuoteSetting } from './quote.js'
import { quoteAnchor } from './quote.js'
import { stringsOf } from './strings.js'

/** Letters of a quote that its entry shows, up to the end of a word. */
const longestBeginning = 90

/**
 * The quotes of an answer by date, oldest first, each leading to where it stands on the page; those without a date
 * apart. Nothing where there are not at least two dates. A date of less precision stands at the start of its time.
 */
export function Timeline({ quotes, setting }: { quotes: readonly Quote[]; setting: QuoteSetting }) {
  const { time: text } = stringsOf(setting.reader.language)
  const byDate = new Map<string, Quote[]>()
  const undated: Quote[] = []
  for (const quote of quotes) {
    const { published } = quote.article
    if (published === undefined) undated.push(quote)
    else byDate.set(published, [...(byDate.get(published) ?? []), quote])
  }
  if (byDate.size < 2) return null
  const dates = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <details class="timeline" open={setting.opensTimeline}>
      <summary class="timeline-summary">{text.timeline}</summary>
      <ol class="timeline-points">
        {dates.map(([date, own]) => (
          <li class="timeline-point">
            <p class="timeline-date">
              <Published date={date} reader={setting.reader} />
            </p>
            <Entries quotes={own} setting={setting} />
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <div class="timeline-undated">
          <p class="timeline-unknown">{text.undated}</p>
          <Entries quotes={undated} setting={setting} />
        </div>
      )}
    </details>
  )
}

function Entries({ quotes, setting }: { quotes: readonly Quote[]; setting: QuoteSetting }) {
  return (
    <ul>
      {quotes.map((quote) => (
        <li class="timeline-entry">
          <OutletName outlet={quote.article.outlet} reader={setting.reader} />{' '}
          <a class="timeline-link" href={`#${quoteAnchor(quote, setting)}`}>
            <bdi lang="ar">{beginningOf(quote.text)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The first words of a quote, as they stand there. */
function beginningOf(text: string): string {
  if (text.length <= longestBeginning) return text
  const end = text.lastIndexOf(' ', longestBeginning)
  return `${text.slice(0, end > 0 ? end : longestBeginning)}…`
}
