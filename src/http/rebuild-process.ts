import { type ChildProcess, fork } from 'node:child_process'
import { compiledProgram } from '../compiled-program.js'

/** How to run the `index` command; how far it has come stands in the index folder. */
export type RebuildCommand = { readonly file: string; readonly args: readonly string[] }

/** What went wrong, in English; `code` names it where it is a failure that is known. */
export type RebuildFailure = { readonly code?: string; readonly message: string }

/** A rebuild in a process of its own. */
export type RebuildProcess = {
  /** Resolves with what went wrong, if anything did. */
  readonly ended: Promise<RebuildFailure | undefined>
  isCancelled(): boolean
  pid(): number | undefined
  /** Resolves once it has ended. */
  cancel(): Promise<void>
}

/** Begins rebuilds, one at a time. */
export type RebuildStarter = {
  start(): RebuildProcess
  close(): void
}

export type ToStarter =
  | { readonly kind: 'begin'; readonly command: RebuildCommand }
  | { readonly kind: 'end' }
export type FromStarter =
  | { readonly kind: 'begun'; readonly pid: number }
  | { readonly kind: 'not-begun'; readonly message: string }
  | {
      readonly kind: 'ended'
      readonly exitCode: number | null
      readonly complaints: readonly string[]
      readonly failure?: FromCommand
    }

/** What the index command tells the server that began it, beside the log, which a full disk does not take. */
export type FromCommand = { readonly code: string; readonly message: string }

/**
 * To be opened before much memory is held. The system begins a process by copying what it keeps of the memory of the
 * one that asks, and all of that one stands still meanwhile: 80 ms with an index of 41,657 articles open (measured). So
 * a small process is begun first, and begins the others.
 */
export function openRebuildStarter(command: RebuildCommand): RebuildStarter {
  let starter = openStarter()
  return {
    start: () => {
      if (!starter.connected) starter = openStarter()
      return begin(starter, command)
    },
    close: () => {
      if (starter.connected) starter.disconnect()
    },
  }
}

function openStarter(): ChildProcess {
  const starter = fork(compiledProgram('http/rebuild-starter.js'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // It waits for the server, not the server for it.
  starter.unref()
  starter.channel?.unref()
  starter.on('error', (error) => console.error('The process that begins rebuilds has a fault.', error))
  return starter
}

function begin(starter: ChildProcess, command: RebuildCommand): RebuildProcess {
  let pid: number | undefined
  let isCancelled = false
  const tell = (told: ToStarter) => starter.connected && starter.send(told)
  const ended = new Promise<RebuildFailure | undefined>((resolve) => {
    const finish = (failure: RebuildFailure | undefined) => {
      starter.off('message', hear)
      starter.off('exit', lose)
      resolve(failure)
    }
    const hear = (told: FromStarter) => {
      if (told.kind === 'begun') pid = told.pid
      else finish(failureOf(told))
    }
    const lose = () => finish({ message: 'The rebuild was ended from outside. Start it again.' })
    starter.on('message', hear)
    starter.once('exit', lose)
  })
  tell({ kind: 'begin', command })
  return {
    ended,
    pid: () => pid,
    isCancelled: () => isCancelled,
    cancel: async () => {
      isCancelled = true
      tell({ kind: 'end' })
      await ended
    },
  }
}

function failureOf(told: Exclude<FromStarter, { kind: 'begun' }>): RebuildFailure | undefined {
  if (told.kind === 'not-begun') return { message: `The index command could not be started: ${told.message}` }
  const { exitCode, complaints, failure } = told
  if (exitCode === 0) return undefined
  // After a signal there is no code: it was cancelled, and there is nothing to explain.
  if (exitCode !== null)
    console.error(`The index command ended with code ${exitCode}.\n${complaints.join('\n')}`)
  return (
    failure ?? {
      message:
        explanation(complaints) ?? `The index command ended with code ${exitCode}. See the server’s log.`,
    }
  )
}

/** What the command said for people: its lines without warnings of Node and without a stack. */
function explanation(lines: readonly string[]): string | undefined {
  const said = lines.filter((line) => line.trim() !== '' && !/^\s+at |^\(node:|^\(Use `node/.test(line))
  return said.length === 0 ? undefined : said.slice(-3).join('\n').slice(0, 1000)
}
