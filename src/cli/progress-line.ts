import type { Progress } from '../indexing/progress.js'

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

export type ProgressLine = {
  show(progress: Progress): void
  /** Ends the line, so that what comes next stands below it. */
  end(): void
}

/** On a terminal one line that is written over; into a pipe JSON Lines, for programs. */
export function progressLine(output: Output): ProgressLine {
  if (!output.isTTY) {
    return { show: (progress) => void output.write(`${JSON.stringify(progress)}\n`), end: () => undefined }
  }
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

/** Progress in words. */
export function sentence({ stage, done, total }: Progress): string {
  const figure = done.toLocaleString('en')
  switch (stage) {
    case 'reading':
      return `Reading articles: ${figure}`
    case 'embedding':
      return `Embedding passages: ${figure}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`}`
    case 'publishing':
      return done === total ? 'Published.' : 'Writing the index …'
  }
}
