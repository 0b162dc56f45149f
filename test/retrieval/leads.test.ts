import { expect, test } from 'vitest'
import { leadsOf } from '../../src/retrieval/leads.js'
import { articlesOf } from '../lexical/collection.js'

test('every passage has the passage its article begins with, in whatever order they come', () => {
  const [a, b, c] = articlesOf(['أ', 'ب', 'ج'])
  const headers = [a, a, a, b, c, c]
  const headerOf = (passage: number) => headers[passage]
  expect(leadsOf([2, 5, 0, 4, 3, 1], headerOf)).toEqual([0, 4, 0, 4, 3, 0])
  expect(leadsOf([], headerOf)).toEqual([])
})
