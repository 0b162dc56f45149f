import type { Progress, Stage } from '../indexing/progress.js'

type Output = Pick<NodeJS.WriteStream, 'write'>

export type ProgressLine = {
  show(progress: Progress): void
  /** Ends the line, so that what comes next stands below it. */
  end(): void
}

/** `line`: one line that is written over. `plain`: a line now and then, for a log. `json`: JSON Lines, for programs. */
export type ProgressStyle = 'line' | 'plain' | 'json'

const plainEveryMs = 10_000

/** Shows progress in a style. */
export function progressLine(output: Output, style: ProgressStyle): ProgressLine {
  switch (style) {
    case 'line':
      return overwritten(output)
    case 'plain':
      return plain(output)
    case 'json':
      return { show: (progress) => void output.write(`${JSON.stringify(progress)}\n`), end: () => undefined }
  }
}

function overwritten(output: Output): ProgressLine {
  let isOpen = false
  return {
    show: (progress) => {
      isOpen = true
      output.write(`\r\u001B[2K${sentence(progress)}`)
    },
    end: () => {
      if (isOpen) output.write('\n')
      isOpen = false
    },
  }
}

function plain(output: Output): ProgressLine {
  let stage: Stage | undefined
  let at = 0
  return {
    show: (progress) => {
      const now = performance.now()
      if (progress.stage === stage && progress.done !== progress.total && now - at < plainEveryMs) return
      stage = progress.stage
      at = now
      output.write(`${sentence(progress)}\n`)
    },
    end: () => undefined,
  }
}

/** Progress in words, with its rate and the time left where they are known. */
export function sentence({ stage, done, total, perSecond, secondsLeft }: Progress): string {
  if (stage === 'publishing' && done === total) return 'Published.'
  const counts = total === undefined ? figure(done) : `${figure(done)} of ${figure(total)}`
  return [
    done > 0 ? `${words[stage]}: ${counts}` : `${words[stage]} …`,
    ...(perSecond !== undefined && perSecond >= 1 ? [`${figure(Math.round(perSecond))} a second`] : []),
    ...(secondsLeft !== undefined && secondsLeft >= 1 ? [`about ${duration(secondsLeft)} left`] : []),
  ].join(', ')
}

const words: Record<Stage, string> = {
  reading: 'Reading articles',
  embedding: 'Embedding passages',
  analysing: 'Sorting the words',
  writing: 'Writing the index',
  publishing: 'Publishing',
}

/** 48 s, 3 min 20 s, 2 h 5 min. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}

const figure = (count: number) => count.toLocaleString('en')
