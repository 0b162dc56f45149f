import type { Narrowing } from '../src/asked.js'
import { formatNames } from '../src/citing/formats.js'
import { exportLink } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** The quotes of an answer as files. */
export function TakeAway(props: { question: string; narrowing: Narrowing; reader: Reader }) {
  const { question, narrowing, reader } = props
  const { dossier } = stringsOf(reader.language)
  return (
    <details class="how-found take-away">
      <summary>{dossier.takeAway}</summary>
      <ul>
        {formatNames.map((name) => (
          <li>
            <a href={exportLink(name, question, undefined, narrowing)} download>
              {dossier.formats[name]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
