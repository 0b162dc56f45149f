import type { ImportLimits } from './importing.js'
import { addAction, removedLink } from './links.js'
import { LoginWay } from './login-links.js'
import type { Reader } from './reader.js'
import type { RebuildAccess } from './rebuild.js'
import { stringsOf } from './strings.js'

/** Where files are chosen or dropped; on the index page. */
export function AddFiles(props: { limits: ImportLimits; access: RebuildAccess; reader: Reader }) {
  const { limits, access, reader } = props
  const text = stringsOf(reader.language).importing
  return (
    <section id="add" class="add" aria-labelledby="add-title">
      <h2 id="add-title">{text.addTitle}</h2>
      <p class="quiet">{text.addAbout}</p>
      {access === 'granted' && (
        <form method="post" action={addAction} enctype="multipart/form-data" class="add-form" data-drop>
          <label for="files">{text.choose}</label>
          <input
            id="files"
            type="file"
            name="files"
            multiple
            required
            accept=".md,.txt,.jsonl,.gz,.html,.htm,.docx,.pdf"
            aria-describedby="add-limits"
          />
          <p id="add-limits" class="quiet">
            {text.limits(limits)}
          </p>
          <button type="submit" class="button">
            {text.preview}
          </button>
        </form>
      )}
      {access === 'token-needed' && <LoginWay reader={reader} />}
      <p>
        <a href={removedLink}>{text.removedTitle}</a>
      </p>
    </section>
  )
}
