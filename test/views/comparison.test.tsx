import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../src/answered.js'
import type { Quote } from '../../src/domain.js'
import { ComparisonTable } from '../../views/comparison.js'

const setting = (language: 'ar' | 'en') => ({
  reader: { language, path: '/', now: new Date(2026, 10, 22) },
  question: 'متى دخلت القوات البلدة؟',
  narrowing: {},
  exchangeKey: 'x',
  opensTimeline: false,
  textHashes: new Map<string, string>(),
})

function quoteOf(id: string, text: string): Quote {
  const article = { id, title: id, outlet: id, published: '2018-03-19' }
  return { article, start: 0, end: text.length, text, matches: [], score: 0.5, credits: [], alsoIn: [] }
}

function rowOf(id: string, text: string, stated: string) {
  const quote = quoteOf(id, text)
  const start = text.indexOf(stated)
  return { quote, start, end: start + stated.length, text: stated, credits: [] }
}

const shown = (comparison: Comparison, language: 'ar' | 'en') =>
  (<ComparisonTable comparison={comparison} setting={setting(language)} />).toString()

describe('dates of an event in a table', () => {
  const comparison: Comparison = {
    kind: 'dates',
    verdict: 'not-comparable',
    rows: [
      { ...rowOf('a', 'دخلت القوات الأحد.', 'الأحد'), date: '2018-03-18', isInferred: true },
      {
        ...rowOf('b', 'دخلت القوات في 20 آذار 2018.', '20 آذار 2018'),
        date: '2018-03-20',
        isInferred: false,
      },
    ],
  }

  test('each row has the words, the date they stand for, and says when that is inferred', () => {
    const markup = shown(comparison, 'en')
    for (const part of ['الأحد', '= 2018-03-18', '20 آذار 2018', '= 2018-03-20'])
      expect(markup).toContain(part)
    expect(markup.split('inferred from the report’s date').length - 1).toBe(1)
  })

  test.each([
    ['ar', 'لا تُقارن'],
    ['en', 'not comparable'],
  ] as const)('the verdict and its reason are said in the reader’s language (%s)', (language, verdict) => {
    const markup = shown(comparison, language)
    expect(markup).toContain(verdict)
    expect(markup).toContain('comparison-note')
  })
})
