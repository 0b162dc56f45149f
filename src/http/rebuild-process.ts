import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** How to run the `index` command; how far it has come stands in the index folder. */
export type RebuildCommand = { readonly file: string; readonly args: readonly string[] }

/** A rebuild in a process of its own. */
export type RebuildProcess = {
  /** Resolves with what went wrong, if anything did. */
  readonly ended: Promise<string | undefined>
  isCancelled(): boolean
  readonly pid: number | undefined
  /** Resolves once it has ended. */
  cancel(): Promise<void>
}

/** Longest wait between a polite and a forced end. */
const patienceMs = 5000

/** Starts the command. It is told by its channel when this process ends, and then ends too: there are no orphans. */
export function startRebuild(command: RebuildCommand): RebuildProcess {
  const child = spawn(command.file, command.args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const ended = follow(child)
  let isCancelled = false
  return {
    ended,
    pid: child.pid,
    isCancelled: () => isCancelled,
    cancel: async () => {
      isCancelled = true
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended.finally(() => clearTimeout(force))
    },
  }
}

function follow(child: ChildProcess): Promise<string | undefined> {
  const complaints: string[] = []
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      complaints.push(line)
      if (complaints.length > 50) complaints.shift()
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`The index command could not be started: ${error.message}`))
    child.once('close', (code) => {
      if (code === 0) return resolve(undefined)
      // After a signal there is no code: it was cancelled, and there is nothing to explain.
      if (code !== null) console.error(`The index command ended with code ${code}.\n${complaints.join('\n')}`)
      resolve(explanation(complaints) ?? `The index command ended with code ${code}. See the server’s log.`)
    })
  })
}

/** What the command said for people: its lines without warnings of Node and without a stack. */
function explanation(lines: readonly string[]): string | undefined {
  const said = lines.filter((line) => line.trim() !== '' && !/^\s+at |^\(node:|^\(Use `node/.test(line))
  return said.length === 0 ? undefined : said.slice(-3).join('\n').slice(0, 1000)
}
