import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../support/command.js'
import { articleFile, twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordDocument } from '../support/zip.js'

const paragraph =
  'اجتاحت السيول شوارع العاصمة فجر السبت، وقال الدفاع المدني إن 12 شخصا أصيبوا بجروح متفاوتة. '
const page = `<html><head><meta charset="utf-8"><meta property="og:site_name" content="صحيفة أولى"><title>سيول في العاصمة</title></head><body><article>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`

test('a folder is previewed, added, and found there when it is added again', async () => {
  const from = await folderOf({
    'page.html': page,
    'page_files/frame.html': page,
    'sub/report.docx': wordDocument([paragraph]),
    'note.txt': articleFile({ title: 'خبر' }, 'نص الخبر.'),
    'broken.pdf': 'not a pdf',
    'picture.png': 'x',
  })
  const corpus = await temporaryFolder()
  const settings = { CORPUS_DIR: corpus }
  const preview = await runCommand(['add', '--dry-run', from], settings)
  expect(preview.out).toContain('page.html → page')
  expect(preview.out).toContain('outlet   صحيفة أولى')
  expect(preview.out).toContain('the text states none')
  expect(preview.out).toContain('3 would be added, 0 there already, 1 refused, 1 other files passed over.')
  expect(preview.err).toContain('broken.pdf: It is damaged')
  expect(await readdir(corpus)).toEqual([])

  const added = await runCommand(['add', from, '--section', 'محليات'], settings)
  expect(added.exitCode).toBe(1)
  expect(added.out).toContain('added    sub/report.docx as sub/report')
  expect((await readdir(corpus)).sort()).toEqual(['note.md', 'page.md', 'sub'])
  expect(await readFile(join(corpus, 'page.md'), 'utf8')).toContain('section: "محليات"')
  const again = await runCommand(['add', join(from, 'page.html')], settings)
  expect(again.exitCode).toBe(0)
  expect(again.out).toContain('its text is there already as page')
}, 60_000)

test('an article is removed, listed, and restored', async () => {
  const settings = { CORPUS_DIR: await folderOf(twoArticles) }
  const removed = await runCommand(['remove', 'match', 'nowhere'], settings)
  expect(removed.exitCode).toBe(1)
  expect(removed.out).toContain('removed  match: فوز المنتخب')
  expect(removed.err).toContain('nowhere: no article of the corpus')
  expect((await runCommand(['restore'], settings)).out).toContain('match  فوز المنتخب')
  expect((await runCommand(['restore', 'match'], settings)).out).toContain('restored match')
  expect((await runCommand(['restore'], settings)).out).toContain('No article has been removed.')
  expect((await runCommand(['restore', 'match'], settings)).exitCode).toBe(2)
}, 60_000)

test('what is missing or cannot take articles is named with the mend', async () => {
  const corpus = await folderOf({ 'one.jsonl': '' })
  const settings = { CORPUS_DIR: corpus }
  expect(await runCommand(['add'], settings)).toMatchObject({ exitCode: 2 })
  expect((await runCommand(['add', join(corpus, 'none.md')], settings)).err).toContain('It is not there')
  const single = await runCommand(['add', corpus], { CORPUS_DIR: join(corpus, 'one.jsonl') })
  expect(single.exitCode).toBe(1)
  expect(single.err).toContain('is one file')
}, 60_000)
