import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/corpus/catalogue.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { listRemoved, restoreArticle } from '../../src/corpus/restore.js'
import { removeArticles } from '../../src/corpus/trash.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf } from '../support/temporary-folder.js'

const record = (id: string, text = `نص ${id}`) => JSON.stringify({ id, title: `عنوان ${id}`, text, extra: 1 })
const records = `${[record('a'), '', record('b'), 'broken', record('c')].join('\n')}\n`

async function idsIn(corpus: string): Promise<string[]> {
  const ids: string[] = []
  for await (const reading of loadCorpus(corpus)) if (reading.kind === 'article') ids.push(reading.article.id)
  return ids
}

const restore = async (corpus: string, id: string) => restoreArticle(corpus, id, await readCatalogue(corpus))

describe('an article with a file of its own', () => {
  test('leaves the corpus for the trash, which is not read, and comes back as it was', async () => {
    const corpus = await folderOf(twoArticles)
    const path = join(corpus, '2018', 'floods.md')
    const before = { content: await readFile(path, 'utf8'), stats: await stat(path) }
    const { removed, unknown } = await removeArticles(corpus, ['2018/floods', 'nowhere'])
    expect(removed).toMatchObject([{ id: '2018/floods', title: 'سيول في العاصمة', file: '2018/floods.md' }])
    expect(unknown).toEqual(['nowhere'])
    expect(await idsIn(corpus)).toEqual(['match'])
    expect(await listRemoved(corpus)).toEqual(removed)
    await rm(join(corpus, '2018'), { recursive: true })
    expect(await restore(corpus, '2018/floods')).toEqual({ kind: 'restored', id: '2018/floods' })
    expect(await readFile(path, 'utf8')).toBe(before.content)
    expect((await stat(path)).mtimeMs).toBe(before.stats.mtimeMs)
    expect(await listRemoved(corpus)).toEqual([])
  })

  test('does not overwrite what has taken its name meanwhile', async () => {
    const corpus = await folderOf(twoArticles)
    await removeArticles(corpus, ['match'])
    await writeFile(join(corpus, 'match.txt'), 'خبر آخر')
    expect(await restore(corpus, 'match')).toEqual({ kind: 'restored', id: 'match-2' })
    expect(await readFile(join(corpus, 'match.txt'), 'utf8')).toBe('خبر آخر')
    expect((await idsIn(corpus)).sort()).toEqual(['2018/floods', 'match', 'match-2'])
  })

  test('that was added again meanwhile is there once, and the trash keeps its copy', async () => {
    const corpus = await folderOf(twoArticles)
    await removeArticles(corpus, ['match'])
    await writeFile(join(corpus, 'again.txt'), twoArticles['match.txt'])
    expect(await restore(corpus, 'match')).toEqual({ kind: 'present', id: 'again' })
    expect(await listRemoved(corpus)).toHaveLength(1)
  })

  test('that was removed twice has two entries, and the last comes back by its id', async () => {
    const corpus = await folderOf({ 'one.txt': 'النص الأول' })
    await removeArticles(corpus, ['one'])
    await writeFile(join(corpus, 'one.txt'), 'النص الثاني')
    await removeArticles(corpus, ['one'])
    expect(await listRemoved(corpus)).toHaveLength(2)
    await restore(corpus, 'one')
    expect(await readFile(join(corpus, 'one.txt'), 'utf8')).toBe('النص الثاني')
    const [first] = await listRemoved(corpus)
    expect(await restore(corpus, first?.key ?? '')).toEqual({ kind: 'restored', id: 'one-2' })
  })
})

describe.each([
  ['.jsonl', (text: string) => Buffer.from(text), (bytes: Buffer) => bytes.toString()],
  ['.jsonl.gz', (text: string) => gzipSync(text), (bytes: Buffer) => gunzipSync(bytes).toString()],
])('a record of a %s file', (ending, pack, unpack) => {
  const content = async (corpus: string) => unpack(await readFile(join(corpus, `many${ending}`)))

  test('leaves its file, whose other lines stay as they are, and comes back in its place', async () => {
    const corpus = await folderOf({ [`many${ending}`]: pack(records) })
    await removeArticles(corpus, ['b', 'a'])
    expect(await content(corpus)).toBe(`${['', 'broken', record('c')].join('\n')}\n`)
    expect(await idsIn(corpus)).toEqual(['c'])
    expect((await readdir(corpus)).sort()).toEqual(['.trash', `many${ending}`])
    await restore(corpus, 'a')
    await restore(corpus, 'b')
    expect(await content(corpus)).toBe(records)
  })

  test('comes back with a new id when another has it, and makes its file anew when that is gone', async () => {
    const corpus = await folderOf({ [`many${ending}`]: pack(`${record('a')}\n`) })
    await removeArticles(corpus, ['a'])
    await rm(join(corpus, `many${ending}`))
    await writeFile(join(corpus, 'a.txt'), 'خبر آخر')
    expect(await restore(corpus, 'a')).toEqual({ kind: 'restored', id: 'a-2' })
    expect(JSON.parse(await content(corpus))).toEqual({ ...JSON.parse(record('a')), id: 'a-2' })
  })
})

test('a trash with things in it that nobody put there is still listed', async () => {
  const corpus = await folderOf({
    'one.txt': 'النص الأول',
    '.trash/broken/removed.json': '{',
    '.trash/half/removed.json': JSON.stringify({ id: 'x' }),
    '.trash/stray.txt': 'x',
  })
  expect(await listRemoved(corpus)).toEqual([])
  await expect(restore(corpus, '../one')).rejects.toMatchObject({ code: 'article-unknown' })
})
