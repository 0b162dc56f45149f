/**
 * A small process that begins the index command for the server, and ends it when told to. With the server it ends,
 * and the command, whose channel then closes, does so too: there are no orphans.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { FromCommand, FromStarter, ToStarter } from './rebuild-process.js'

/** Longest wait between a polite and a forced end. */
const patienceMs = 5000
/** Last lines of the command's complaints that are passed on. */
const mostComplaints = 50

let running: ChildProcess | undefined

process.on('message', (told: ToStarter) => {
  if (told.kind === 'end') return end()
  running = spawn(told.command.file, told.command.args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  if (running.pid !== undefined) tell({ kind: 'begun', pid: running.pid })
  follow(running)
})
process.on('disconnect', () => process.exit())
// Ctrl-C reaches all processes of a terminal: what becomes of the command is for the server to say.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

function follow(child: ChildProcess): void {
  const complaints: string[] = []
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      complaints.push(line)
      if (complaints.length > mostComplaints) complaints.shift()
    })
  }
  let failure: FromCommand | undefined
  child.on('message', (told: FromCommand) => {
    failure = told
  })
  child.once('error', ({ message }) => tell({ kind: 'not-begun', message }))
  child.once('close', (exitCode) =>
    tell({ kind: 'ended', exitCode, complaints, ...(failure && { failure }) }),
  )
}

function end(): void {
  const child = running
  child?.kill('SIGTERM')
  setTimeout(() => child?.kill('SIGKILL'), patienceMs).unref()
}

function tell(told: FromStarter): void {
  process.send?.(told)
}
