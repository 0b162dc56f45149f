import type { Quote } from '../src/domain.js'
import { OutletName } from './citation.js'
import { quoteLink } from './links.js'
import type { QuoteSetting } from './quote.js'
import { stringsOf } from './strings.js'

/**
 * The chain of attribution of a quote as one line, outermost first: outlet, agency, speaker. Each name leads to
 * where it stands in the article. Nothing when the article credits nobody.
 */
export function Credits({ quote, setting }: { quote: Quote; setting: QuoteSetting }) {
  const { reader, question, narrowing } = setting
  if (quote.credits.length === 0) return null
  const text = stringsOf(reader.language)
  return (
    <div class="credits">
      <p class="credits-name">{text.credits}</p>
      <ol>
        <li>
          <OutletName outlet={quote.article.outlet} reader={reader} />
        </li>
        {quote.credits.map((credit) => (
          <li class={credit.inferred ? 'inferred' : undefined}>
            <a href={quoteLink(quote.article.id, credit, question, narrowing)}>
              <bdi lang="ar">{credit.text}</bdi>
            </a>
            {credit.kind === 'unnamed' && <span class="credit-note"> {text.creditUnnamed}</span>}
            {credit.inferred && <span class="credit-note"> {text.creditInferred}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
