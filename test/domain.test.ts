import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, referenceTo, textAt } from '../src/domain.js'
import { anyText, articleText } from './text/arabic-text.js'

const article: Article = {
  id: '2018/a',
  title: 'عنوان',
  outlet: 'صحيفة',
  published: '2018-10',
  url: 'https://example.com/a',
  section: 'أخبار',
  text: 'قال «مُحَمَّدٌ».',
  textHash: 'hash',
}

describe('the words of a range', () => {
  test('are the characters of the article, untouched', () => {
    fc.assert(
      fc.property(fc.oneof(articleText, anyText), fc.nat(), fc.nat(), (text, one, other) => {
        fc.pre(text.length > 0)
        const start = one % text.length
        const end = start + 1 + (other % (text.length - start))
        expect(textAt({ id: 'a', text }, { start, end })).toBe(text.slice(start, end))
      }),
    )
  })

  test('may be all of them', () => {
    expect(textAt(article, { start: 0, end: article.text.length })).toBe(article.text)
  })

  test.each([
    ['begins before the text', -1, 3],
    ['ends after the text', 0, 100],
    ['is empty', 3, 3],
    ['ends before it begins', 5, 3],
  ])('are refused, with the article named, when the range %s', (_flaw, start, end) => {
    expect(() => textAt(article, { start, end })).toThrow(RangeError)
    expect(() => textAt(article, { start, end })).toThrow('2018/a')
  })
})

test('a citation holds everything of an article but its words', () => {
  expect(referenceTo(article)).toEqual({
    id: '2018/a',
    title: 'عنوان',
    outlet: 'صحيفة',
    published: '2018-10',
    url: 'https://example.com/a',
    section: 'أخبار',
  })
})
