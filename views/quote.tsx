import type { Narrowing } from '../src/asked.js'
import { originalAt } from '../src/citing/text-fragment.js'
import type { Quote } from '../src/domain.js'
import { AlsoIn } from './also-in.js'
import { citation, OutletName, Published } from './citation.js'
import { Credits } from './credits.js'
import { quoteLink } from './links.js'
import { MarkedText } from './marked-text.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What every quote of one answer is shown with. */
export type QuoteSetting = {
  readonly reader: Reader
  readonly question: string
  /** What it was narrowed to. */
  readonly narrowing?: Narrowing
  /** Tells the places of one exchange from those of others on the page. */
  readonly exchangeKey?: string
  /** The timeline stands open. */
  readonly opensTimeline?: boolean
  /** SHA-256 of the text of each quoted article, by article id. */
  readonly textHashes: ReadonlyMap<string, string>
}

/** Where a quote stands on the page. */
export function quoteAnchor({ article, start }: Quote, { exchangeKey = '' }: QuoteSetting): string {
  return `quote-${exchangeKey}-${encodeURIComponent(article.id)}-${start}`
}

/** Quotes of one outlet under its name. */
export function QuoteGroup(props: {
  outlet?: string | undefined
  quotes: readonly Quote[]
  setting: QuoteSetting
}) {
  return (
    <section class="outlet">
      <h3>
        <OutletName outlet={props.outlet} reader={props.setting.reader} />
      </h3>
      {props.quotes.map((quote) => (
        <QuoteFigure quote={quote} setting={props.setting} />
      ))}
    </section>
  )
}

/** One verbatim quotation with where it stands and what can be done with it. */
export function QuoteFigure(props: {
  quote: Quote
  setting: QuoteSetting
  showsOutlet?: boolean
  isCollected?: boolean
}) {
  const { quote, setting } = props
  const { reader, question, narrowing, textHashes } = setting
  const { article, start, end } = quote
  const text = stringsOf(reader.language)
  const link = quoteLink(article.id, quote, question, narrowing)
  return (
    <figure
      class="quote"
      id={setting.exchangeKey === undefined ? undefined : quoteAnchor(quote, setting)}
      tabindex={-1}
      data-article={article.id}
      data-start={start}
      data-end={end}
      data-hash={textHashes.get(article.id)}
    >
      <Credits quote={quote} setting={setting} />
      <blockquote lang="ar" dir="rtl" cite={article.url}>
        <MarkedText text={quote.text} start={start} matches={quote.matches} />
      </blockquote>
      <figcaption>
        <p class="source">
          <cite>
            <bdi lang="ar">{article.title}</bdi>
          </cite>
          <span class="source-details">
            {props.showsOutlet && (
              <>
                <OutletName outlet={article.outlet} reader={reader} />
                {' · '}
              </>
            )}
            <Published date={article.published} reader={reader} />
            {' · '}
            <bdi>{text.position(start, end)}</bdi>
          </span>
        </p>
        <AlsoIn quote={quote} reader={reader} />
        <p class="actions">
          <a class="action" href={link}>
            {text.inArticle}
          </a>
          {article.url !== undefined && (
            <a class="action" href={originalAt(article.url, quote.text)} rel="noreferrer">
              {text.inOriginal}
            </a>
          )}
          <button
            class="action needs-script"
            type="button"
            data-copy={citation(quote, textHashes.get(article.id), reader)}
            data-address={link}
            data-done={text.copied}
            data-failed={text.copyFailed}
          >
            {text.copy}
          </button>
          {!props.isCollected && (
            <button
              class="action needs-script"
              type="button"
              aria-pressed="false"
              data-collect
              data-label={text.dossier.add}
              data-collected={text.dossier.added}
            >
              {text.dossier.add}
            </button>
          )}
        </p>
      </figcaption>
    </figure>
  )
}
