import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/indexing/build.js'
import { buildPaths } from '../../src/indexing/build-folder.js'
import { type BuildPart, readBuildParts } from '../../src/indexing/build-parts.js'
import { collect, partsFromThread } from '../../src/indexing/read-texts.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { articleFile } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

const texts = [
  'وقال «المتحدّث»: لا شيء.\nثم مضى 👋🏽 إلى ١٢ بلدة\u200f.\tوانتهى الخبر هناك أمس.',
  'خبر قصير عن مباراة اليوم.',
  'The answer “in Latin” stands here. وبعدها كلام عربي يتبعه.',
]

async function builtIndex(count = 600) {
  const indexDir = await temporaryFolder()
  const files = Array.from({ length: count }, (_, i) => [
    `${i % 7}/مقال ${i}.md`,
    articleFile({ title: `عنوان ${i}`, published: '2018-10' }, `${texts[i % texts.length]}\nرقم ${i} هنا.\n`),
  ])
  const corpusDir = await folderOf({ ...Object.fromEntries(files), 'broken.md': '---\n' })
  const parts = { corpusDir, indexDir, embedder: wordEmbedder(), store: vectraStore(indexDir) }
  const manifest = await buildIndex(parts, () => undefined)
  return { manifest, paths: buildPaths(indexDir, manifest.buildId) }
}

async function listOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

const lines = async (path: string) =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('the texts of an index', () => {
  test('are the same read here or in a thread, and those of its files', async () => {
    const { manifest, paths } = await builtIndex()
    const here = await listOf(readBuildParts(paths))
    const { articles, passages, skipped } = paths
    const there = await listOf(partsFromThread({ articles, passages, skipped }))
    expect(there).toEqual(here)
    const read = await collect(from(there))
    expect([...read.articles.values()]).toEqual(await lines(paths.articles))
    expect([...read.passages]).toEqual(await lines(paths.passages))
    expect(read.skipped).toEqual(await lines(paths.skipped))
    expect(read.corpusHash).toBe(manifest.corpusHash)
  })

  test('are found by id, and passages by article', async () => {
    const { paths } = await builtIndex(20)
    const { articles, passages } = await collect(readBuildParts(paths))
    for (const [number, passage] of [...passages].entries()) {
      expect(articles.headers[passages.articleNumber(number)]?.id).toBe(passage.articleId)
    }
    for (const [number, { id, title, textHash }] of articles.headers.entries()) {
      expect(articles.get(id)).toMatchObject({ id, title, textHash })
      expect(articles.numberOf(id)).toBe(number)
      const own = [...passages].filter(({ articleId }) => articleId === id)
      expect(passages.ofArticle(number)).toEqual(own)
    }
    expect(articles.size).toBe(20)
    expect(articles.get('none')).toBeUndefined()
    expect(passages.at(passages.length)).toBeUndefined()
  })

  test.each([
    ['of no article', (line: string) => line.replaceAll('مقال 0', 'مقال x')],
    ['named by another place', (line: string) => line.replace('@0-', '@1-')],
    ['there twice', (line: string) => `${line}\n${line}`],
  ])('are refused where a passage is %s, in a thread as well', async (_what, change) => {
    const { paths } = await builtIndex(3)
    const [first = '', ...rest] = (await readFile(paths.passages, 'utf8')).split('\n')
    await writeFile(paths.passages, [change(first), ...rest].join('\n'))
    const { articles, passages, skipped } = paths
    for (const parts of [readBuildParts(paths), partsFromThread({ articles, passages, skipped })])
      await expect(listOf(parts)).rejects.toMatchObject({ code: 'index-damaged' })
  })

  test('of a build that ends too early are not taken for whole', async () => {
    const { paths } = await builtIndex(3)
    const parts = await listOf(readBuildParts(paths))
    await expect(collect(from(parts.slice(0, -1)))).rejects.toThrow(/too early/)
  })
})

async function* from(parts: readonly BuildPart[]): AsyncGenerator<BuildPart> {
  yield* parts
}
