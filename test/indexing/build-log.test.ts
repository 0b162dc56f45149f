import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addToBuildLog, logPath, type PastBuild, readBuildLog } from '../../src/indexing/build-log.js'
import { temporaryFolder } from '../support/temporary-folder.js'

function build(number: number): PastBuild {
  return {
    id: `run-${number}`,
    startedAt: new Date(number * 1000).toISOString(),
    startedBy: 'terminal',
    outcome: 'done',
    seconds: 1,
  }
}

test('the log of an index that was never built is empty', async () => {
  expect(await readBuildLog(join(await temporaryFolder(), 'nowhere'))).toEqual([])
})

test('the newest build stands first, and only fifty are kept', async () => {
  const folder = await temporaryFolder()
  for (let number = 0; number < 53; number++) addToBuildLog(folder, build(number))
  const past = await readBuildLog(folder)
  expect(past.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, i) => `run-${52 - i}`))
  expect(await readdir(folder)).toEqual(['builds.jsonl'])
})

test('a line that was cut, or is of another program, spoils no other', async () => {
  const folder = await temporaryFolder()
  addToBuildLog(folder, build(1))
  await appendFile(logPath(folder), '{"id":"other","outcome":"exploded"}\n{"id":"cut')
  addToBuildLog(folder, build(2))
  expect((await readBuildLog(folder)).map(({ id }) => id)).toEqual(['run-2', 'run-1'])
})

test('what an earlier version could not read, or a later one names otherwise, is kept in its sentences', async () => {
  const folder = await temporaryFolder()
  const sentences = { file: 'a.md', problem: 'It is empty.', mend: 'Fill it.' }
  const named = { ...sentences, code: 'text-empty', values: {} }
  const written = { ...build(1), skipped: 3, problems: [sentences, named, { ...named, code: 'of-tomorrow' }] }
  await appendFile(logPath(folder), `${JSON.stringify(written)}\n`)
  const [past] = await readBuildLog(folder)
  expect(past?.problems).toMatchObject([sentences, named, sentences])
  expect(past?.problems?.map(({ code }) => code)).toEqual([undefined, 'text-empty', undefined])
})
