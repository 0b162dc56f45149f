/** Loaded before a command with `--import`: leaves its peak memory in a file when it ends. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { peakMemory } from '../src/indexing/peak-memory.js'

const file = process.env.BENCH_PEAK_FILE
// Worker threads would load this, too, and share the memory of the process.
if (isMainThread && file) process.on('exit', () => writeFileSync(file, String(peakMemory())))
// Processes that are forked would load this, too, and write into the same file.
delete process.env.BENCH_PEAK_FILE
