import { describe, expect, test } from 'vitest'
import { duration, progressLine, sentence } from '../../src/cli/progress-line.js'

function written(style: 'line' | 'plain' | 'json') {
  const texts: string[] = []
  const line = progressLine({ write: (text) => texts.push(String(text)) > 0 }, style)
  return { line, texts }
}

test.each([
  [{ stage: 'reading', done: 12 }, 'Reading articles: 12'],
  [{ stage: 'reading', done: 1200, total: 41657 }, 'Reading articles: 1,200 of 41,657'],
  [
    { stage: 'reading', done: 1200, total: 41657, perSecond: 421.4, secondsLeft: 97 },
    'Reading articles: 1,200 of 41,657, 421 a second, about 1 min 37 s left',
  ],
  [{ stage: 'analysing', done: 0, secondsLeft: 8.2 }, 'Sorting the words …, about 8 s left'],
  [{ stage: 'publishing', done: 1, total: 1 }, 'Published.'],
] as const)('%j is said as "%s"', (progress, words) => {
  expect(sentence(progress)).toBe(words)
})

test.each([
  [0.4, '0 s'],
  [59.6, '1 min 0 s'],
  [200, '3 min 20 s'],
  [7500, '2 h 5 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words)
})

describe('progress is shown', () => {
  test('on a terminal in one line that is written over', () => {
    const { line, texts } = written('line')
    line.show({ stage: 'reading', done: 1 })
    line.show({ stage: 'reading', done: 2 })
    line.end()
    line.end()
    expect(texts).toEqual(['\r\u001B[2KReading articles: 1', '\r\u001B[2KReading articles: 2', '\n'])
  })

  test('in a log as one line a stage, and its end', () => {
    const { line, texts } = written('plain')
    for (const done of [1, 2, 3]) line.show({ stage: 'embedding', done, total: 3 })
    line.show({ stage: 'writing', done: 0 })
    expect(texts).toEqual([
      'Embedding passages: 1 of 3\n',
      'Embedding passages: 3 of 3\n',
      'Writing the index …\n',
    ])
  })

  test('for programs as JSON Lines', () => {
    const { line, texts } = written('json')
    line.show({ stage: 'reading', done: 1, perSecond: 2 })
    expect(texts).toEqual(['{"stage":"reading","done":1,"perSecond":2}\n'])
  })
})
