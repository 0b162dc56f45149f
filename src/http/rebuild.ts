import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { RebuildState } from '../../views/rebuild.js'
import { AppError } from '../errors.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { changesBetween, nextSnapshot } from './rebuild-outcome.js'

/** One rebuild at a time, in a process of its own, so that questions stay fast and a crash harms nobody. */
export type Rebuilds = {
  state(): RebuildState
  /** Throws `build-running` when one is under way. */
  start(): void
  /** Ends the running rebuild, if there is one; resolves once it has ended. */
  cancel(): Promise<void>
}

/** How to run the `index` command, which prints its progress as JSON Lines. */
export type RebuildCommand = { readonly file: string; readonly args: readonly string[] }

const progressLine = z.object({
  stage: z.enum(['reading', 'embedding', 'publishing']),
  done: z.number(),
  total: z.number().optional(),
})

/** Longest wait between a polite and a forced end. */
const patienceMs = 5000

export function createRebuilds(command: RebuildCommand, current: () => Promise<Snapshot>): Rebuilds {
  let state: RebuildState = { kind: 'idle' }
  let child: ChildProcess | undefined
  let ended: Promise<void> = Promise.resolve()
  let isCancelled = false

  const run = async (): Promise<void> => {
    const before = await current().catch(() => undefined)
    if (!isCancelled) child = spawn(command.file, command.args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const failure = child && (await follow(child, (next) => (state = next)))
    child = undefined
    if (isCancelled) state = { kind: 'cancelled' }
    else if (failure !== undefined) state = { kind: 'failed', message: failure }
    else state = { kind: 'done', ...changesBetween(before, await nextSnapshot(before, current)) }
  }

  return {
    state: () => state,
    start: () => {
      if (state.kind === 'running')
        throw new AppError('build-running', 'A rebuild is running. Wait for it, or cancel it.')
      state = { kind: 'running', stage: 'starting', done: 0 }
      isCancelled = false
      ended = run()
    },
    cancel: async () => {
      isCancelled = state.kind === 'running'
      const ending = child
      ending?.kill('SIGTERM')
      const force = setTimeout(() => ending?.kill('SIGKILL'), patienceMs)
      await ended.finally(() => clearTimeout(force))
    },
  }
}

/** Reports the child's progress until it ends; resolves with what went wrong, if anything did. */
async function follow(
  child: ChildProcess,
  report: (state: RebuildState) => void,
): Promise<string | undefined> {
  const complaints: string[] = []
  const measure = createMeasure()
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const progress = progressLine.safeParse(parsed(line))
      if (progress.success) report(measure(progress.data))
    })
  }
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

/** Adds how fast a stage is going, measured from the stage's first report. */
function createMeasure() {
  let stage: string | undefined
  let since = 0
  let from = 0
  return ({ stage: next, done, total }: z.infer<typeof progressLine>): RebuildState => {
    if (next !== stage) {
      stage = next
      since = performance.now()
      from = done
    }
    const seconds = (performance.now() - since) / 1000
    return {
      kind: 'running',
      stage: next,
      done,
      ...(total !== undefined && { total }),
      ...(seconds >= 1 && { perSecond: (done - from) / seconds }),
    }
  }
}

/** What the command said for people: its lines without warnings of Node and without a stack. */
function explanation(lines: readonly string[]): string | undefined {
  const said = lines.filter((line) => line.trim() !== '' && !/^\s+at |^\(node:|^\(Use `node/.test(line))
  return said.length === 0 ? undefined : said.slice(-3).join('\n').slice(0, 1000)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
