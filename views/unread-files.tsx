import type { Skipped } from '../src/domain.js'
import { FlawText } from './flaw-text.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** What could not be read, each with its reason and mend; `total` may be more than are named. */
export function UnreadFiles(props: { skipped: readonly Skipped[]; total: number; reader: Reader }) {
  const { skipped, total, reader } = props
  if (skipped.length === 0) return null
  return (
    <>
      <ul class="unread">
        {skipped.map(({ file, line, ...flaw }) => (
          <li>
            <bdi class="code">{line === undefined ? file : `${file}:${line}`}</bdi>
            <p>
              <FlawText flaw={flaw} reader={reader} />
            </p>
          </li>
        ))}
      </ul>
      {total > skipped.length && (
        <p class="quiet">{stringsOf(reader.language).moreUnread(total - skipped.length)}</p>
      )}
    </>
  )
}
