import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors.js'

export type Lock = {
  /** Throws when somebody else has taken the lock: this process had been asleep, and was given up. */
  check(): Promise<void>
  release(): Promise<void>
}

/**
 * Who holds a lock. Process ids are used again, so the time the process started goes with it where known;
 * and they mean something only where they were given, so `host` names the machine and the container.
 */
type Holder = { readonly pid: number; readonly started: string; readonly host: string }

const beatEveryMs = 5_000
/** A holder that cannot be asked whether it lives is given up when it is watched for this long without a beat. */
const patienceMs = 16_000

/**
 * Lets one build at a time write in a folder; a lock whose process is gone is taken over. What the clock
 * says counts for nothing: a holder on another machine is watched for a while, for a sign of life.
 */
export async function takeLock(indexDir: string, patience = patienceMs): Promise<Lock> {
  await mkdir(indexDir, { recursive: true })
  const path = join(indexDir, 'lock')
  const own: Holder = { pid: process.pid, started: await startOf(process.pid), host: await thisHost() }
  const content = JSON.stringify(own)
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(path, content, { flag: 'wx' })
      await removeAsides(indexDir).catch(() => undefined)
      return held(path, content)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
      await removeIfDead(path, patience)
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
  const aside = `${path}.${process.pid}-${randomBytes(3).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readFile(aside, 'utf8').catch(() => content)
  if (moved !== content) await writeFile(path, moved, { flag: 'wx' }).catch(() => undefined)
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

async function isAlive(path: string, content: string, patience: number): Promise<boolean> {
  const holder = parsed(content)
  if (holder?.host !== (await thisHost())) return showsLife(path, patience)
  return isRunning(holder.pid) && (await startOf(holder.pid)) === holder.started
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** Whether a lock changes while it is watched: its holder touches it every few seconds. */
async function showsLife(path: string, patience: number): Promise<boolean> {
  const first = await signOf(path)
  const until = performance.now() + patience
  while (performance.now() < until) {
    await wait(Math.min(500, patience / 4))
    if ((await signOf(path)) !== first) return true
  }
  return false
}

async function signOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined)
  const content = await readFile(path, 'utf8').catch(() => undefined)
  return `${stats?.mtimeMs} ${stats?.ctimeMs} ${content}`
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

/** When the process started, in the system's own count since it started itself; nothing where there is no /proc. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  // The command's name, in brackets, may hold spaces; the start is the 20th field after it.
  return `${boot.trim()} ${line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}

async function thisHost(): Promise<string> {
  return `${hostname()} ${await readlink('/proc/self/ns/pid').catch(() => '')}`
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
