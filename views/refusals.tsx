import { FlawText } from './flaw-text.js'
import type { RefusedFile } from './importing.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** The files that are refused, each with its reason and what to do about it. */
export function Refusals(props: {
  refused: readonly (RefusedFile & { readonly name: string })[]
  reader: Reader
}) {
  const text = stringsOf(props.reader.language).importing
  if (props.refused.length === 0) return null
  return (
    <section class="skipped">
      <h2>{text.refusedTitle}</h2>
      <ul>
        {props.refused.map((file) => (
          <li>
            <bdi class="code">{file.name}</bdi>
            <p>
              <FlawText flaw={file} reader={props.reader} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
