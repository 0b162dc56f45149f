import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { skippedSchema } from './build-files.js'

/** Past builds that are remembered. */
const remembered = 50
/** Unreadable files that are named for each; the index itself names all of its own. */
export const namedProblems = 20

const count = z.number().int().min(0)
const stageSeconds = z.partialRecord(
  z.enum(['reading', 'embedding', 'analysing', 'writing', 'publishing']),
  z.number().min(0),
)

/** Who builds: one run of a build. */
export const runSchema = z.object({
  /** Of this run, not of the build it makes: one that fails makes none. */
  id: z.string(),
  startedAt: z.iso.datetime(),
  /** The page (or the API), a command on a terminal, or the start of the server. */
  startedBy: z.enum(['page', 'terminal', 'start']),
})

const pastSchema = runSchema.extend({
  /** `lost`: it ended without a word, killed or with the power. */
  outcome: z.enum(['done', 'cancelled', 'failed', 'lost']),
  seconds: z.number().min(0),
  /** Why it failed, by name. */
  code: z.string().exactOptional(),
  /** Why it failed or was cancelled. */
  message: z.string().exactOptional(),
  buildId: z.string().exactOptional(),
  articles: count.exactOptional(),
  passages: count.exactOptional(),
  changes: z.object({ reused: count, added: count, changed: count, removed: count }).exactOptional(),
  /** Why nothing was taken from the build before. */
  anew: z.enum(['first', 'asked', 'incompatible', 'damaged']).exactOptional(),
  skipped: count.exactOptional(),
  problems: z.array(skippedSchema).exactOptional(),
  /** Of the process that builds, without its workers. */
  peakBytes: count.exactOptional(),
  model: z.string().exactOptional(),
  stageSeconds: stageSeconds.exactOptional(),
})

/** One run of a build: who started it, and when. */
export type Run = Readonly<z.output<typeof runSchema>>
/** A build that has ended, with its figures and its problems. */
export type PastBuild = Readonly<z.output<typeof pastSchema>>

/** Past builds, newest first; lines that cannot be read are passed over. */
export async function readBuildLog(indexDir: string): Promise<readonly PastBuild[]> {
  const path = logPath(indexDir)
  const stats = await stat(path).catch(() => undefined)
  const state = stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`
  const known = lastRead.get(path)
  if (known && known.state === state) return known.past
  const text = await readFile(path, 'utf8').catch(() => '')
  const past = text.split('\n').flatMap(entryOf).reverse()
  if (state !== undefined) lastRead.set(path, { state, past })
  return past
}

/** A page that follows a build asks every second. */
const lastRead = new Map<string, { readonly state: string; readonly past: readonly PastBuild[] }>()

/**
 * Adds a build to the log and keeps the newest, without letting anything come between: the process may be killed
 * at any moment. A line is appended as one piece; what has grown too long is replaced as a whole.
 */
export function addToBuildLog(indexDir: string, build: PastBuild): void {
  const path = logPath(indexDir)
  mkdirSync(indexDir, { recursive: true })
  const before = textOf(path)
  // Where the power went while a line was written, the next must not become its end.
  const isCut = before !== '' && !before.endsWith('\n')
  const line = JSON.stringify(build)
  appendFileSync(path, `${isCut ? '\n' : ''}${line}\n`)
  const lines = [...before.split('\n').filter((each) => each !== ''), line]
  if (lines.length <= remembered) return
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${lines.slice(-remembered).join('\n')}\n`)
  renameSync(fresh, path)
}

/** Whether a run is in the log. */
export function isLogged(indexDir: string, runId: string): boolean {
  return textOf(logPath(indexDir))
    .split('\n')
    .flatMap(entryOf)
    .some(({ id }) => id === runId)
}

/** Where the log of an index stands. */
export function logPath(indexDir: string): string {
  return join(indexDir, 'builds.jsonl')
}

/** The log is written by other versions of this program, too: what is not as here is no entry. */
function entryOf(line: string): PastBuild[] {
  if (line === '') return []
  try {
    const parsed = pastSchema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
