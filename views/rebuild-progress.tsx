import type { Reader } from './reader.js'
import type { RunningRebuild } from './rebuild.js'
import { stringsOf } from './strings.js'

const stages = ['reading', 'embedding', 'analysing', 'writing', 'publishing', 'opening'] as const

/** A build under way: its stages, how far it has come, how fast, and what is left. */
export function RebuildProgress({ running, reader }: { running: RunningRebuild; reader: Reader }) {
  const { stage, done, total, startedBy } = running
  const text = stringsOf(reader.language)
  return (
    <div class="progress">
      <p class="quiet">{text.buildStartedBy[startedBy]}</p>
      <Stages running={running} reader={reader} />
      <progress
        aria-labelledby="rebuild-title"
        aria-valuetext={text.stage[stage]}
        max={total ?? undefined}
        value={total === undefined ? undefined : done}
      />
      <p class="progress-figures">
        {figuresOf(running, reader).map((figure, place) => (
          <>
            {place > 0 && ' · '}
            <bdi>{figure}</bdi>
          </>
        ))}
      </p>
    </div>
  )
}

/** A mark and a word, not colour alone, say which are done and which is under way. */
function Stages({ running, reader }: { running: RunningRebuild; reader: Reader }) {
  const text = stringsOf(reader.language)
  const at = running.stage === 'starting' ? -1 : stages.indexOf(running.stage)
  return (
    <ol class="stages" aria-label={text.stages}>
      {stages.map((stage, place) => (
        <li
          class={place < at ? 'stage stage-done' : place === at ? 'stage stage-now' : 'stage'}
          aria-current={place === at ? 'step' : undefined}
        >
          {text.stage[stage]}
          {place < at && <span class="unseen"> ({text.stageDone})</span>}
        </li>
      ))}
    </ol>
  )
}

function figuresOf({ done, total, perSecond, secondsLeft }: RunningRebuild, reader: Reader): string[] {
  const text = stringsOf(reader.language)
  const figures: string[] = []
  if (done > 0) figures.push(total === undefined ? text.doneSoFar(done) : text.doneOf(done, total))
  if (perSecond !== undefined && perSecond >= 1) figures.push(text.perSecond(Math.round(perSecond)))
  if (secondsLeft !== undefined && secondsLeft >= 1) figures.push(text.timeLeft(Math.round(secondsLeft)))
  return figures
}
