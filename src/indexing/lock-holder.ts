import { readFile, readlink, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Who holds a lock. Process ids are used again, so the time the process started goes with it where known;
 * and they mean something only where they were given, so `host` names the machine and the container.
 */
export type Holder = { readonly pid: number; readonly started: string; readonly host: string }

/** This process, as a holder of locks. */
export async function thisHolder(): Promise<Holder> {
  return { pid: process.pid, started: await startOf(process.pid), host: await thisHost() }
}

/** Whether the holder of a lock lives; one that cannot be asked is watched for `patience` milliseconds. */
export async function isAlive(path: string, content: string, patience: number): Promise<boolean> {
  return (await isAliveHere(content)) ?? showsLife(path, patience)
}

/** The same at once, for whoever only looks; nothing where the holder cannot be asked. */
export async function isAliveHere(content: string): Promise<boolean | undefined> {
  const holder = parsed(content)
  if (holder?.host !== (await thisHost())) return undefined
  return isRunning(holder.pid) && (await startOf(holder.pid)) === holder.started
}

/** Whether there is a process of this number, ours or another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
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
