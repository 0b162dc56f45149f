import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../errors.js'

export type Lock = { release(): Promise<void> }

/** Who holds a lock. Process ids are used again, so the time the process started goes with it where known. */
type Holder = { readonly pid: number; readonly started: string; readonly host: string }

const beatEveryMs = 5_000
/** A holder on another machine, or one that has not written its name yet, is given up after this long without a beat. */
const silentAfterMs = 60_000

/** Lets one build at a time write in a folder; a lock whose process is gone is taken over. */
export async function takeLock(indexDir: string): Promise<Lock> {
  await mkdir(indexDir, { recursive: true })
  const path = join(indexDir, 'lock')
  const own: Holder = { pid: process.pid, started: await startOf(process.pid), host: hostname() }
  const content = JSON.stringify(own)
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(path, content, { flag: 'wx' })
      return held(path, content)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
      await removeIfDead(path)
    }
  }
  throw buildRunning(path)
}

function held(path: string, content: string): Lock {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, beatEveryMs)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      const current = await readFile(path, 'utf8').catch(() => undefined)
      if (current === content) await rm(path, { force: true })
    },
  }
}

/**
 * Moves a dead holder's lock aside before deleting it: of two builds that find it dead, one could otherwise
 * delete the lock the other has just taken.
 */
async function removeIfDead(path: string): Promise<void> {
  const content = await readFile(path, 'utf8').catch(() => undefined)
  if (content === undefined) return
  if (await isAlive(path, content)) throw buildRunning(path)
  const aside = `${path}.${process.pid}-${randomBytes(3).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readFile(aside, 'utf8')
  if (moved !== content) await writeFile(path, moved, { flag: 'wx' }).catch(() => undefined)
  await rm(aside, { force: true })
  if (moved !== content) throw buildRunning(path)
}

async function isAlive(path: string, content: string): Promise<boolean> {
  const holder = parsed(content)
  if (holder?.host !== hostname()) return !(await isSilent(path))
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
  const started = await startOf(holder.pid)
  return started === holder.started
}

function parsed(content: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(content)
    const isHolder =
      typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'started' in value
    if (!isHolder || typeof value.pid !== 'number') return undefined
    return { pid: value.pid, started: String(value.started), host: String(value.host) }
  } catch {
    return undefined
  }
}

async function isSilent(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  return stats === undefined || Date.now() - stats.mtimeMs > silentAfterMs
}

/** When the process started, in the system's own count; the same for all where there is no /proc. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The command's name, in brackets, may hold spaces; the start is the 20th field after it.
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
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
