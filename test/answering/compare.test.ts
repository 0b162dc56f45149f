import { expect, test } from 'vitest'
import { groupByOutlet } from '../../src/answering/compare.js'
import type { Quote } from '../../src/domain.js'

const quote = (id: string, outlet?: string): Quote => ({
  article: { id, title: id, ...(outlet !== undefined && { outlet }) },
  start: 0,
  end: 4,
  text: 'قسد.',
  matches: [],
  score: 0.5,
  credits: [],
  alsoIn: [],
})

test('quotes are grouped by outlet, the outlet of the best quote first', () => {
  const quotes = [quote('a', 'الأولى'), quote('b', 'الثانية'), quote('c', 'الأولى')]
  expect(groupByOutlet(quotes)).toEqual([
    { outlet: 'الأولى', quotes: [quotes[0], quotes[2]] },
    { outlet: 'الثانية', quotes: [quotes[1]] },
  ])
})

test('articles that do not name their outlet are one group, which names none', () => {
  const quotes = [quote('a'), quote('b', 'الثانية'), quote('c')]
  const groups = groupByOutlet(quotes)
  expect(groups).toEqual([{ quotes: [quotes[0], quotes[2]] }, { outlet: 'الثانية', quotes: [quotes[1]] }])
  expect(Object.keys(groups[0] ?? {})).not.toContain('outlet')
})

test('no quotes make no group', () => {
  expect(groupByOutlet([])).toEqual([])
})
