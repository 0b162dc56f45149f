import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeLock } from '../../src/indexing/lock.js'
import { temporaryFolder } from '../support/temporary-folder.js'

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

/** A lock as this process writes it, with some of it as another would have written it. */
async function like(changes: object): Promise<object> {
  const folder = await temporaryFolder()
  const lock = await takeLock(folder)
  const own = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))
  await lock.release()
  return { ...own, ...changes }
}

async function lockHeldBy(holder: object | string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
  return folder
}

/** How long a silent lock is watched here, in milliseconds. */
const patience = 300
const anHour = 3_600_000

/** Touches a lock as its holder does, by a clock that is off. */
function beat(folder: string, clockOff: number) {
  const path = join(folder, 'lock')
  const touching = setInterval(() => {
    const now = new Date(Date.now() + clockOff)
    utimes(path, now, now).catch(() => undefined)
  }, patience / 4)
  return { stop: () => clearInterval(touching) }
}

describe('the lock of an index', () => {
  test('is held by one, and free again when released', async () => {
    const folder = await temporaryFolder()
    const lock = await takeLock(folder)
    await expect(takeLock(folder)).rejects.toMatchObject({ code: 'build-running' })
    await lock.release()
    expect(await readdir(folder)).toEqual([])
    await (await takeLock(folder)).release()
  })

  test('is taken over from a process that is gone', async () => {
    const folder = await lockHeldBy(await like({ pid: await deadProcess() }))
    const lock = await takeLock(folder)
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  test('is taken over when another process has got the same number', async () => {
    const folder = await lockHeldBy(await like({ started: '1' }))
    await (await takeLock(folder)).release()
  })

  test.each([0, anHour, -anHour])(
    'of another machine is respected while it shows signs of life, by a clock that is %i ms off',
    async (clockOff) => {
      const folder = await lockHeldBy({ pid: 1, started: '1', host: 'another' })
      const holder = beat(folder, clockOff)
      await expect(takeLock(folder, patience)).rejects.toMatchObject({ code: 'build-running' })
      holder.stop()
      await (await takeLock(folder, patience)).release()
    },
  )

  test.each([anHour, -anHour])(
    'of another machine is taken over when it is silent, though its time is %i ms off',
    async (clockOff) => {
      const folder = await lockHeldBy({ pid: 1, started: '1', host: 'another' })
      const then = new Date(Date.now() + clockOff)
      await utimes(join(folder, 'lock'), then, then)
      await (await takeLock(folder, patience)).release()
      expect(await readdir(folder)).toEqual([])
    },
  )

  test.each(['', '{"pid":', '"text"', '{"pid":"x","host":"h","started":"1"}'])(
    'that holds %j, as after a crash while it was written, is taken over in the end',
    async (content) => {
      const folder = await lockHeldBy(content)
      await (await takeLock(folder, patience)).release()
    },
  )

  test('that a killed process had moved aside is cleared away', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, `lock.${await deadProcess()}-3fa9c1`), '')
    await (await takeLock(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  test('tells its holder when somebody else has taken it', async () => {
    const folder = await temporaryFolder()
    const lock = await takeLock(folder)
    await lock.check()
    await writeFile(join(folder, 'lock'), 'of another')
    await expect(lock.check()).rejects.toMatchObject({ code: 'build-running' })
    await lock.release()
  })

  test('goes to one only when many find it dead at once', async () => {
    const folder = await lockHeldBy(await like({ pid: await deadProcess() }))
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['lock'])
  })

  test('that someone else has taken meanwhile is not released', async () => {
    const folder = await temporaryFolder()
    const lock = await takeLock(folder)
    await writeFile(join(folder, 'lock'), 'of another')
    await lock.release()
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('of another')
  })
})
