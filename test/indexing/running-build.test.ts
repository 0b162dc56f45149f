import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addToBuildLog, type Run } from '../../src/indexing/build-log.js'
import { takeLock } from '../../src/indexing/lock.js'
import {
  askToCancel,
  isCancelAsked,
  lookAtBuilds,
  removeRunning,
  writeRunning,
} from '../../src/indexing/running-build.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const run: Run = { id: 'one', startedAt: '2026-01-01T10:00:00.000Z', startedBy: 'terminal' }
const halfway = { stage: 'reading', done: 5, total: 10, secondsLeft: 60 } as const

async function silentFor(folder: string, seconds: number): Promise<void> {
  const then = new Date(Date.now() - seconds * 1000)
  await utimes(join(folder, 'running.json'), then, then)
}

test('a build under way is seen from outside, with less time left the longer ago it told', async () => {
  const folder = await temporaryFolder()
  const lock = await takeLock(folder)
  writeRunning(folder, run, halfway)
  await silentFor(folder, 20)
  const { running, past } = await lookAtBuilds(folder)
  expect(running).toMatchObject({ id: 'one', startedBy: 'terminal', stage: 'reading', done: 5, total: 10 })
  expect(running?.secondsLeft).toBeCloseTo(40, 0)
  expect(past).toEqual([])
  await lock.release()
})

test('one that nobody holds any more has ended without a word', async () => {
  const folder = await temporaryFolder()
  writeRunning(folder, run, halfway)
  expect((await lookAtBuilds(folder)).running?.id).toBe('one')
  await silentFor(folder, 20)
  const { running, past } = await lookAtBuilds(folder)
  expect(running).toBeUndefined()
  expect(past).toEqual([expect.objectContaining({ id: 'one', outcome: 'lost' })])
})

test('one that is in the log is over, whatever else stands there', async () => {
  const folder = await temporaryFolder()
  writeRunning(folder, run, halfway)
  addToBuildLog(folder, { ...run, outcome: 'done', seconds: 3 })
  expect(await lookAtBuilds(folder)).toEqual({
    running: undefined,
    past: [expect.objectContaining({ outcome: 'done' })],
  })
})

test('a file that is none of ours tells nothing', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'running.json'), '{"stage":"reading"')
  expect(await lookAtBuilds(folder)).toEqual({ running: undefined, past: [] })
})

test('a build is asked to end by its own name, and cleans up after itself only', async () => {
  const folder = await temporaryFolder()
  writeRunning(folder, run, halfway)
  await askToCancel(folder, 'another')
  expect(isCancelAsked(folder, run)).toBe(false)
  await askToCancel(folder, 'one')
  expect(isCancelAsked(folder, run)).toBe(true)
  removeRunning(folder, { ...run, id: 'another' })
  expect(await readdir(folder)).toContain('running.json')
  removeRunning(folder, run)
  expect(await readdir(folder)).toEqual([])
})
