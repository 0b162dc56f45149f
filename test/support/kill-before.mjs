/**
 * Loaded before a command, ends it as kill -9 does, right before it changes a file in a certain way:
 * KILL_BEFORE holds patterns of such changes, as "rename .*\/current", that come one after the other.
 * KILL_BEFORE_NUMBER ends it before the change of that number instead; with TELL_CHANGES each is told.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const waited = (process.env.KILL_BEFORE ?? '').split(' > ').map((pattern) => new RegExp(pattern))
const number = Number(process.env.KILL_BEFORE_NUMBER ?? Number.NaN)
let count = 0

function before(change) {
  count++
  if (process.env.TELL_CHANGES) fs.writeSync(2, `${count} ${change}\n`)
  if (process.env.KILL_BEFORE && waited[0]?.test(change)) waited.shift()
  if (count === number || (process.env.KILL_BEFORE && waited.length === 0)) {
    process.kill(process.pid, 'SIGKILL')
  }
}

if (isMainThread && process.argv[1]?.endsWith('cli.js')) {
  for (const name of ['writeFile', 'rename', 'rm', 'mkdir', 'open', 'link', 'appendFile']) {
    const original = fs.promises[name]
    fs.promises[name] = (path, ...others) => {
      const isReading =
        name === 'open' && (others[0] === undefined || others[0] === 'r' || typeof others[0] === 'number')
      if (!isReading) before(`${name} ${path}`)
      return original(path, ...others)
    }
  }
  syncBuiltinESMExports()
}
