import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textAt } from '../../src/domain.js'
import { type BuildParts, buildIndex } from '../../src/indexing/build.js'
import { openSnapshot } from '../../src/indexing/snapshot.js'
import { verifyIndex } from '../../src/indexing/verify.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { folderOf, temporaryFolder, writeFiles } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

const paragraph = (number: number) =>
  `افتتحت الوزارة المدرسة رقم ${number} في شمال البلاد صباح اليوم بحضور أهل المدينة كلهم.`
const standing = 'موعد النشرة كل خميس'

const record = (number: number) =>
  JSON.stringify({
    id: `a${number}`,
    title: `المدرسة ${number}`,
    outlet: 'الوقت',
    text: `${paragraph(number)}\nاقرأ أيضا: خبر آخر\nوقالت الوزيرة إن العمل فيها يبدأ غدا.\n${standing}\nمقالات ذات صلة`,
  })

async function partsFor(count: number): Promise<BuildParts> {
  const indexDir = await temporaryFolder()
  const corpusDir = await folderOf({ 'news.jsonl': records(count) })
  return { corpusDir, indexDir, embedder: wordEmbedder(), store: vectraStore(indexDir) }
}
const records = (count: number) => Array.from({ length: count }, (_, number) => record(number)).join('\n')
const build = (parts: BuildParts) => buildIndex(parts, () => undefined)

test('text of the site is kept in the article, marked, and in no passage', async () => {
  const parts = await partsFor(1)
  await build(parts)
  const { articles, passages } = await openSnapshot(parts)
  const article = articles.get('a0')
  if (!article) throw new Error('no article')
  expect(article.boilerplate?.map((range) => [range.kind, textAt(article, range)])).toEqual([
    ['related', 'اقرأ أيضا: خبر آخر'],
    ['related', 'مقالات ذات صلة'],
  ])
  const quotable = [...passages].map((passage) => textAt(article, passage)).join('\n')
  expect(quotable).toContain(paragraph(0))
  expect(quotable).not.toContain('اقرأ أيضا')
  expect(quotable).not.toContain('ذات صلة')
  expect((await verifyIndex(parts.indexDir, parts.store)).differences).toEqual([])
})

test('what other articles show is seen in those read before: the index is as one made from nothing', async () => {
  const parts = await partsFor(3)
  await build(parts)
  const before = (await openSnapshot(parts)).articles.get('a0')
  expect(before?.boilerplate?.map(({ kind }) => kind)).toEqual(['related', 'related'])
  await writeFiles(parts.corpusDir, { 'news.jsonl': records(6) })
  const manifest = await build(parts)
  const after = (await openSnapshot(parts)).articles.get('a0')
  expect(after?.boilerplate?.map(({ kind }) => kind)).toEqual(['related', 'repeated', 'related'])
  expect((await verifyIndex(parts.indexDir, parts.store)).differences).toEqual([])
  const passagesFile = (indexDir: string, id: string) =>
    readFile(join(indexDir, 'builds', id, 'passages.jsonl'), 'utf8')
  const indexDir = await temporaryFolder()
  const fresh = await build({ ...parts, indexDir, store: vectraStore(indexDir) })
  expect(await passagesFile(parts.indexDir, manifest.buildId)).toBe(
    await passagesFile(indexDir, fresh.buildId),
  )
})
