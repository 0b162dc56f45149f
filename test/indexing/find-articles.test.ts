import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findArticles } from '../../src/indexing/find-articles.js'
import { twoArticles } from '../support/corpus.js'
import { writeFiles } from '../support/temporary-folder.js'
import { openWeb, type Web } from '../support/web.js'

let web: Web
let corpus: string
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'isnad-corpus-'))
  await writeFiles(corpus, twoArticles)
  web = await openWeb(corpus)
})
afterAll(async () => {
  await web.close()
  await rm(corpus, { recursive: true, force: true })
})

test.each([
  ['العاصمة', ['2018/floods']],
  ['العاصمه', ['2018/floods']],
  ['صحيفة أُولى', ['2018/floods']],
  ['سيو', ['2018/floods']],
  ['فوز المنتخب', ['match']],
  ['منتخب', ['match']],
  ['فوز العاصمة', []],
  ['!', ['2018/floods', 'match']],
])('"%s" finds %j by title and outlet', async (search, ids) => {
  expect((await findArticles(web.snapshot, search)).map(({ id }) => id)).toEqual(ids)
})

test('the list of the API and of the page can be narrowed by it', async () => {
  const listed = await (await web.request(`/api/articles?q=${encodeURIComponent('فوز')}`)).json()
  expect(listed).toMatchObject({ total: 1, articles: [{ id: 'match' }] })
  const page = await (await web.request(`/index?q=${encodeURIComponent('فوز')}&page=7`)).text()
  expect(page).toContain('المواد التي وُجدت: 1')
  expect(page).toContain('فوز المنتخب')
  expect(page).not.toContain('سيول في العاصمة')
})
