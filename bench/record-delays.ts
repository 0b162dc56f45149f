/**
 * Loaded before a command with `--import`: writes down several times a second how long the event loop was held
 * up at most, and the memory held, as JSON Lines.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import type { Sample } from './delays.js'

const file = process.env.BENCH_DELAY_FILE
const tickMs = 5
const everyMs = 250

// Worker threads and forked processes would load this, too, and write into the same file.
if (isMainThread && file) {
  delete process.env.BENCH_DELAY_FILE
  let worst = 0
  let [tickedAt, workedMs, writtenAt] = [performance.now(), workOf(), 0]
  setInterval(() => {
    const [now, worked] = [performance.now(), workOf()]
    // A thread that others keep from its processor is held up, too, but not by what it does itself.
    worst = Math.max(worst, Math.min(now - tickedAt - tickMs, worked - workedMs))
    ;[tickedAt, workedMs] = [now, worked]
    if (now - writtenAt < everyMs) return
    const sample: Sample = { at: Date.now(), heldUpMs: worst, rssBytes: process.memoryUsage.rss() }
    appendFileSync(file, `${JSON.stringify(sample)}\n`)
    ;[worst, writtenAt] = [0, now]
  }, tickMs).unref()
}

/**
 * Milliseconds of processor time that the thread of the event loop has had: the first number, in nanoseconds, that
 * Linux keeps of a thread. Elsewhere that of all threads together, which is more.
 */
function workOf(): number {
  if (process.platform === 'linux') {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  }
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
