import type { Progress, Stage } from './progress.js'

/** Seconds that each stage of a build took. */
export type StageSeconds = Partial<Record<Stage, number>>

export type Pace = {
  /** The same progress with its rate and the time left. */
  measured(progress: Progress): Progress
  /** Seconds that the stages have taken so far. */
  stageSeconds(): StageSeconds
}

const stages: readonly Stage[] = ['reading', 'embedding', 'analysing', 'writing', 'publishing']

/** The rate is that of the last so many seconds: what a stage begins with says little of how it goes on. */
const windowMs = 15_000
/** Before this much of a stage has passed, its rate is chance. */
const soonestMs = 1000
/** A stage that was over at once says nothing of the others. */
const largestScale = 20

/**
 * Measures how fast a build goes. What the stages to come will take is told from an earlier build (`usual`):
 * they take as much longer or shorter than there as the present one does.
 */
export function createPace(usual: StageSeconds, now: () => number = () => performance.now()): Pace {
  const seconds: StageSeconds = {}
  let stage: Stage | undefined
  let since = 0
  let seen: { readonly at: number; readonly done: number }[] = []

  const close = (at: number) => {
    if (stage !== undefined) seconds[stage] = (seconds[stage] ?? 0) + (at - since) / 1000
  }
  return {
    measured: (progress) => {
      const at = now()
      if (progress.stage !== stage) {
        close(at)
        stage = progress.stage
        since = at
        seen = []
      }
      seen.push({ at, done: progress.done })
      while (seen.length > 2 && at - (seen[1]?.at ?? at) > windowMs) seen.shift()
      const perSecond = at - since < soonestMs ? undefined : rateOf(seen)
      const left = secondsLeft(progress, perSecond, (at - since) / 1000, usual)
      return {
        ...progress,
        ...(perSecond !== undefined && { perSecond }),
        ...(left !== undefined && { secondsLeft: left }),
      }
    },
    stageSeconds: () => {
      const at = now()
      close(at)
      since = at
      return rounded(seconds)
    },
  }
}

function rateOf(seen: readonly { readonly at: number; readonly done: number }[]): number | undefined {
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last || last.at <= first.at || last.done <= first.done) return undefined
  return (last.done - first.done) / ((last.at - first.at) / 1000)
}

/** What is left of this stage by its rate, and of those after it as they usually go. */
function secondsLeft(
  { stage, done, total }: Progress,
  perSecond: number | undefined,
  taken: number,
  usual: StageSeconds,
): number | undefined {
  const usually = usual[stage]
  const isCounted = total !== undefined && perSecond !== undefined
  if (!isCounted && usually === undefined) return undefined
  const ofStage = isCounted ? (total - done) / perSecond : Math.max(0, (usually ?? 0) - taken)
  const scale = usually && isCounted ? Math.min(largestScale, (taken + ofStage) / usually) : 1
  const later = stages.slice(stages.indexOf(stage) + 1)
  return ofStage + later.reduce((sum, each) => sum + (usual[each] ?? 0), 0) * scale
}

function rounded(seconds: StageSeconds): StageSeconds {
  return Object.fromEntries(
    Object.entries(seconds).map(([stage, value]) => [stage, Math.round(value * 100) / 100]),
  )
}
