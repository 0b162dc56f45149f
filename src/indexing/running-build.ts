import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { addToBuildLog, isLogged, type PastBuild, type Run, readBuildLog, runSchema } from './build-log.js'
import { isAliveHere } from './lock-holder.js'
import type { Progress } from './progress.js'

const count = z.number().int().min(0)

const runningSchema = runSchema.extend({
  pid: count,
  stage: z.enum(['reading', 'embedding', 'analysing', 'writing', 'publishing']),
  done: count,
  total: count.exactOptional(),
  perSecond: z.number().min(0).exactOptional(),
  secondsLeft: z.number().min(0).exactOptional(),
})

/** A build under way, whichever process it is in, as it last told of itself. */
export type RunningBuild = Readonly<z.output<typeof runningSchema>>

/** What a folder tells of its builds. */
export type Builds = {
  readonly running: RunningBuild | undefined
  /** Newest first. */
  readonly past: readonly PastBuild[]
}

/** Between giving up the lock and writing its last line a build takes this long at most. */
const farewellMs = 3000
/** A build on another machine cannot be asked; it tells of itself unless it is busy with one long step. */
const silentMs = 60_000

/** The build under way and the past ones; one that has ended without a word counts as past. */
export async function lookAtBuilds(indexDir: string): Promise<Builds> {
  const told = readRunning(indexDir)
  const past = await readBuildLog(indexDir)
  if (!told || past.some(({ id }) => id === told.build.id)) return { running: undefined, past }
  if (await isUnderWay(indexDir, told)) return { running: brought(told), past }
  return { running: undefined, past: [lostBuild(told), ...past] }
}

/**
 * Tells whoever looks into the folder how far a build has come; replaces the file, so that it is always whole. At
 * once, like all that a build tells of itself: it may be killed at any moment.
 */
export function writeRunning(indexDir: string, run: Run, progress: Progress): void {
  const { changes: _changes, ...told } = progress
  const fresh = `${runningPath(indexDir)}.${process.pid}`
  try {
    writeFileSync(fresh, JSON.stringify({ ...run, pid: process.pid, ...told } satisfies RunningBuild))
    renameSync(fresh, runningPath(indexDir))
  } catch (error) {
    // A full disk leaves an empty file.
    rmSync(fresh, { force: true })
    throw error
  }
}

/** Removes what a run has told of itself, unless another has begun since. */
export function removeRunning(indexDir: string, run: Run): void {
  if (readRunning(indexDir)?.build.id !== run.id) return
  rmSync(runningPath(indexDir), { force: true })
  rmSync(cancelPath(indexDir), { force: true })
}

/** Logs the build that ended here without a word, if the last one did; for whoever has just taken the lock. */
export function logLostBuild(indexDir: string): void {
  const told = readRunning(indexDir)
  if (told && !isLogged(indexDir, told.build.id)) addToBuildLog(indexDir, lostBuild(told))
}

/** Logs a build whose process has been seen to end before it said how. */
export function logEnded(indexDir: string, pid: number, outcome: 'cancelled' | 'lost'): void {
  const told = readRunning(indexDir)
  if (!told || told.build.pid !== pid) return
  if (!isLogged(indexDir, told.build.id)) addToBuildLog(indexDir, { ...lostBuild(told), outcome })
  removeRunning(indexDir, told.build)
}

/** Asks a build to end, from any process: it looks for this file. */
export async function askToCancel(indexDir: string, runId: string): Promise<void> {
  await writeFile(cancelPath(indexDir), runId)
}

/** Whether a run has been asked to end. */
export function isCancelAsked(indexDir: string, run: Run): boolean {
  const path = cancelPath(indexDir)
  return existsSync(path) && readFileSync(path, 'utf8') === run.id
}

async function isUnderWay(indexDir: string, { at }: Told): Promise<boolean> {
  const lock = await readFile(join(indexDir, 'lock'), 'utf8').catch(() => undefined)
  const isAlive = lock === undefined ? false : await isAliveHere(lock)
  const silence = Math.abs(Date.now() - at)
  if (isAlive === true) return true
  return silence < (isAlive === undefined ? silentMs : farewellMs)
}

/** What was left when it last told of itself is less by now: a stage without pauses tells nothing. */
function brought({ build, at }: Told): RunningBuild {
  const { secondsLeft } = build
  if (secondsLeft === undefined) return build
  const since = Math.max(0, (Date.now() - at) / 1000)
  return { ...build, secondsLeft: Math.max(0, secondsLeft - since) }
}

type Told = { readonly build: RunningBuild /** Milliseconds since 1970. */; readonly at: number }

function readRunning(indexDir: string): Told | undefined {
  const path = runningPath(indexDir)
  try {
    const parsed = runningSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? { build: parsed.data, at: statSync(path).mtimeMs } : undefined
  } catch {
    return undefined
  }
}

function lostBuild({ build: { id, startedAt, startedBy }, at }: Told): PastBuild {
  const seconds = Math.max(0, Math.round((at - Date.parse(startedAt)) / 100) / 10)
  return { id, startedAt, startedBy, outcome: 'lost', seconds }
}

function runningPath(indexDir: string): string {
  return join(indexDir, 'running.json')
}

function cancelPath(indexDir: string): string {
  return join(indexDir, 'cancel')
}
