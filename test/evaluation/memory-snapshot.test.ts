import { expect, test } from 'vitest'
import { memorySnapshot, prepareArticles } from '../../src/evaluation/memory-snapshot.js'
import { articlesOf } from '../lexical/collection.js'
import { wordEmbedder } from '../support/word-embedder.js'

const articles = articlesOf(['وصل الوفد. هطل المطر في العاصمة صباح اليوم.', 'فاز المنتخب على ضيفه.'])
const embedder = wordEmbedder()

test('an article may be one passage, whole', async () => {
  const prepared = await prepareArticles(articles, embedder, { asOnePassage: true })
  expect(prepared.map(({ passages }) => passages.map(({ start, end }) => [start, end]))).toEqual(
    articles.map(({ text }) => [[0, text.length]]),
  )
})

test('a snapshot finds every passage by its own words, by meaning', async () => {
  const prepared = await prepareArticles(articles, embedder, { asOnePassage: false })
  const { passages, vectors } = memorySnapshot(prepared, embedder.dimensions)
  expect(vectors.size).toBe(passages.length)
  for (const [number, passage] of passages.entries()) {
    const text =
      articles.find(({ id }) => id === passage.articleId)?.text.slice(passage.start, passage.end) ?? ''
    const [nearest] = await vectors.nearest(await embedder.embedQuestion(text), 1)
    expect(nearest).toEqual({ passage: number, score: expect.closeTo(1, 5) })
  }
})

test('articles prepared once make any number of snapshots, each of its own', async () => {
  const prepared = await prepareArticles(articles, embedder, { asOnePassage: false })
  const rest = memorySnapshot(prepared.slice(1), embedder.dimensions)
  expect([...rest.articles.keys()]).toEqual(['1'])
  expect(rest.lexical.stems.find('مطر')).toBe(-1)
  expect(memorySnapshot(prepared, embedder.dimensions).lexical.stems.find('مطر')).toBeGreaterThanOrEqual(0)
})
