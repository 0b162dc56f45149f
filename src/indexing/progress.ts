import type { Changes } from './manifest.js'

/** What a build is doing. Reading, cutting and embedding go on side by side; each of the others waits for those before it. */
export type Stage = 'reading' | 'embedding' | 'analysing' | 'writing' | 'publishing'

/** How far a build has come. `total` is absent while it is not known. */
export type Progress = {
  readonly stage: Stage
  readonly done: number
  readonly total?: number
  /** Done in this stage, a second; absent until it can be told. */
  readonly perSecond?: number
  /** Until the build is done, as far as can be told. */
  readonly secondsLeft?: number
  /** Once all articles have been read, in a build that is made from another. */
  readonly changes?: Changes
}

const everyMs = 100

/** Passes on at most ten values a second, and always the first of a stage and the last of all. */
export function progressReporter(onProgress: (progress: Progress) => void): (progress: Progress) => void {
  let lastAt = Number.NEGATIVE_INFINITY
  let lastStage: Stage | undefined
  return (progress) => {
    const now = performance.now()
    const isEnd = progress.stage === 'publishing' && progress.done === progress.total
    if (progress.stage === lastStage && now - lastAt < everyMs && !isEnd) return
    lastAt = now
    lastStage = progress.stage
    onProgress(progress)
  }
}
