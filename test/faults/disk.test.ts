import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'
import { buildIndex } from '../../src/indexing/build.js'
import { snapshotKeeper } from '../../src/indexing/snapshot-keeper.js'
import { verifyIndex } from '../../src/indexing/verify.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { runCommand } from '../support/command.js'
import { twoArticles } from '../support/corpus.js'
import { asOrdinaryUser } from '../support/ordinary-user.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

const isnad = `"${process.execPath}" "${join(projectDir, 'dist', 'src', 'cli.js')}"`

async function builtIndex() {
  const indexDir = await temporaryFolder()
  const parts = {
    corpusDir: await folderOf(twoArticles),
    indexDir,
    embedder: wordEmbedder(),
    store: vectraStore(indexDir),
  }
  const { buildId } = await buildIndex(parts, () => undefined)
  return { parts, indexDir, buildId }
}

/** More articles than the little room of these tests has place for. */
function manyArticles(): string {
  return Array.from({ length: 150 }, (_, id) =>
    JSON.stringify({
      id: `${id}`,
      title: 'خبر',
      text: `${id} ${Math.sin(id)} ${'اجتاحت السيول المدينة '.repeat(400)}`,
    }),
  ).join('\n')
}

/** Whether a disk of a few megabytes can be made here, as root or in a user namespace. */
const hasSmallDisk =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'], { stdio: 'ignore' })
    .status === 0

describe('when there is no room for the new index', () => {
  const script = `
    PREPARE
    ${isnad} index >/dev/null || exit 90
    cp "$MANY" "$CORPUS_DIR/many.jsonl"
    LIMIT
    ${isnad} index --full >/dev/null 2>"$OUT/said"; echo $? >"$OUT/code"
    ${isnad} verify >"$OUT/verified" 2>&1
    ls -A "$INDEX_DIR" >"$OUT/left"; ls "$INDEX_DIR/builds" | wc -l >"$OUT/builds"`

  type Place = { indexDir: string; around?: readonly string[]; prepare?: string; limit?: string }

  async function runIn({ indexDir, around = [], prepare = '', limit = '' }: Place) {
    const out = await temporaryFolder()
    const env = {
      PATH: process.env.PATH ?? '',
      INDEX_DIR: indexDir,
      CORPUS_DIR: await folderOf(twoArticles),
      MANY: join(await folderOf({ 'many.jsonl': manyArticles() }), 'many.jsonl'),
      OUT: out,
    }
    const commands = script.replace('PREPARE', prepare).replace('LIMIT', limit)
    const [file = '', ...args] = [...around, 'bash', '-c', commands]
    execFileSync(file, args, { env, stdio: 'ignore' })
    const read = (name: string) => execFileSync('cat', [join(out, name)], { encoding: 'utf8' }).trim()
    return {
      said: read('said'),
      code: read('code'),
      verified: read('verified'),
      left: read('left')
        .split('\n')
        .filter((name) => name !== 'cache'),
      builds: read('builds'),
    }
  }
  const limit = 'ulimit -f 400'
  const oldIndexAnswers = {
    code: '1',
    verified: expect.stringContaining('is as it was built: 2 articles'),
    left: ['builds', 'builds.jsonl', 'current'],
    builds: '1',
  }
  const figures =
    /\d MB of [\d,.]+ MB are free, the new index had taken [\d.]+ MB and was not finished, the last one has [\d.]+ MB\./

  test('because files may not grow, it says so with the figures, and the index before answers', async () => {
    const indexDir = await temporaryFolder()
    const outcome = await runIn({ indexDir, limit })
    expect(outcome).toMatchObject(oldIndexAnswers)
    expect(outcome.said).toContain(`A file in ${indexDir} came to the largest size`)
    expect(outcome.said).toMatch(figures)
    expect(outcome.said).toContain('The index that is published goes on answering.')
  }, 60_000)

  test('because the disk is full, it says so with the figures, and the index before answers', async () => {
    // Where no disk can be made, a limit on the size of files stands in for a full one.
    const indexDir = join(await temporaryFolder(), 'index')
    await mkdir(indexDir)
    const prepare = `mount -t tmpfs -o size=3m none "${indexDir}" || exit 91`
    const outcome = await runIn(
      hasSmallDisk ? { indexDir, around: ['unshare', '-rm'], prepare } : { indexDir, limit },
    )
    expect(outcome).toMatchObject(oldIndexAnswers)
    if (hasSmallDisk) expect(outcome.said).toContain(`The disk that holds ${indexDir} is full: `)
    expect(outcome.said).toMatch(figures)
  }, 60_000)
})

