import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** Why a build failed, in the reader's language where the reason is a known one; in English, its details. */
export function BuildFailure(props: { code?: string | undefined; message: string; reader: Reader }) {
  const { code, message, reader } = props
  const { problems } = stringsOf(reader.language)
  const isTranslated = reader.language !== 'en' && code !== undefined && code in problems
  return (
    <>
      {isTranslated && <p>{problems[code as keyof typeof problems]}</p>}
      <p class="problem-detail" lang="en" dir="ltr">
        {message}
      </p>
    </>
  )
}
