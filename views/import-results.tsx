import type { Child } from 'hono/jsx'
import { Behind } from './behind.js'
import { OutletName, Published } from './citation.js'
import { moment } from './dates.js'
import { Lines } from './import-file.js'
import type { RemovedArticle, SavedFile } from './importing.js'
import { Layout } from './layout.js'
import { articlePath, indexLink, removeAction, removedLink, restoreAction } from './links.js'
import type { Frame } from './reader.js'
import { Refusals } from './refusals.js'
import { stringsOf } from './strings.js'

/** What was saved, with the way to have it answer. */
export function SavedPage({ frame, saved }: { frame: Frame; saved: readonly SavedFile[] }) {
  const { reader } = frame
  const text = stringsOf(reader.language).importing
  const added = saved.reduce(
    (sum, file) => sum + (file.kind === 'added' ? 1 : file.kind === 'lines' ? file.added : 0),
    0,
  )
  return (
    <CorpusPage frame={frame} title={text.savedTitle(added)}>
      {added > 0 && <Behind reader={reader} />}
      <Refusals refused={saved.filter((file) => file.kind === 'refused')} reader={reader} />
      <ul class="import-saved">
        {saved.map((file) => {
          if (file.kind === 'refused') return null
          return (
            <li>
              <bdi class="code">{file.name}</bdi>
              {file.kind === 'lines' ? (
                <Lines figures={{ ...file, titles: [] }} reader={reader} />
              ) : (
                <>
                  {' '}
                  {file.kind === 'added' ? text.savedAs : text.presentAs} <bdi class="code">{file.id}</bdi>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </CorpusPage>
  )
}

/** Asks before an article is taken out. */
export function RemovePage(props: {
  frame: Frame
  article: { readonly id: string; readonly title: string }
}) {
  const { id, title } = props.article
  const text = stringsOf(props.frame.reader.language).importing
  return (
    <CorpusPage frame={props.frame} title={text.removeQuestion}>
      <p class="remove-title" lang="ar" dir="rtl">
        {title}
      </p>
      <p class="quiet">{text.removeAbout}</p>
      <form method="post" action={removeAction} class="remove-form">
        <input type="hidden" name="id" value={id} />
        <button type="submit" class="button button-main">
          {text.remove}
        </button>{' '}
        <a href={articlePath(id)}>{text.keep}</a>
      </form>
    </CorpusPage>
  )
}

/** What was removed, or restored, just now, and all that can be restored. */
export function RemovedPage(props: {
  frame: Frame
  removed: readonly RemovedArticle[]
  mayChange: boolean
  outcome?: string
}) {
  const { frame, removed, outcome } = props
  const { reader } = frame
  const text = stringsOf(reader.language)
  return (
    <CorpusPage frame={frame} title={text.importing.removedTitle}>
      {outcome !== undefined && (
        <>
          <p class="outcome" role="status">
            {outcome}
          </p>
          <Behind reader={reader} />
        </>
      )}
      <p class="quiet">{removed.length === 0 ? text.importing.noneRemoved : text.importing.removedAbout}</p>
      <ul class="removed">
        {removed.map((article) => (
          <li class="removed-article">
            <p lang="ar" dir="rtl" class="remove-title">
              {article.title}
            </p>
            <p class="quiet">
              <OutletName outlet={article.outlet} reader={reader} /> ·{' '}
              <Published date={article.published} reader={reader} /> ·{' '}
              <bdi>
                {text.importing.removedAt(moment(reader.language, article.removedAt, reader.now).text)}
              </bdi>
            </p>
            {props.mayChange && (
              <form method="post" action={restoreAction}>
                <input type="hidden" name="key" value={article.key} />
                <button type="submit" class="button" aria-label={text.importing.restoreTitle(article.title)}>
                  {text.importing.restore}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </CorpusPage>
  )
}

function CorpusPage({ frame, title, children }: { frame: Frame; title: string; children: Child }) {
  const text = stringsOf(frame.reader.language).importing
  return (
    <Layout frame={frame} title={title}>
      <main id="content" class="index" tabindex={-1}>
        <h1>{title}</h1>
        {children}
        <p class="import-ways">
          <a href={indexLink}>{text.backToIndex}</a> · <a href={removedLink}>{text.removedTitle}</a>
        </p>
      </main>
    </Layout>
  )
}
