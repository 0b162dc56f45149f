import { writeFileSync } from 'node:fs'
import { appendFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { loadCorpus } from '../../src/corpus/load.js'
import { buildIndex } from '../../src/indexing/build.js'
import { openSnapshot } from '../../src/indexing/snapshot.js'
import { isCurrent } from '../../src/indexing/up-to-date.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

const count = 300
const line = (version: string) => (_: unknown, id: number) =>
  `${JSON.stringify({ id: `${id}`, title: version, text: `${version} ${'كلمة '.repeat(300)}${Math.sin(id)}` })}\n`
const news = (version: string) => Array.from({ length: count }, line(version)).join('')

/** Reads a corpus and does something once its first article has been read. */
async function readWhile(corpusDir: string, change: () => Promise<unknown>) {
  const versions = new Map<string, number>()
  const skipped: string[] = []
  let isChanged = false
  for await (const reading of loadCorpus(corpusDir)) {
    if (reading.kind === 'skipped') skipped.push(`${reading.skipped.file}: ${reading.skipped.problem}`)
    else versions.set(reading.article.title, (versions.get(reading.article.title) ?? 0) + 1)
    if (!isChanged) await change()
    isChanged = true
  }
  return { versions: Object.fromEntries(versions), skipped }
}

describe.each(['news.jsonl', 'news.jsonl.gz'])('%s, of which the first lines have been read', (name) => {
  const content = (version: string) => (name.endsWith('.gz') ? gzipSync(news(version)) : news(version))
  const corpus = async () => {
    const folder = await folderOf({ [name]: content('before') })
    return { folder, path: join(folder, name) }
  }

  test('is taken as it was when it is replaced or deleted', async () => {
    const { folder, path } = await corpus()
    await writeFile(`${folder}/.next`, content('after!'))
    expect(await readWhile(folder, () => rename(`${folder}/.next`, path))).toEqual({
      versions: { before: count },
      skipped: [],
    })
    expect(await readWhile(folder, () => rm(path))).toEqual({ versions: { 'after!': count }, skipped: [] })
  })

  test('is taken as it was when lines are added', async () => {
    const { folder, path } = await corpus()
    expect(await readWhile(folder, () => appendFile(path, content('after!')))).toEqual({
      versions: { before: count },
      skipped: [],
    })
  })

  test('is not taken at all when it is written over, in the same length or another, or cut off', async () => {
    for (const change of [
      (path: string) => writeFile(path, content('after!')),
      (path: string) => writeFile(path, 'x'),
      (path: string) => truncate(path, 1000),
    ]) {
      const { folder, path } = await corpus()
      const outcome = await readWhile(folder, () => change(path)).catch((error: unknown) => error)
      // What is short enough to have been read before the change is the version before, all of it.
      if (name.endsWith('.gz')) expect([{ versions: { before: count }, skipped: [] }]).toContainEqual(outcome)
      else
        expect(outcome).toMatchObject({
          code: 'corpus-changed',
          message: expect.stringMatching(new RegExp(`${name} was changed while it was read.*Build again`)),
        })
    }
  })
})

test('a list that is written over while it is built from is built from again when it is at rest; the index before answers', async () => {
  const folder = await folderOf({ 'news.jsonl': news('before') })
  const path = join(folder, 'news.jsonl')
  const indexDir = await temporaryFolder()
  const parts = { corpusDir: folder, indexDir, embedder: wordEmbedder(), store: vectraStore(indexDir) }
  const first = await buildIndex(parts, () => undefined)
  // Whether it should stop is asked after each article that was read: so the list is written over while it is read.
  const { signal } = new AbortController()
  let asked = 0
  signal.throwIfAborted = () => {
    if (asked++ === 0) writeFileSync(path, news('after!'))
  }
  await expect(buildIndex({ ...parts, signal }, () => undefined)).rejects.toMatchObject({
    code: 'corpus-changed',
  })
  expect((await openSnapshot(parts)).manifest.buildId).toBe(first.buildId)
  await buildIndex({ ...parts, signal }, () => undefined)
  expect((await openSnapshot(parts)).articles.get('7')?.title).toBe('after!')
})

test('what is changed after it was read is left for the next build', async () => {
  const folder = await folderOf({ 'news.jsonl': news('before') })
  const path = join(folder, 'news.jsonl')
  const indexDir = await temporaryFolder()
  const parts = { corpusDir: folder, indexDir, embedder: wordEmbedder(), store: vectraStore(indexDir) }
  const embed = async (texts: readonly string[]) => {
    await writeFile(path, news('after!'))
    return parts.embedder.embedPassages(texts)
  }
  const first = await buildIndex({ ...parts, embed }, () => undefined)
  const titles = [...(await openSnapshot(parts)).articles.values()].map(({ title }) => title)
  expect(new Set(titles)).toEqual(new Set(['before']))
  expect(await isCurrent(first, folder, parts.embedder)).toBe(false)
})

test('a text file that is written to again and again is one version of itself, or named', async () => {
  const folder = await folderOf({})
  const path = join(folder, 'a.txt')
  const versions = ['أ', 'ب'].map((letter) => letter.repeat(4000) + ' '.repeat(10))
  await writeFile(path, versions[0] ?? '')
  let isWriting = true
  const writing = (async () => {
    for (let turn = 0; isWriting; turn++) await writeFile(path, versions[turn % 2] ?? '')
  })()
  const seen = new Set<string>()
  for (let times = 0; times < 40; times++) {
    for await (const reading of loadCorpus(folder)) {
      seen.add(reading.kind === 'article' ? reading.article.text : reading.skipped.problem)
    }
  }
  isWriting = false
  await writing
  const allowed = [...versions, 'The text is empty.', 'It was changed again and again while it was read.']
  expect([...seen].filter((text) => !allowed.includes(text))).toEqual([])
  expect(await readFile(path, 'utf8')).not.toBe('')
})

test('a file that is gone before its turn is named, and the rest is read', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `a${String(number).padStart(2, '0')}.md`)
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, 'نص'])))
  const { versions, skipped } = await readWhile(folder, () => rm(join(folder, 'a99.md')))
  expect(Object.keys(versions)).toEqual(names.slice(0, 99).map((name) => name.replace('.md', '')))
  expect(skipped).toEqual(['a99.md: It cannot be read: it is not there, or no longer (ENOENT).'])
})
