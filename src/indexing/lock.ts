import { randomBytes } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors.js'
import { isAlive, isRunning, thisHolder } from './lock-holder.js'

export type Lock = {
  /** Throws when somebody else has taken the lock: this process had been asleep, and was given up. */
  check(): Promise<void>
  release(): Promise<void>
}

const beatEveryMs = 5_000
/** Far longer than the few steps between finding a lock dead and moving it aside. */
const settleMs = 300
/** A holder that cannot be asked whether it lives is given up when it is watched for this long without a beat. */
const patienceMs = 16_000

/**
 * Lets one build at a time write in a folder; a lock whose process is gone is taken over. What the clock
 * says counts for nothing: a holder on another machine is watched for a while, for a sign of life.
 */
export async function takeLock(indexDir: string, patience = patienceMs): Promise<Lock> {
  await mkdir(indexDir, { recursive: true })
  const path = join(indexDir, 'lock')
  const content = JSON.stringify({ ...(await thisHolder()), mark: randomBytes(6).toString('hex') })
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(path, content, { flag: 'wx' })
      await removeAsides(indexDir).catch(() => undefined)
      if (attempt > 0) await settle(path, content)
      return held(path, content)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
      await removeIfDead(path, patience)
    }
  }
  throw buildRunning(path)
}

/**
 * Of two that find a lock dead, the slower may move aside what the faster has just taken. It puts it back, but
 * a third may have come between: so who took over waits until all who were at it are done, and looks again.
 */
async function settle(path: string, content: string): Promise<void> {
  await wait(settleMs)
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== content) throw buildRunning(path)
}

function held(path: string, content: string): Lock {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, beatEveryMs)
  beat.unref()
  const isOurs = async () => (await readFile(path, 'utf8').catch(() => undefined)) === content
  return {
    check: async () => {
      if (!(await isOurs())) throw buildRunning(path)
    },
    release: async () => {
      clearInterval(beat)
      // Where it cannot be removed, it is dead as soon as this process ends.
      if (await isOurs()) await rm(path, { force: true }).catch(() => undefined)
    },
  }
}

/**
 * Moves a dead holder's lock aside before deleting it: of two builds that find it dead, one could otherwise
 * delete the lock the other has just taken.
 */
async function removeIfDead(path: string, patience: number): Promise<void> {
  const content = await readFile(path, 'utf8').catch(() => undefined)
  if (content === undefined) return
  if (await isAlive(path, content, patience)) throw buildRunning(path)
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== content) return
  const aside = `${path}.${process.pid}-${randomBytes(3).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readFile(aside, 'utf8').catch(() => content)
  if (moved !== content) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
  if (moved !== content) throw buildRunning(path)
}

/** Locks that were moved aside by processes that ended before they had deleted them. */
async function removeAsides(indexDir: string): Promise<void> {
  for (const name of await readdir(indexDir)) {
    const pid = Number(/^lock\.(\d+)-[0-9a-f]{6}$/.exec(name)?.[1] ?? process.pid)
    if (pid !== process.pid && !isRunning(pid)) await rm(join(indexDir, name), { force: true })
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function buildRunning(path: string): AppError {
  return new AppError(
    'build-running',
    `Another build holds ${path}. Wait until it is done; if none is running, delete that file.`,
  )
}
