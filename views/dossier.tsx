import type { CitedQuote } from '../src/citing/cited-quote.js'
import { type FormatName, formatNames } from '../src/citing/formats.js'
import { Layout } from './layout.js'
import { dossierLink, exportAction, homeLink, questionLink } from './links.js'
import { QuoteFigure } from './quote.js'
import type { Frame, Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** A place that the page collected. */
type Item = {
  readonly article: string
  readonly question: string
  readonly start: number
  readonly end: number
}

/** An item as the quote it is, or why it is none any more. */
export type DossierEntry =
  | { readonly kind: 'quote'; readonly item: Item; readonly cited: CitedQuote }
  | { readonly kind: 'changed' | 'gone'; readonly item: Item }

/** The page of collected quotes. They are kept in the browser, so without scripts there is nothing to show. */
export function DossierPage({ frame }: { frame: Frame }) {
  const { reader } = frame
  const { dossier } = stringsOf(reader.language)
  return (
    <Layout frame={frame} title={dossier.title}>
      <main id="content" class="dossier-page" tabindex={-1}>
        <p class="bar">
          <a href={homeLink}>{stringsOf(reader.language).backToChat}</a>
        </p>
        <h1>{dossier.title}</h1>
        <p class="quiet dossier-about">{dossier.about}</p>
        <noscript>
          <p>{dossier.needsScripts}</p>
        </noscript>
        <p id="dossier-empty" class="needs-script" hidden>
          {dossier.empty}
        </p>
        <form
          id="dossier-tools"
          class="dossier-tools needs-script"
          method="post"
          action={exportAction}
          hidden
        >
          <input type="hidden" name="items" />
          <label>
            {dossier.format}{' '}
            <select name="format">
              {formatNames.map((name: FormatName) => (
                <option value={name}>{dossier.formats[name]}</option>
              ))}
            </select>
          </label>
          <button class="action" type="submit">
            {dossier.download}
          </button>
          <button class="action" type="button" data-dossier-print>
            {dossier.print}
          </button>
          <button class="action" type="button" data-dossier-clear data-confirm={dossier.confirmClear}>
            {dossier.clear}
          </button>
        </form>
        <div id="dossier" data-address={dossierLink} data-failed={stringsOf(reader.language).unreachable} />
      </main>
    </Layout>
  )
}

/** The collected quotes in their order, each under its question; what cannot be proved any more is named, not shown. */
export function DossierEntries({ entries, reader }: { entries: readonly DossierEntry[]; reader: Reader }) {
  const { dossier } = stringsOf(reader.language)
  return (
    <ol class="dossier">
      {entries.map((entry, place) => (
        <li data-entry={place}>
          {entry.item.question !== '' && entry.item.question !== entries[place - 1]?.item.question && (
            <h2 class="question">
              <a href={questionLink(entry.item.question)} dir="auto">
                {entry.item.question}
              </a>
            </h2>
          )}
          {entry.kind === 'quote' ? (
            <>
              <QuoteFigure
                quote={entry.cited.quote}
                setting={{
                  reader,
                  question: entry.item.question,
                  textHashes: new Map([[entry.cited.article.id, entry.cited.article.textHash]]),
                }}
                showsOutlet
                isCollected
              />
              <Provenance cited={entry.cited} reader={reader} />
            </>
          ) : (
            <p class="problem">
              {entry.kind === 'gone' ? dossier.gone : dossier.changed}{' '}
              <bdi lang="ar">{entry.item.article}</bdi>{' '}
              <bdi dir="ltr">
                {entry.item.start}–{entry.item.end}
              </bdi>
            </p>
          )}
          <p class="actions dossier-actions">
            <button class="action" type="button" data-dossier-up={place} disabled={place === 0}>
              {dossier.up}
            </button>
            <button
              class="action"
              type="button"
              data-dossier-down={place}
              disabled={place === entries.length - 1}
            >
              {dossier.down}
            </button>
            <button class="action" type="button" data-dossier-remove={place}>
              {dossier.remove}
            </button>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** When it was asked, of which index, and the hash that proves it: shown small, and in print. */
function Provenance({ cited, reader }: { cited: CitedQuote; reader: Reader }) {
  const text = stringsOf(reader.language)
  return (
    <dl class="provenance">
      <dt>{text.dossier.askedAt}</dt>
      <dd>
        <time datetime={cited.askedAt}>
          <bdi dir="ltr">{cited.askedAt.slice(0, 16).replace('T', ' ')} UTC</bdi>
        </time>
      </dd>
      <dt>{text.buildId}</dt>
      <dd>
        <bdi class="code">{cited.index.buildId}</bdi>
      </dd>
      <dt>{text.textHash}</dt>
      <dd>
        <bdi class="code">{cited.article.textHash}</bdi>
      </dd>
    </dl>
  )
}
