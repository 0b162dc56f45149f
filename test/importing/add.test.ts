import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/corpus/catalogue.js'
import { loadCorpus } from '../../src/corpus/load.js'
import type { Article } from '../../src/domain.js'
import { addArticle, planArticle } from '../../src/importing/add-article.js'
import { addLines, previewLines } from '../../src/importing/add-lines.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

const stated = { title: 'عنوان', outlet: 'صحيفة', published: '2018-10-27', text: 'نص الخبر.' }

async function targetAt(corpusDir: string) {
  return { corpusDir, catalogue: await readCatalogue(corpusDir) }
}

async function articlesIn(corpus: string): Promise<Article[]> {
  const articles: Article[] = []
  for await (const reading of loadCorpus(corpus))
    if (reading.kind === 'article') articles.push(reading.article)
  return articles
}

describe('an article', () => {
  test('is written so that the corpus reads it back, under the name it came with', async () => {
    const corpus = await temporaryFolder()
    const target = await targetAt(corpus)
    expect(await addArticle(target, '2018/خبر اليوم.html', stated)).toEqual({
      kind: 'added',
      id: '2018/خبر-اليوم',
    })
    expect(await articlesIn(corpus)).toMatchObject([{ id: '2018/خبر-اليوم', ...stated }])
    expect(await readdir(join(corpus, '2018'))).toEqual(['خبر-اليوم.md'])
  })

  test('whose text is there already is not written again, whatever its name and header', async () => {
    const corpus = await folderOf({ 'old.txt': stated.text })
    expect(await addArticle(await targetAt(corpus), 'new.html', stated)).toEqual({
      kind: 'present',
      id: 'old',
    })
    expect(await readdir(corpus)).toEqual(['old.txt'])
  })

  test('whose name is taken gets a number, also when the corpus changed since it was read', async () => {
    const corpus = await folderOf({ 'a.txt': 'خبر أول', 'a-2.txt': 'خبر ثان' })
    const target = await targetAt(corpus)
    expect(planArticle('A.pdf', stated, target.catalogue)).toMatchObject({ article: { id: 'A-3' } })
    await writeFile(join(corpus, 'a-3.md'), 'خبر ثالث')
    expect(await addArticle(target, 'a.pdf', stated)).toEqual({ kind: 'added', id: 'a-4' })
    expect(await readFile(join(corpus, 'a-3.md'), 'utf8')).toBe('خبر ثالث')
  })

  test('without a title takes the name of its file, and is refused for what the corpus would refuse', async () => {
    const target = await targetAt(await temporaryFolder())
    const { title: _title, ...untitled } = stated
    expect(planArticle('x/خبر_1.pdf', untitled, target.catalogue)).toMatchObject({
      article: { title: 'خبر_1' },
    })
    expect(await addArticle(target, 'a', { ...stated, published: 'أمس' })).toMatchObject({ kind: 'refused' })
    expect(await addArticle(target, 'a', { ...stated, url: 'javascript:alert(1)' })).toMatchObject({
      kind: 'refused',
    })
    expect(await addArticle(target, 'a', { ...stated, text: ' ' })).toMatchObject({ kind: 'refused' })
  })

  test.each(['../../out.md', '/etc/out.md', '..\\..\\out.md', 'a/../../../out.md'])(
    'named %s stays inside',
    async (name) => {
      const corpus = join(await temporaryFolder(), 'deep', 'corpus')
      await mkdir(corpus, { recursive: true })
      const added = await addArticle(await targetAt(corpus), name, stated)
      expect(added.kind).toBe('added')
      expect(await articlesIn(corpus)).toHaveLength(1)
      expect(await readdir(join(corpus, '..'))).toEqual(['corpus'])
    },
  )

  test('is not written through a link that leads out of the corpus', async () => {
    const [corpus, outside] = await Promise.all([temporaryFolder(), temporaryFolder()])
    await symlink(outside, join(corpus, 'link'))
    await expect(addArticle(await targetAt(corpus), 'link/a.md', stated)).rejects.toMatchObject({
      code: 'corpus-unwritable',
    })
    expect(await readdir(outside)).toEqual([])
  })

  test('is written once when several are added at the same time under one name', async () => {
    const corpus = await temporaryFolder()
    const target = await targetAt(corpus)
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => addArticle(target, 'a.md', { ...stated, text: `نص ${n}` })),
    )
    expect((await articlesIn(corpus)).map(({ text }) => text).sort()).toEqual(
      Array.from({ length: 20 }, (_, n) => `نص ${n}`).sort(),
    )
  })
})

