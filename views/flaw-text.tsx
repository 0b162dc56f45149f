import { piecesOf, type WrittenFlaw } from '../src/flaws/flaw.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/**
 * What is wrong and how to mend it, in the reader's language; what is quoted there keeps its own direction. What an
 * earlier version has written down without a name is shown as it was written.
 */
export function FlawText({ flaw, reader }: { flaw: WrittenFlaw; reader: Reader }) {
  const { code, values = {}, problem, mend } = flaw
  const pieces = code === undefined ? [] : piecesOf(stringsOf(reader.language).flaw(code))
  const isWhole = pieces.length > 0 && pieces.every((piece, at) => at % 2 === 0 || piece in values)
  if (!isWhole) {
    return (
      <bdi lang="en">
        {problem} {mend}
      </bdi>
    )
  }
  return <>{pieces.map((piece, at) => (at % 2 === 0 ? piece : <Value>{values[piece]}</Value>))}</>
}

/** What holds no letters, "../9", would else run in the direction of the page. */
function Value({ children = '' }: { children?: string | undefined }) {
  return <bdi dir={/\p{L}/u.test(children) ? undefined : 'ltr'}>{children}</bdi>
}
