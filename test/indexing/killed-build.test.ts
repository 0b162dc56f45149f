import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBuildLog } from '../../src/indexing/build-log.js'
import { lineOf, runCommand, startCommand } from '../support/command.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

/** Enough articles that each stage lasts long enough to be hit. */
async function largeCorpus(): Promise<string> {
  const lines = Array.from({ length: 600 }, (_, number) => {
    const text = `وصل الوفد رقم ${number} إلى المدينة صباح اليوم ${number % 28}. وقال المتحدث إن ${number} شخصا شاركوا.`
    return JSON.stringify({ id: `a${number}`, title: `خبر ${number}`, text })
  })
  return folderOf({ 'news.jsonl': lines.join('\n') })
}

async function currentOf(indexDir: string): Promise<string> {
  return readFile(join(indexDir, 'current'), 'utf8')
}

const stageOf = (line: string): unknown => JSON.parse(line).stage

test('killed at any stage, a build leaves the index before it whole, and the next one succeeds', async () => {
  const settings = { INDEX_DIR: await temporaryFolder(), CORPUS_DIR: await largeCorpus() }
  expect(await runCommand(['index'], settings)).toMatchObject({ exitCode: 0 })
  const first = await currentOf(settings.INDEX_DIR)

  for (const stage of ['reading', 'embedding', 'publishing']) {
    const child = startCommand(['index', '--full'], settings)
    await lineOf(child, (line) => stageOf(line) === stage)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(join(settings.INDEX_DIR, 'lock')), `killed while ${stage}`).toBe(true)
    expect(await currentOf(settings.INDEX_DIR)).toBe(first)
    expect(await runCommand(['verify'], settings)).toMatchObject({ exitCode: 0, err: '' })
  }

  expect(await runCommand(['index', '--force'], settings)).toMatchObject({ exitCode: 0, err: '' })
  expect((await readBuildLog(settings.INDEX_DIR)).map(({ outcome }) => outcome)).toEqual([
    ...['done', 'lost', 'lost', 'lost'],
    'done',
  ])
  const last = await currentOf(settings.INDEX_DIR)
  expect(last).not.toBe(first)
  expect((await readdir(join(settings.INDEX_DIR, 'builds'))).sort()).toEqual([first, last].sort())
  expect((await readdir(settings.INDEX_DIR)).sort()).toEqual(['builds', 'builds.jsonl', 'current'])
  expect(await runCommand(['verify'], settings)).toMatchObject({ exitCode: 0, err: '' })
}, 180_000)

test('told to stop, a build ends soon and leaves nothing of itself', async () => {
  const settings = { INDEX_DIR: await temporaryFolder(), CORPUS_DIR: await largeCorpus() }
  const child = startCommand(['index'], settings)
  await lineOf(child, (line) => stageOf(line) === 'reading')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([143, null])
  // What was embedded by then may be remembered for the next build.
  const left = (await readdir(settings.INDEX_DIR)).filter((name) => name !== 'cache' && name !== 'builds')
  expect(left).toEqual(['builds.jsonl'])
  expect(await readdir(join(settings.INDEX_DIR, 'builds')).catch(() => [])).toEqual([])
}, 60_000)