describe('when the index folder may not be written to', () => {
  test('a build says so and what to do, and the index answers', async () => {
    const { parts, indexDir, buildId } = await builtIndex()
    const closed = [indexDir, join(indexDir, 'builds')]
    const build = () => buildIndex(parts, () => undefined)
    await expect(asOrdinaryUser(closed, build, 0o555)).rejects.toMatchObject({
      code: 'index-unwritable',
      message: expect.stringMatching(/^This user may not write in .*Change its rights.*goes on answering\.$/),
    })
    const keeper = snapshotKeeper(parts, () => undefined)
    expect((await keeper.current()).manifest.buildId).toBe(buildId)
    expect(await readdir(indexDir)).toEqual(['builds', 'current'])
  })

  test('because it is a file, or in one, a build says so', async () => {
    const { parts } = await builtIndex()
    const folder = await folderOf({ file: '' })
    for (const indexDir of [join(folder, 'file'), join(folder, 'file', 'index')]) {
      const outcome = buildIndex({ ...parts, indexDir, store: vectraStore(indexDir) }, () => undefined)
      await expect(outcome).rejects.toMatchObject({ code: 'index-unwritable' })
    }
  })
})

describe('when the index folder goes away', () => {
  test('amid a build, the build fails and says so; the next one makes it anew', async () => {
    const { parts, indexDir } = await builtIndex()
    const embed = async (texts: readonly string[]) => {
      await rm(indexDir, { recursive: true })
      return parts.embedder.embedPassages(texts)
    }
    await expect(buildIndex({ ...parts, embed, isFull: true }, () => undefined)).rejects.toMatchObject({
      code: 'index-unwritable',
      message: expect.stringContaining('went away while an index was built in it'),
    })
    await buildIndex(parts, () => undefined)
    expect((await verifyIndex(indexDir, parts.store)).differences).toEqual([])
  })

  test('amid answering, what was read goes on answering and the trouble is told until it is back', async () => {
    const { parts, indexDir, buildId } = await builtIndex()
    const told: string[] = []
    const keeper = snapshotKeeper(parts, ({ message }) => told.push(message))
    const snapshot = await keeper.current()
    await rename(indexDir, `${indexDir}.away`)
    const code = async () => {
      expect(await keeper.current()).toBe(snapshot)
      return keeper.trouble()?.code
    }
    await expect.poll(code, { timeout: 5000, interval: 200 }).toBe('index-missing')
    expect(keeper.trouble()?.served).toBe(buildId)
    expect(snapshot.articles.get('match')?.text).toContain('المنتخب')
    const question = await parts.embedder.embedQuestion('المنتخب')
    expect(await snapshot.vectors.nearest(question, 1)).toHaveLength(1)

    await writeFile(indexDir, '')
    await expect.poll(async () => (await code()) && told.length, { timeout: 5000, interval: 200 }).toBe(2)
    await rm(indexDir)
    await rename(`${indexDir}.away`, indexDir)
    await expect.poll(code, { timeout: 5000, interval: 200 }).toBeUndefined()
    await keeper.close()
  })
})

test('of two commands that build at once one does, and the other says that a build is running', async () => {
  const settings = { INDEX_DIR: await temporaryFolder(), CORPUS_DIR: await folderOf(twoArticles) }
  const outcomes = await Promise.all([1, 2, 3].map(() => runCommand(['index'], settings)))
  const done = outcomes.filter(({ exitCode }) => exitCode === 0)
  expect(done.length).toBeGreaterThan(0)
  for (const { exitCode, err } of outcomes) {
    if (exitCode !== 0) expect(err).toMatch(/^Another build holds .*lock/)
  }
  expect(await runCommand(['verify'], settings)).toMatchObject({ exitCode: 0 })
  expect(await readdir(settings.INDEX_DIR)).not.toContain('lock')
}, 60_000)
