import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fewWordsOf, headlineSample, timedQuestions } from '../../bench/questions.js'
import { listArticles, writeSubsets } from '../../bench/subsets.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

const articles = Array.from({ length: 40 }, (_, i) => ({
  id: `news-${i}`,
  title: i === 7 ? 'بالصور' : `عنوان الخبر رقم ${i} عن سيول في العاصمة`,
  published: '2018-10-27',
  category: 'محليات',
  text: `نص الخبر رقم ${i}.\nاجتاحت السيول شوارع العاصمة.`,
}))

const corpusOf = (some: readonly object[]) =>
  folderOf({ 'articles.jsonl': some.map((one) => `${JSON.stringify(one)}\n`).join('') })

test('the same articles come in the same order, however their file is ordered', async () => {
  const listed = await listArticles(await corpusOf(articles))
  expect(await listArticles(await corpusOf(articles.toReversed()))).toEqual(listed)
  expect(listed.map(({ id }) => id)).not.toEqual(articles.map(({ id }) => id))
  expect(listed).toHaveLength(articles.length)
})

test('a larger subset holds the smaller one, and texts stay as they were', async () => {
  const corpus = await corpusOf(articles)
  const listed = await listArticles(corpus)
  const folder = await temporaryFolder()
  const folders = new Map([5, 20].map((size) => [size, join(folder, String(size))]))
  await writeSubsets(corpus, listed, folders)
  const [small, large] = await Promise.all([...folders.values()].map(listArticles))
  expect(small).toEqual(listed.slice(0, 5))
  expect(large).toEqual(listed.slice(0, 20))
  const lines = await readFile(join(folders.get(5) ?? '', 'articles.jsonl'), 'utf8')
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  for (const line of lines.trimEnd().split('\n')) {
    const { id, text }: { id: string; text: string } = JSON.parse(line)
    expect(text).toBe(texts.get(id))
  }
})

test('questions are the same every time: whole headlines, a few words that stand together, and English', async () => {
  const listed = await listArticles(await corpusOf(articles))
  expect(await timedQuestions(listed)).toEqual(await timedQuestions(listed))
  const { english } = await timedQuestions(listed)
  expect(english.length).toBeGreaterThanOrEqual(100)
  for (const article of listed) {
    const words = fewWordsOf(article)
    expect(article.title).toContain(words)
    expect(words.split(' ').length).toBeLessThanOrEqual(6)
  }
})

test('headlines are asked of indexed articles only, and not those of a word or two', async () => {
  const listed = await listArticles(await corpusOf(articles))
  expect(headlineSample(listed, 10, 3)).toHaveLength(3)
  const asked = headlineSample(listed, 40, 1000).map(({ articleId }) => articleId)
  expect(asked).toHaveLength(39)
  expect(asked).not.toContain('news-7')
  const indexed = new Set(listed.slice(0, 10).map(({ id }) => id))
  for (const { articleId } of headlineSample(listed, 10, 1000)) expect(indexed).toContain(articleId)
})
