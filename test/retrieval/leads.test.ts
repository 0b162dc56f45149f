import { expect, test } from 'vitest'
import { leadsOf, scoresOfLeads } from '../../src/retrieval/leads.js'
import { articlesOf } from '../lexical/collection.js'

test('every passage has the passage its article begins with, in whatever order they come', () => {
  const [a, b, c] = articlesOf(['أ', 'ب', 'ج'])
  const headers = [a, a, a, b, c, c]
  const headerOf = (passage: number) => headers[passage]
  expect(leadsOf([2, 5, 0, 4, 3, 1], headerOf)).toEqual([0, 4, 0, 4, 3, 0])
  expect(leadsOf([], headerOf)).toEqual([])
})

test('a lead has the score it was found with, and none when it was not found', () => {
  expect(scoresOfLeads([4, 2, 0], [9, 5, 3], [4, 1, 0])).toEqual([9, 0, 3])
})