describe('a JSON Lines file', () => {
  const record = (id: string, text = `نص ${id}`) =>
    JSON.stringify({ id, title: `عنوان ${id}`, text, more: { kept: 1 } })
  const written = (lines: readonly string[]) => `${lines.join('\n')}\n`

  test('of new articles only is taken over as it is', async () => {
    const bytes = gzipSync(written([record('a'), '', record('b')]))
    const from = await folderOf({ 'أرشيف 2018.jsonl.gz': bytes })
    const corpus = await temporaryFolder()
    const source = { path: join(from, 'أرشيف 2018.jsonl.gz'), name: 'أرشيف 2018.jsonl.gz' }
    expect(await addLines(await targetAt(corpus), source)).toMatchObject({
      file: 'أرشيف-2018.jsonl.gz',
      added: 2,
    })
    expect(await readFile(join(corpus, 'أرشيف-2018.jsonl.gz'))).toEqual(bytes)
    expect(await addLines(await targetAt(corpus), source)).toMatchObject({ added: 0, present: 2 })
    expect(await readdir(corpus)).toEqual(['أرشيف-2018.jsonl.gz'])
  })

  test('loses on the way what is there already or is no article, and ids that are taken get a number', async () => {
    const lines = [
      record('a', 'نص موجود'),
      record('b'),
      'broken',
      record('c'),
      record('c'),
      record('d', 'نص ب'),
    ]
    const from = await folderOf({ 'x.jsonl': written(lines) })
    const corpus = await folderOf({
      'old.txt': 'نص موجود',
      'b.txt': 'خبر آخر',
      'x.jsonl': `${record('e', 'نص')}\n`,
    })
    const source = { path: join(from, 'x.jsonl'), name: 'x.jsonl' }
    const figures = { added: 3, present: 2, refused: 1 }
    expect(await previewLines(await targetAt(corpus), source)).toMatchObject(figures)
    expect(await addLines(await targetAt(corpus), source)).toMatchObject({ ...figures, file: 'x-2.jsonl' })
    const kept = (await readFile(join(corpus, 'x-2.jsonl'), 'utf8')).trim().split('\n')
    expect(kept).toEqual([
      JSON.stringify({ ...JSON.parse(record('b')), id: 'b-2' }),
      record('c'),
      record('d', 'نص ب'),
    ])
    expect(await articlesIn(corpus)).toHaveLength(6)
  })

  test('may hold one text under two ids: two outlets printed it', async () => {
    const from = await folderOf({ 'x.jsonl': written([record('a', 'نص'), record('b', 'نص')]) })
    const corpus = await temporaryFolder()
    const outcome = await addLines(await targetAt(corpus), { path: join(from, 'x.jsonl'), name: 'x.jsonl' })
    expect(outcome).toMatchObject({ added: 2, present: 0 })
  })

  test('packed wrongly leaves nothing behind', async () => {
    const from = await folderOf({ 'x.jsonl.gz': 'no gzip' })
    const corpus = await temporaryFolder()
    const source = { path: join(from, 'x.jsonl.gz'), name: 'x.jsonl.gz' }
    await expect(addLines(await targetAt(corpus), source)).rejects.toThrow()
    expect(await readdir(corpus)).toEqual([])
  })
})
