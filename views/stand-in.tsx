import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** That the newest index does not answer, and which one does in its place. */
export type StandingIn = {
  readonly code: string
  /** Which file is wrong, in the words of the log. */
  readonly message: string
  readonly published?: string
  readonly served: string
}

/** Says which index answers instead of the one that should, why, and what to do. */
export function StandIn({ standIn, reader }: { standIn: StandingIn; reader: Reader }) {
  const text = stringsOf(reader.language)
  const { published, served } = standIn
  return (
    <div class="problem" role="alert">
      <p class="problem-title">{text.standInTitle}</p>
      <p>{reasonFor(standIn.code, text.standIn)}</p>
      <p class="quiet">
        {published !== undefined && (
          <>
            {text.standInPublished}: <bdi class="code">{published}</bdi> ·{' '}
          </>
        )}
        {text.standInServed}: <bdi class="code">{served}</bdi>
      </p>
      <p class="problem-detail" dir="ltr" lang="en">
        {standIn.message}
      </p>
    </div>
  )
}

type Reasons = ReturnType<typeof stringsOf>['standIn']

/** What is not known by name is a build that could not be read whole. */
function reasonFor(code: string, reasons: Reasons): string {
  return code in reasons ? reasons[code as keyof Reasons] : reasons['index-damaged']
}
