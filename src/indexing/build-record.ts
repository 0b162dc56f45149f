import { randomBytes } from 'node:crypto'
import { AppError } from '../errors.js'
import { readSkipped } from './build-files.js'
import { buildPaths } from './build-folder.js'
import { addToBuildLog, namedProblems, type PastBuild, type Run, readBuildLog } from './build-log.js'
import type { IndexManifest } from './manifest.js'
import { createPace, type Pace } from './pace.js'
import { peakMemory } from './peak-memory.js'
import type { Progress } from './progress.js'
import { isCancelAsked, logLostBuild, removeRunning, writeRunning } from './running-build.js'

type Options = {
  readonly indexDir: string
  readonly startedBy: Run['startedBy']
  /** Stops the build. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** What a build is given: it reports how far it has come, and stops when the signal tells it to. */
type Surroundings = { readonly report: (progress: Progress) => void; readonly signal: AbortSignal }

type Outcome = { readonly manifest: IndexManifest; readonly isNew: boolean }

const tellEveryMs = 500

/**
 * Runs a build that others can follow: how far it has come stands in the index folder while it runs, it ends
 * when it is asked to there, and what became of it is added to the log. What has nothing to do leaves no trace.
 */
export async function recordBuild<T extends Outcome>(
  { indexDir, startedBy, signal, onProgress }: Options,
  build: (surroundings: Surroundings) => Promise<T>,
): Promise<T & { readonly record: PastBuild | undefined }> {
  const run: Run = { id: randomBytes(6).toString('hex'), startedAt: new Date().toISOString(), startedBy }
  const cancelled = new AbortController()
  const follower = await followRun(indexDir, run, () => cancelled.abort(cancelledElsewhere()))
  try {
    const outcome = await build({
      signal: AbortSignal.any([signal, cancelled.signal]),
      report: (progress) => onProgress(follower.follow(progress)),
    })
    if (!outcome.isNew) return { ...outcome, record: undefined }
    const record = { ...follower.figures(), ...(await figuresOf(indexDir, outcome.manifest)) }
    keep(indexDir, record)
    return { ...outcome, record }
  } catch (error) {
    const isStopped = signal.aborted || cancelled.signal.aborted
    // Another build's log is not for the one that it kept out.
    const isKeptOut = error instanceof AppError && error.code === 'build-running'
    if (!isKeptOut) keep(indexDir, { ...follower.figures(), ...failureOf(error, isStopped) })
    throw cancelled.signal.aborted ? cancelled.signal.reason : error
  } finally {
    follower.end()
  }
}

type Follower = {
  follow(progress: Progress): Progress
  figures(): Omit<PastBuild, 'outcome'>
  end(): void
}

/** Tells of a run twice a second, from its first report on: then it holds the lock. */
async function followRun(indexDir: string, run: Run, onCancel: () => void): Promise<Follower> {
  const startedAt = performance.now()
  const pace: Pace = createPace(await usualPace(indexDir))
  let latest: Progress | undefined
  let timer: NodeJS.Timeout | undefined
  // A folder that cannot be written to is told of by the build itself.
  const tell = () =>
    attempt(() => {
      if (latest) writeRunning(indexDir, run, latest)
      if (isCancelAsked(indexDir, run)) onCancel()
    })
  return {
    follow: (progress) => {
      const isNextStage = progress.stage !== latest?.stage
      latest = pace.measured(progress)
      if (!timer) attempt(() => logLostBuild(indexDir))
      timer ??= setInterval(tell, tellEveryMs).unref()
      // A stage may be one long piece of work that lets no timer through.
      if (isNextStage) tell()
      return latest
    },
    figures: () => ({
      ...run,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
      peakBytes: peakMemory(),
      stageSeconds: pace.stageSeconds(),
    }),
    end: () => {
      clearInterval(timer)
      attempt(() => removeRunning(indexDir, run))
    },
  }
}

function attempt(act: () => void): void {
  try {
    act()
  } catch {}
}

async function usualPace(indexDir: string) {
  const done = (await readBuildLog(indexDir)).find(({ outcome }) => outcome === 'done')
  return done?.stageSeconds ?? {}
}

async function figuresOf(indexDir: string, manifest: IndexManifest) {
  const { buildId, articleCount, passageCount, skippedCount, embedding, anew } = manifest
  const changes = changesOf(manifest)
  const problems: PastBuild['problems'] & object = []
  for await (const skipped of readSkipped(buildPaths(indexDir, buildId).skipped)) {
    if (problems.push(skipped) === namedProblems) break
  }
  return {
    outcome: 'done' as const,
    buildId,
    articles: articleCount,
    passages: passageCount,
    skipped: skippedCount,
    model: embedding.fingerprint,
    ...(changes && { changes }),
    ...(anew && { anew: anew.reason }),
    ...(problems.length > 0 && { problems }),
  }
}

/** Of a first build all articles are new; of one made anew for another reason nobody knows. */
function changesOf({ changes, anew, articleCount }: IndexManifest): PastBuild['changes'] | undefined {
  if (anew?.reason === 'first') return { reused: 0, added: articleCount, changed: 0, removed: 0 }
  if (!changes) return undefined
  const { reused, added, changed, removed } = changes
  return { reused, added, changed, removed }
}

function failureOf(error: unknown, isStopped: boolean) {
  if (isStopped) {
    const isTold = error instanceof AppError && error.code === 'build-cancelled'
    return { outcome: 'cancelled' as const, ...(isTold && { message: error.message }) }
  }
  const isKnown = error instanceof AppError
  const message = (isKnown ? error.message : String(error)).slice(0, 1000)
  return { outcome: 'failed' as const, ...(isKnown && { code: error.code }), message }
}

/** A log that cannot be written takes nothing away from the build. */
function keep(indexDir: string, record: PastBuild): void {
  try {
    addToBuildLog(indexDir, record)
  } catch (error) {
    console.error(`The log of builds could not be written: ${error instanceof Error ? error.message : error}`)
  }
}

function cancelledElsewhere(): AppError {
  return new AppError(
    'build-cancelled',
    'The build was cancelled from the index page. The index is as it was.',
  )
}
