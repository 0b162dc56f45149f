import type { Quote } from '../src/domain.js'
import type { Exchanged } from './answer.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** How an answer came about, for whoever asks: matched words, translations, scores, build. */
export function HowFound({ exchanged, reader }: { exchanged: Exchanged; reader: Reader }) {
  const { answer, buildId } = exchanged
  const text = stringsOf(reader.language)
  const quotes = answer.kind === 'answer' ? answer.quotes : answer.nearest
  const words = matchedWords(quotes)
  const translations = answer.translations.filter(({ arabic }) => arabic.length > 0)
  return (
    <details class="how-found">
      <summary>{text.howFound}</summary>
      <dl>
        {translations.length > 0 && (
          <>
            <dt>{text.translations}</dt>
            {translations.map(({ word, arabic }) => (
              <dd>
                <bdi lang="en">{word}</bdi>
                {` ${text.arrow} `}
                <bdi lang="ar">{arabic.join('، ')}</bdi>
              </dd>
            ))}
          </>
        )}
        {words.length > 0 && (
          <>
            <dt>{text.matchedWords}</dt>
            <dd lang="ar" dir="rtl">
              {words.join('، ')}
            </dd>
          </>
        )}
        <dt>{text.confidence}</dt>
        <dd class="figures">
          {answer.confidence.toFixed(2)} ({text.confidenceWord[confidenceLevel(answer.confidence)]})
        </dd>
        {quotes.length > 0 && (
          <>
            <dt>{text.scores}</dt>
            {quotes.map((quote) => (
              <dd class="figures">
                <bdi lang="ar">{quote.article.title}</bdi>
                {' · '}
                <bdi>
                  {quote.start}–{quote.end}
                </bdi>
                {' · '}
                {quote.score.toFixed(2)}
              </dd>
            ))}
          </>
        )}
        <dt>{text.buildId}</dt>
        <dd>
          <bdi class="code">{buildId}</bdi>
        </dd>
      </dl>
    </details>
  )
}

/** A word for a calibrated probability. */
export function confidenceLevel(confidence: number): 'high' | 'middling' | 'low' {
  if (confidence >= 0.8) return 'high'
  return confidence >= 0.5 ? 'middling' : 'low'
}

function matchedWords(quotes: readonly Quote[]): string[] {
  const words = quotes.flatMap((quote) =>
    quote.matches.map((match) => quote.text.slice(match.start - quote.start, match.end - quote.start)),
  )
  return [...new Set(words)].filter((word) => word.length > 0)
}
