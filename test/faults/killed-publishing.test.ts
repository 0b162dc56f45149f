import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { projectDir, readConfig } from '../../src/config.js'
import { openNewestProven } from '../../src/indexing/open-proven.js'
import { openEmbedder, openStore } from '../../src/wiring.js'
import { runCommand, startCommand } from '../support/command.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

const hook = pathToFileURL(join(projectDir, 'test', 'support', 'kill-before.mjs')).href

/** Where a build is killed, and whether its own index is the one that answers afterwards. */
const moments: readonly (readonly [when: string, before: string, isPublished: boolean])[] = [
  ['as an older build is removed', 'rm .*/builds/', false],
  ['as it is sealed', 'open .*/passages.jsonl > open .*/passages.jsonl', false],
  ['before its record is written', 'writeFile .*/manifest.json', false],
  ['between the record and the publishing', 'writeFile .*/current\\.', false],
  ['between writing and renaming', 'rename .*/current\\.', false],
  ['before the lock is let go', 'rename .*/current\\. > rm .*/lock$', true],
]

test('killed at any moment of sealing and publishing, a build leaves one whole index to answer, and the next clears up', async () => {
  const settings = { INDEX_DIR: await temporaryFolder(), CORPUS_DIR: await folderOf(twoArticles) }
  const config = readConfig(settings)
  const parts = {
    indexDir: settings.INDEX_DIR,
    embedder: await openEmbedder(config),
    store: await openStore(config),
  }
  const current = () => readFile(join(settings.INDEX_DIR, 'current'), 'utf8')
  for (let builds = 0; builds < 2; builds++) await runCommand(['index', '--full'], settings)

  for (const [when, before, isPublished] of moments) {
    const answering = await current()
    const child = startCommand(['index', '--full'], {
      ...settings,
      KILL_BEFORE: before,
      NODE_OPTIONS: `--import ${hook}`,
    })
    expect(await once(child, 'exit'), when).toEqual([null, 'SIGKILL'])
    if (isPublished) expect(await current(), when).not.toBe(answering)
    else expect(await current(), when).toBe(answering)
    const { snapshot, trouble } = await openNewestProven(parts)
    expect(trouble, when).toBeUndefined()
    expect(snapshot.manifest.buildId, when).toBe(await current())
    expect(snapshot.articles.size, when).toBe(2)
    await snapshot.vectors.close()
  }

  const before = await current()
  expect(await runCommand(['index', '--full'], settings)).toMatchObject({ exitCode: 0, err: '' })
  expect((await readdir(join(settings.INDEX_DIR, 'builds'))).sort()).toEqual([before, await current()].sort())
  const left = (await readdir(settings.INDEX_DIR)).filter((name) => name !== 'cache')
  expect(left.sort()).toEqual(['builds', 'builds.jsonl', 'current'])
}, 120_000)
