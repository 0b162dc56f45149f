import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickQuotes } from '../../src/answering/quotes.js'
import type { Article } from '../../src/domain.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, shippedArticles } from '../lexical/collection.js'
import { bundledLexicon, searchable } from '../retrieval/collection.js'
import { wordEmbedder } from '../support/word-embedder.js'
import { articleText } from '../text/arabic-text.js'
import { ask, quotesOf, rankedBy } from './parts.js'

const lexicon = await bundledLexicon()

describe('a quote is what the article says, character for character', () => {
  test('of random articles with marks, tatweel, bidi marks, emoji and odd spaces', async () => {
    const articles = fc.array(articleText, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(articles, fc.nat(), fc.integer({ min: 1, max: 20 }), async (texts, start, limit) => {
        const own = articlesOf(texts)
        const words = texts.join(' ').split(/\s+/)
        const question = words
          .slice(start % words.length)
          .slice(0, 6)
          .join(' ')
        const answer = await ask(own, { question, limit })
        expectVerbatim(quotesOf(answer), own)
        expect(quotesOf(answer).length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    'كم عدد قتلى قسد؟',
    'من هو المتحدث باسم التحالف؟',
    'What did the coalition say?',
    'متى بدأت العملية',
  ])('of the articles that come with the product: %s', async (question) => {
    const articles = await shippedArticles()
    const quotes = quotesOf(await ask(articles, { question, limit: 20 }))
    expect(quotes.length).toBeGreaterThan(0)
    expectVerbatim(quotes, articles)
  })
})

/** Checks all that a reader is promised of every quote. */
function expectVerbatim(quotes: Awaited<ReturnType<typeof quotesOf>>, articles: readonly Article[]): void {
  const scores = quotes.map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  for (const [i, quote] of quotes.entries()) {
    const article = articles.find(({ id }) => id === quote.article.id)
    expect(quote.text).toBe(article?.text.slice(quote.start, quote.end))
    expect(quote.text.trim()).not.toBe('')
    expect(quote.score).toBeGreaterThanOrEqual(0)
    expect(quote.score).toBeLessThanOrEqual(1)
    let end = quote.start
    for (const match of quote.matches) {
      expect(match.start).toBeGreaterThanOrEqual(end)
      expect(match.end).toBeGreaterThan(match.start)
      end = match.end
    }
    expect(end).toBeLessThanOrEqual(quote.end)
    const others = [quote.article, ...quote.alsoIn].map(({ id }) => id)
    expect(new Set(others).size).toBe(others.length)
    for (const other of quotes.slice(i + 1)) {
      const isApart =
        other.article.id !== quote.article.id || other.end <= quote.start || quote.end <= other.start
      expect(isApart).toBe(true)
    }
  }
}

async function pick(texts: readonly string[], scores: Readonly<Record<string, number>>, count = 5) {
  const snapshot = await searchable(articlesOf(texts), wordEmbedder())
  const question = readQuestion('ماذا حدث في الباغوز؟', snapshot.lexical, lexicon)
  return pickQuotes(snapshot.lexical, question, rankedBy(snapshot, scores), { count, confidence: 0.8 })
}

const agency = 'قتل سبعون مقاتلا من قوات سوريا الديمقراطية في هجوم شنه التنظيم قرب الباغوز يوم الجمعة.'

describe('agency copy', () => {
  test('is one quote, with the other articles that print it', async () => {
    const copy = agency.replace('يوم الجمعة', 'الجمعة')
    const other = 'وصل وفد من الأمم المتحدة إلى بلدة الباغوز صباح اليوم.'
    const quotes = await pick([agency, other, copy, agency], { سبعون: 5, الأمم: 4 })
    expect(quotes.map(({ article }) => article.id)).toEqual(['0', '1'])
    expect(quotes[0]?.alsoIn.map(({ id }) => id)).toEqual(['2', '3'])
    expect(quotes[1]?.alsoIn).toEqual([])
  })

  test('does not take the place of other quotes', async () => {
    const other = 'وصل وفد من الأمم المتحدة إلى بلدة الباغوز صباح اليوم.'
    const quotes = await pick([agency, agency, agency, other], { سبعون: 5, الأمم: 1 }, 2)
    expect(quotes.map(({ article }) => article.id)).toEqual(['0', '3'])
  })

  test('is named though no further quote is wanted', async () => {
    const [quote, ...others] = await pick([agency, agency, agency], { سبعون: 5 }, 1)
    expect(quote?.alsoIn.map(({ id }) => id)).toEqual(['1', '2'])
    expect(others).toEqual([])
  })

  test('printed twice by one article is named once', async () => {
    const [quote] = await pick([agency, `${agency}\n\n${agency}`], { سبعون: 5 })
    expect(quote?.alsoIn.map(({ id }) => id)).toEqual(['1'])
  })

  test('with another figure in other words is a quote of its own', async () => {
    const other = 'أعلن التحالف الدولي أن خسائر القوات في الباغوز بلغت أربعين مقاتلا فقط خلال أسبوع.'
    expect(await pick([agency, other], { سبعون: 5, أربعين: 4 })).toHaveLength(2)
  })
})

describe('a sentence that leans on the one before it', () => {
  const before = 'قال المتحدث باسم التحالف شون راين إن المعركة صعبة جدا.'
  const after = 'وأضاف أن القوات ستعود إلى الباغوز خلال أيام قليلة.'

  test('brings that one along', async () => {
    const [quote] = await pick([`${before} ${after}`], { وأضاف: 5 })
    expect(quote?.text).toBe(`${before} ${after}`)
  })

  test('is not quoted a second time alone, nor is the one it brought', async () => {
    expect(await pick([`${before} ${after}`], { وأضاف: 5, شون: 4 })).toHaveLength(1)
    expect((await pick([`${before} ${after}`], { شون: 5, وأضاف: 4 })).map(({ text }) => text)).toEqual([
      before,
    ])
  })

  test('stands alone when it opens its article', async () => {
    expect((await pick([after], { وأضاف: 5 }))[0]?.text).toBe(after)
  })

  test('stands alone when the two together would be too long to read', async () => {
    const long = `قال المتحدث ${'إن المعركة صعبة جدا '.repeat(60)}هناك.`
    const [quote] = await pick([`${long} ${after}`], { وأضاف: 5 })
    expect(quote?.text).toBe(after)
  })
})

describe('which sentences are quoted', () => {
  const [one, two, three] = [
    'وصلت القوات إلى أطراف الباغوز فجر الأحد الماضي.',
    'انسحب المقاتلون من الباغوز بعد عاصفة رملية شديدة.',
    'أغلق الجيش العراقي معبر الباغوز حتى إشعار آخر.',
  ]

  test('of equal ones, that of an article that is not quoted yet', async () => {
    const quotes = await pick([`${one}\n\n${two}`, three], { وصلت: 5, انسحب: 5, أغلق: 5 }, 2)
    expect(quotes.map(({ article }) => article.id)).toEqual(['0', '1'])
  })

  test('a much better one comes first, whatever its article', async () => {
    const quotes = await pick([`${one}\n\n${two}`, three], { وصلت: 5, انسحب: 4, أغلق: 1 })
    expect(quotes.map(({ text }) => text)).toEqual([one, two, three])
  })

  test('as many as asked for, and no more than there are', async () => {
    expect(await pick([one, two, three], { وصلت: 5, انسحب: 4, أغلق: 3 }, 2)).toHaveLength(2)
    expect(await pick([one, two, three], { وصلت: 5 }, 20)).toHaveLength(1)
    expect(await pick([one], {})).toEqual([])
  })

  test('the best quote is as sure as the answer, the others less', async () => {
    const scores = (await pick([one, two, three], { وصلت: 8, انسحب: 4, أغلق: 2 })).map(({ score }) => score)
    expect(scores[0]).toBeCloseTo(0.8, 10)
    expect(scores[1]).toBeLessThan(0.8)
    expect(scores[2]).toBeLessThan(scores[1] ?? 0)
  })
})
