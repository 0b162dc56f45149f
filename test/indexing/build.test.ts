import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textAt } from '../../src/domain.js'
import { type BuildParts, buildIndex } from '../../src/indexing/build.js'
import type { Progress } from '../../src/indexing/progress.js'
import { openSnapshot } from '../../src/indexing/snapshot.js'
import { verifyIndex } from '../../src/indexing/verify.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { articleFile, twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder, writeFiles } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

async function partsFor(files: Readonly<Record<string, string>>): Promise<BuildParts> {
  const indexDir = await temporaryFolder()
  return {
    corpusDir: await folderOf(files),
    indexDir,
    embedder: wordEmbedder(),
    store: vectraStore(indexDir),
  }
}

const build = (parts: BuildParts) => buildIndex(parts, () => undefined)

describe('a build', () => {
  test('holds every article as it is, cut into passages that say where their words stand', async () => {
    const parts = await partsFor(twoArticles)
    const manifest = await build(parts)
    const snapshot = await openSnapshot(parts)
    expect(manifest).toMatchObject({
      articleCount: 2,
      skippedCount: 0,
      passageCount: snapshot.passages.length,
    })
    const floods = snapshot.articles.get('2018/floods')
    expect(floods?.text).toBe(twoArticles['2018/floods.md'].split('---\n')[2])
    for (const passage of snapshot.passages) {
      const article = snapshot.articles.get(passage.articleId)
      if (!article) throw new Error(`no article of ${passage.id}`)
      expect(textAt(article, passage)).toBe(article.text.slice(passage.start, passage.end))
    }
    expect((await verifyIndex(parts.indexDir, parts.store)).differences).toEqual([])
  })

  test('finds the passage nearest in meaning by its number', async () => {
    const parts = await partsFor(twoArticles)
    await build(parts)
    const { vectors, articles, passages } = await openSnapshot(parts)
    const [first] = passages
    const article = articles.get(first?.articleId ?? '')
    if (!first || !article) throw new Error('no passage')
    const [hit] = await vectors.nearest(await parts.embedder.embedQuestion(textAt(article, first)), 1)
    expect(hit).toEqual({ passage: 0, score: expect.closeTo(1, 4) })
  })

  test('reports its stages in this order, ten values a second at most', async () => {
    const parts = await partsFor(twoArticles)
    const seen: Progress[] = []
    await buildIndex(parts, (progress) => seen.push(progress))
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
      'reading',
      'embedding',
      'analysing',
      'writing',
      'publishing',
    ])
    expect(seen.at(-1)).toMatchObject({
      stage: 'publishing',
      done: 1,
      total: 1,
    })
    expect(seen.length).toBeLessThanOrEqual(7)
  })

  test('keeps itself and the one before it, and removes older ones', async () => {
    const parts = await partsFor(twoArticles)
    const ids = []
    for (let number = 0; number < 3; number++) ids.push((await build(parts)).buildId)
    expect((await readdir(join(parts.indexDir, 'builds'))).sort()).toEqual(ids.slice(1).sort())
    expect(await readFile(join(parts.indexDir, 'current'), 'utf8')).toBe(ids[2])
  })

  test('names what it could not read, and reads the rest', async () => {
    const parts = await partsFor({ ...twoArticles, 'broken.md': '---\ntitle: [\n---\nنص', 'empty.md': '' })
    const manifest = await build(parts)
    expect(manifest).toMatchObject({ articleCount: 2, skippedCount: 2 })
    const { skipped } = await openSnapshot(parts)
    expect(skipped.map(({ file }) => file)).toEqual(['broken.md', 'empty.md'])
  })

  test('of a folder without articles says what to put there and leaves the index as it was', async () => {
    const parts = await partsFor(twoArticles)
    const { buildId } = await build(parts)
    await rm(join(parts.corpusDir, '2018'), { recursive: true })
    await rm(join(parts.corpusDir, 'match.txt'))
    await expect(build(parts)).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringMatching(/no article in .*Put articles into it/s),
    })
    expect((await openSnapshot(parts)).manifest.buildId).toBe(buildId)
    expect(await readdir(join(parts.indexDir, 'builds'))).toEqual([buildId])
  })

  test('of a folder that is not there says so', async () => {
    const parts = await partsFor({})
    await expect(build({ ...parts, corpusDir: join(parts.corpusDir, 'nowhere') })).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringContaining('There is no folder'),
    })
  })

  test('that fails while embedding leaves nothing of itself, and the lock free', async () => {
    const parts = await partsFor(twoArticles)
    const { buildId } = await build(parts)
    const embed = () => Promise.reject(new Error('the model broke'))
    await expect(build({ ...parts, embed, isFull: true })).rejects.toThrow('the model broke')
    expect((await readdir(parts.indexDir)).sort()).toEqual(['builds', 'current'])
    expect(await readdir(join(parts.indexDir, 'builds'))).toEqual([buildId])
    expect((await build(parts)).articleCount).toBe(2)
  })

  test('that is stopped leaves nothing of itself', async () => {
    const parts = await partsFor(twoArticles)
    const stop = new AbortController()
    const stopped = buildIndex({ ...parts, signal: stop.signal }, () => stop.abort())
    await expect(stopped).rejects.toThrow(/abort/i)
    expect((await readdir(parts.indexDir)).filter((name) => name !== 'builds')).toEqual([])
    expect(await readdir(join(parts.indexDir, 'builds')).catch(() => [])).toEqual([])
  })

  test('cannot be opened before it is published', async () => {
    const parts = await partsFor(twoArticles)
    const opened: unknown[] = []
    const embed = async (texts: readonly string[]) => {
      opened.push(await openSnapshot(parts).catch((error: unknown) => error))
      const [unfinished] = await readdir(join(parts.indexDir, 'builds'))
      opened.push(await openSnapshot(parts, unfinished).catch((error: unknown) => error))
      return parts.embedder.embedPassages(texts)
    }
    await build({ ...parts, embed })
    expect(opened).toMatchObject([{ code: 'index-missing' }, { code: 'index-damaged' }])
  })

  test('runs alone: a second one at the same time is told so', async () => {
    const parts = await partsFor(twoArticles)
    const outcomes = await Promise.allSettled([build(parts), build(parts)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'build-running', message: expect.stringContaining('lock') },
    })
  })

  test('reads on at a bounded distance from what is embedded', async () => {
    const lines = Array.from({ length: 3000 }, (_, number) =>
      JSON.stringify({ id: `a${number}`, title: 'خبر', text: `هذا هو الخبر رقم ${number} من الأخبار.` }),
    )
    const parts = await partsFor({ 'news.jsonl': lines.join('\n') })
    let underWay = 0
    let most = 0
    const embed = async (texts: readonly string[]) => {
      underWay += texts.length
      most = Math.max(most, underWay)
      const vectors = await parts.embedder.embedPassages(texts)
      underWay -= texts.length
      return vectors
    }
    const manifest = await build({ ...parts, embed })
    expect(manifest).toMatchObject({ articleCount: 3000, passageCount: 3000 })
    expect(most).toBeLessThanOrEqual(1000)
  })
})

test('an article that has changed is another build, with the old one still whole', async () => {
  const parts = await partsFor(twoArticles)
  const first = await build(parts)
  const before = await openSnapshot(parts)
  await writeFiles(parts.corpusDir, {
    'new.md': articleFile({ title: 'جديد' }, 'خبر جديد وصل للتو إلى الصحيفة.'),
  })
  await writeFile(
    join(parts.corpusDir, 'match.txt'),
    twoArticles['match.txt'].replace('بهدفين', 'بثلاثة أهداف'),
  )
  const second = await build(parts)
  expect(second.corpusHash).not.toBe(first.corpusHash)
  expect(before.articles.get('match')?.text).toContain('بهدفين')
  const after = await openSnapshot(parts)
  expect(after.articles.get('match')?.text).toContain('بثلاثة أهداف')
  expect(after.articles.has('new')).toBe(true)
})
