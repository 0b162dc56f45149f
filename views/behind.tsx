import { rebuildAction } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** Says that the articles have changed since the index was built, with the way to mend that. */
export function Behind({ reader }: { reader: Reader }) {
  const text = stringsOf(reader.language)
  return (
    <div class="notice behind">
      <p>{text.importing.behind}</p>
      <form method="post" action={rebuildAction}>
        <button type="submit" class="button button-main">
          {text.rebuild}
        </button>
      </form>
    </div>
  )
}
