import type { Skipped } from '../src/domain.js'
import { BuildFailure } from './build-failure.js'
import type { Reader } from './reader.js'
import type { StartedBy } from './rebuild.js'
import { stringsOf } from './strings.js'
import { UnreadFiles } from './unread-files.js'
import { when } from './when.js'

/** A build that has ended. */
export type LoggedBuild = {
  readonly startedAt: string
  readonly startedBy: StartedBy
  readonly outcome: 'done' | 'cancelled' | 'failed' | 'lost'
  readonly seconds: number
  /** Of the failure, where it is one that is known. */
  readonly code?: string
  readonly message?: string
  readonly buildId?: string
  readonly articles?: number
  readonly passages?: number
  readonly changes?: {
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly reused: number
  }
  readonly skipped?: number
  readonly problems?: readonly Skipped[]
  readonly peakBytes?: number
  readonly model?: string
}

/** Past builds as a ledger, newest first, each with its figures and problems behind it. */
export function BuildLog(props: { past: readonly LoggedBuild[]; reader: Reader; isRenewal?: boolean }) {
  const { past, reader, isRenewal } = props
  const text = stringsOf(reader.language)
  return (
    <section id="build-log" class="build-log" hx-swap-oob={isRenewal ? 'outerMorph' : undefined}>
      <h2>{text.buildLog}</h2>
      {past.length === 0 ? (
        <p class="quiet">{text.noBuilds}</p>
      ) : (
        <ul>
          {past.map((build) => (
            <li class="log-entry" id={`build-${build.startedAt}`}>
              <Build build={build} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Build({ build, reader }: { build: LoggedBuild; reader: Reader }) {
  const { startedAt, outcome, seconds, articles, code, message, skipped = 0, problems = [] } = build
  const text = stringsOf(reader.language)
  return (
    <details>
      <summary class="log-summary">
        <time datetime={startedAt}>
          <bdi>{when(reader, startedAt)}</bdi>
        </time>
        <span class={`log-outcome log-${outcome}`}>{text.outcome[outcome]}</span>
        <span class="quiet">
          <bdi>{text.duration(seconds)}</bdi>
          {articles !== undefined && (
            <>
              {' · '}
              <bdi>
                {text.articles}: {text.figure(articles)}
              </bdi>
            </>
          )}
          {skipped > 0 && (
            <>
              {' · '}
              <bdi>
                {text.unread}: {text.figure(skipped)}
              </bdi>
            </>
          )}
        </span>
      </summary>
      <div class="log-details">
        {message !== undefined && <BuildFailure code={code} message={message} reader={reader} />}
        <dl class="log-figures">
          {figuresOf(build, reader).map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <UnreadFiles skipped={problems} total={skipped} reader={reader} />
      </div>
    </details>
  )
}

function figuresOf(build: LoggedBuild, reader: Reader): [name: string, value: string][] {
  const { startedBy, seconds, articles, passages, changes, peakBytes, buildId, model } = build
  const text = stringsOf(reader.language)
  const figures: [string, string][] = [[text.startedBy, text.buildStartedBy[startedBy]]]
  if (changes) {
    const { added, changed, removed, reused } = changes
    figures.push([text.changesTitle, text.changes(added, changed, removed, reused)])
  }
  if (passages !== undefined) figures.push([text.passages, text.figure(passages)])
  if (articles !== undefined && seconds > 0) {
    figures.push([text.speed, text.articlesPerSecond(Math.round(articles / seconds))])
  }
  if (peakBytes !== undefined) figures.push([text.peakMemory, text.megabytes(peakBytes)])
  if (model !== undefined) figures.push([text.model, model.split(' ')[0] ?? model])
  if (buildId !== undefined) figures.push([text.buildId, buildId])
  return figures
}
