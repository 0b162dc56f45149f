import { expect, test } from 'vitest'
import { articlePath, questionLink, quoteLink, withChoice } from '../../views/links.js'

test.each([
  ['2018/floods', '/articles/2018/floods'],
  ['أخبار/مادة أولى', `/articles/${encodeURIComponent('أخبار')}/${encodeURIComponent('مادة أولى')}`],
  ['100%?#&', '/articles/100%25%3F%23%26'],
])('the article %s has an address of its own', (id, path) => {
  expect(articlePath(id)).toBe(path)
  expect(decodeURIComponent(new URL(path, 'http://localhost').pathname)).toBe(`/articles/${id}`)
})

test('a quote links to its range, with the question for the way back', () => {
  const link = new URL(quoteLink('a b', { start: 3, end: 9 }, 'من؟ & متى'), 'http://localhost')
  expect(Object.fromEntries(link.searchParams)).toEqual({ start: '3', end: '9', q: 'من؟ & متى' })
  expect(link.hash).toBe('#cited')
})

test('a question’s address gives the question back, whatever is in it', () => {
  const question = 'ما "الخبر"? <b>&+#'
  expect(new URL(questionLink(question), 'http://localhost').searchParams.get('q')).toBe(question)
})

test('choosing a language keeps the page and its question', () => {
  expect(withChoice('/?q=x', 'lang', 'en')).toBe('/?q=x&lang=en')
  expect(withChoice('/index', 'theme', 'dark')).toBe('/index?theme=dark')
})
