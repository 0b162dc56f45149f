import { FileFields } from './import-file.js'
import type { Preview, PreviewFile } from './importing.js'
import { Layout } from './layout.js'
import { articlePath, indexLink, previewDiscardAction, previewLink } from './links.js'
import type { Frame, Reader } from './reader.js'
import { Refusals } from './refusals.js'
import { type Strings, stringsOf } from './strings.js'

/** What was brought, before any of it is written: to look over, mend, and save. */
export function ImportPreviewPage({ frame, preview }: { frame: Frame; preview: Preview }) {
  const { reader } = frame
  const text = stringsOf(reader.language).importing
  const { reading } = preview
  return (
    <Layout frame={frame} title={text.previewTitle} {...(reading && { refreshSeconds: 2 })}>
      <main id="content" class="index" tabindex={-1}>
        <h1>{text.previewTitle}</h1>
        <PreviewBody preview={preview} reader={reader} />
      </main>
    </Layout>
  )
}

/** The preview itself; while the files are read it asks for itself again each second. */
export function PreviewBody({ preview, reader }: { preview: Preview; reader: Reader }) {
  const text = stringsOf(reader.language)
  const { reading, id } = preview
  if (!reading) return <Files preview={preview} reader={reader} />
  return (
    <div
      id="preview"
      class="progress"
      hx-get={previewLink(id)}
      hx-trigger="every 1s"
      hx-target="this"
      hx-swap="outerHTML"
    >
      <p id="reading-title">{text.importing.reading}</p>
      <progress aria-labelledby="reading-title" max={reading.total} value={reading.done} />
      <p class="progress-figures">
        <bdi>{text.doneOf(reading.done, reading.total)}</bdi>
      </p>
    </div>
  )
}

function Files({ preview, reader }: { preview: Preview; reader: Reader }) {
  const text = stringsOf(reader.language).importing
  const { id, files } = preview
  const fresh = files.filter(({ kind }) => kind === 'article' || kind === 'lines')
  const present = files.filter((file) => file.kind === 'present')
  const refused = files.filter((file) => file.kind === 'refused')
  return (
    <div id="preview">
      <p class="verdict" role="status">
        {countsOf(files, text)}
      </p>
      {files.length === 0 && <p class="notice">{text.nothingChosen}</p>}
      {fresh.some((file) => file.kind === 'article' && file.flaw !== undefined) && (
        <p class="problem" role="alert">
          {text.flawed}
        </p>
      )}
      <Refusals refused={refused} reader={reader} />
      {present.length > 0 && (
        <section class="import-others">
          <h2>{text.presentTitle}</h2>
          <ul>
            {present.map((file) => (
              <li>
                <bdi class="code">{file.name}</bdi>{' '}
                <a href={articlePath(file.id)}>
                  <bdi>{file.id}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {fresh.length > 0 && (
        <form method="post" action={previewLink(id)} class="import-form">
          {fresh.map((file) => (
            <FileFields file={file} reader={reader} />
          ))}
          <button type="submit" class="button button-main">
            {text.save}
          </button>
        </form>
      )}
      <form method="post" action={previewDiscardAction(id)} class="import-discard">
        <button type="submit" class="button">
          {text.discard}
        </button>{' '}
        <a href={indexLink}>{text.backToIndex}</a>
      </form>
    </div>
  )
}

function countsOf(files: readonly PreviewFile[], text: Strings['importing']): string {
  const count = (kind: PreviewFile['kind']) => files.filter((file) => file.kind === kind).length
  const inLines = files.reduce((sum, file) => sum + (file.kind === 'lines' ? file.added : 0), 0)
  return text.previewCounts(count('article') + inLines, count('present'), count('refused'))
}
