import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeLock } from '../../src/indexing/lock.js'
import { temporaryFolder } from '../support/temporary-folder.js'

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

async function lockHeldBy(holder: object | string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
  return folder
}

const long = new Date(Date.now() - 3_600_000)

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
    const folder = await lockHeldBy({ pid: await deadProcess(), started: '1', host: hostname() })
    const lock = await takeLock(folder)
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  test('is taken over when another process has got the same number', async () => {
    const folder = await lockHeldBy({ pid: process.pid, started: '1', host: hostname() })
    await (await takeLock(folder)).release()
  })

  test('of another machine is respected while it shows signs of life', async () => {
    const folder = await lockHeldBy({ pid: 1, started: '1', host: 'another' })
    await expect(takeLock(folder)).rejects.toMatchObject({ code: 'build-running' })
    await utimes(join(folder, 'lock'), long, long)
    await (await takeLock(folder)).release()
  })

  test.each(['', '{"pid":', '"text"', '{"pid":"x","host":"h","started":"1"}'])(
    'that holds %j, as after a crash while it was written, is taken over in the end',
    async (content) => {
      const folder = await lockHeldBy(content)
      await expect(takeLock(folder)).rejects.toMatchObject({ code: 'build-running' })
      await utimes(join(folder, 'lock'), long, long)
      await (await takeLock(folder)).release()
    },
  )

  test('goes to one only when many find it dead at once', async () => {
    const folder = await lockHeldBy({ pid: await deadProcess(), started: '1', host: hostname() })
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
