import { type ChildProcess, fork } from 'node:child_process'
import { compiledProgram } from '../compiled-program.js'
import type { RiskyFormat } from './formats.js'
import type { ReadingReply, ReadingRequest } from './reading-messages.js'
import { type Read, refused } from './stated.js'

/** Reads files whose format can be turned against whoever reads it. */
export type Reader = {
  /** One at a time, in the order asked. Always comes to an end, and never throws for what is in the file. */
  read(path: string, format: RiskyFormat): Promise<Read>
  close(): void
}

export type ReadingLimits = { readonly timeMs: number; readonly memoryBytes: number }

const usual: ReadingLimits = { timeMs: 20_000, memoryBytes: 1200 * 1024 * 1024 }

/** So long the process may be over its time before it is ended from here. */
const graceMs = 3000

/** Starts reading in a process of its own, which is started anew when a file brings it down. */
export function startReader(limits = usual): Reader {
  let process: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (path, format) => {
      const reading = last.then(() => {
        if (process?.exitCode !== null || process.signalCode !== null || !process.connected)
          process = start(limits)
        return readIn(process, { number: 1, path, format }, limits)
      })
      last = reading.catch(() => undefined)
      return reading
    },
    close: () => {
      process?.kill('SIGKILL')
      process = undefined
    },
  }
}

function start({ timeMs, memoryBytes }: ReadingLimits): ChildProcess {
  const program = compiledProgram('importing/reading-process.js')
  const heapMegabytes = Math.floor(memoryBytes / 2 / 1024 / 1024)
  const child = fork(program, [JSON.stringify([timeMs, memoryBytes])], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  hold(child, false)
  return child
}

function readIn(child: ChildProcess, request: ReadingRequest, { timeMs }: ReadingLimits): Promise<Read> {
  const startedAt = Date.now()
  hold(child, true)
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), timeMs + graceMs)
    const end = (outcome: Read) => {
      clearTimeout(force)
      child.removeAllListeners()
      hold(child, false)
      resolve(outcome)
    }
    child.on('message', ({ outcome }: ReadingReply) => end(outcome))
    child.on('error', () => end(refused('broken')))
    child.on('exit', () => end(refused(Date.now() - startedAt >= timeMs ? 'too-slow' : 'too-much-memory')))
    child.send(request, (error) => {
      if (error) child.kill('SIGKILL')
    })
  })
}

/** Only a process that is asked something keeps the program from ending. */
function hold(child: ChildProcess, isAsked: boolean): void {
  if (isAsked) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
