/**
 * Loaded before a command with `--import`: writes down several times a second how long the event loop was held
 * up at most, and the memory held, as JSON Lines.
 */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'
import type { Sample } from './delays.js'

const file = process.env.BENCH_DELAY_FILE
const everyMs = 250
const resolutionMs = 5

// Worker threads and forked processes would load this, too, and write into the same file.
if (isMainThread && file) {
  delete process.env.BENCH_DELAY_FILE
  const delays = monitorEventLoopDelay({ resolution: resolutionMs })
  delays.enable()
  setInterval(() => {
    const heldUpMs = Math.max(0, delays.max / 1e6 - resolutionMs)
    delays.reset()
    const sample: Sample = { at: Date.now(), heldUpMs, rssBytes: process.memoryUsage.rss() }
    appendFileSync(file, `${JSON.stringify(sample)}\n`)
  }, everyMs).unref()
}
