import { countArticles } from '../corpus/count.js'
import type { Progress } from './progress.js'

/** Reports what has been read. How many articles there are is counted beside the reading, which does not wait for it. */
export function readingReporter(
  corpusDir: string,
  signal: AbortSignal | undefined,
  report: (progress: Progress) => void,
): (done: number) => void {
  let total: number | undefined
  countArticles(corpusDir, signal).then(
    (count) => {
      total = count
    },
    // What cannot be read is for the reading itself to say.
    () => undefined,
  )
  return (done) =>
    report({ stage: 'reading', done, ...(total !== undefined && { total: Math.max(total, done) }) })
}
