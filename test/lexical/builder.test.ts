import { expect, test } from 'vitest'
import { tokensOfPassage } from '../../src/lexical/frequencies.js'
import { passageCount, sentenceCount } from '../../src/lexical/lexical-index.js'
import { isQuestionWord } from '../../src/text/stop-words.js'
import { words } from '../../src/text/words.js'
import { articlesOf, collectionOf, shippedArticles } from './collection.js'

test('passages and sentences are numbered in the order they come, with their words in reading order', async () => {
  const { index, passages, textOf } = collectionOf(await shippedArticles())
  expect(passageCount(index)).toBe(passages.length)
  expect(sentenceCount(index)).toBe(passages.flatMap(({ sentences }) => sentences).length)
  passages.forEach((_, number) => {
    const [start, end] = tokensOfPassage(index, number)
    const held = Array.from(index.tokens.subarray(start, end), (word) => index.words.termAt(word))
    const read = words(textOf(number)).map(({ term }) => term)
    expect(held).toEqual(read.filter((term) => !isQuestionWord(term)))
  })
})

test('an article without passages adds nothing', () => {
  const { index } = collectionOf(articlesOf(['', '\n\n']))
  expect(passageCount(index)).toBe(0)
  expect(index.words.size).toBe(0)
})

test('a word as long as an article is indexed like any other', () => {
  const long = 'قسد'.repeat(20_000)
  const { index } = collectionOf(articlesOf([`وصل ${long} أمس.`]))
  expect(index.words.find(long)).toBeGreaterThanOrEqual(0)
})

test('a word that stands in a passage more than 255 times is no trouble', () => {
  const { index } = collectionOf(articlesOf([`${'قسد '.repeat(390)}تتقدم.`]), 1000)
  expect(index.postingCount[index.postingStart[index.stems.find('قسد')] ?? 0]).toBe(255)
})
