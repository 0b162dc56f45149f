import { describe, expect, test } from 'vitest'
import type { ArticleRef, Quote } from '../../src/domain.js'
import { AlsoIn } from '../../views/also-in.js'
import { QuoteFigure } from '../../views/quote.js'
import type { Reader } from '../../views/reader.js'
import { AnswerTime } from '../../views/time-lines.js'
import { Timeline } from '../../views/timeline.js'

const reader: Reader = { language: 'ar', path: '/', now: new Date(2026, 10, 22) }
const english: Reader = { ...reader, language: 'en' }
const setting = { reader, question: 'ماذا جرى؟', exchangeKey: 'x1', textHashes: new Map<string, string>() }

function quoteOf(id: string, header: Partial<ArticleRef> = {}, alsoIn: readonly ArticleRef[] = []): Quote {
  const text = `خبر المادة ${id}.`
  const article = { id, title: id, ...header }
  return { article, start: 0, end: text.length, text, matches: [], score: 0.5, credits: [], alsoIn }
}

const quotes = [
  quoteOf('new', { published: '2019-02-13', outlet: 'أ' }),
  quoteOf('month', { published: '2018-10' }),
  quoteOf('undated'),
  quoteOf('old', { published: '2018-02-08' }),
]

const shown = (node: unknown) => String(node)
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('a timeline', () => {
  const markup = shown(<Timeline quotes={quotes} setting={setting} />)

  test('has the dates as exact as they are known, oldest first, and what has none apart', () => {
    expect([...markup.matchAll(/datetime="([^"]*)"/g)].map(([, date]) => date)).toEqual([
      '2018-02-08',
      '2018-10',
      '2019-02-13',
    ])
    const [dated = '', apart = ''] = markup.split('timeline-undated')
    expect(dated).not.toContain('خبر المادة undated')
    expect(apart).toContain('خبر المادة undated')
  })

  test('leads from each entry to its quote on the page', () => {
    const links = [...markup.matchAll(/href="#([^"]*)"/g)].map(([, anchor]) => anchor)
    expect(links).toHaveLength(4)
    for (const quote of quotes) {
      const figure = shown(<QuoteFigure quote={quote} setting={setting} />)
      expect(links).toContain(/<figure[^>]* id="([^"]*)"/.exec(figure)?.[1])
    }
  })

  test('is folded unless it is asked for', () => {
    expect(markup).toContain('<details class="timeline">')
    expect(shown(<Timeline quotes={quotes} setting={{ ...setting, opensTimeline: true }} />)).toContain(
      '<details class="timeline" open="">',
    )
  })

  test('is not there when there are not two dates', () => {
    expect(shown(<Timeline quotes={quotes.slice(1, 3)} setting={setting} />)).toBe('')
  })
})

describe('the time of an answer', () => {
  const answer = {
    kind: 'answer',
    question: '',
    language: 'ar',
    confidence: 0.9,
    missingTerms: [],
    translations: [],
    isNewestFirst: false,
    quotes,
    outlets: [],
    witnesses: 4,
    comparisons: [],
  } as const
  const said = (about: object, who = reader) =>
    words(shown(<AnswerTime answer={{ ...answer, ...about }} reader={who} />))

  test('is not spoken of where the question asks for none', () => {
    expect(said({})).toBe('')
  })

  test.each([
    [{ month: 2, year: 2018 }, 'عن شباط / فبراير 2018: تُقدَّم تقارير هذا الوقت.'],
    [{ month: 2, year: 2018, days: [7, 8] }, 'عن 7–8 شباط / فبراير 2018: تُقدَّم تقارير هذا الوقت.'],
    [{ month: 2, days: [8, 8] }, 'عن 8 شباط / فبراير: تُقدَّم تقارير هذا الوقت.'],
  ])('is the one that the question names: %j', (namedTime, expected) => {
    expect(said({ namedTime })).toBe(expected)
  })

  test('is that of the quotes, newest first, where the latest is asked for', () => {
    expect(said({ isNewestFirst: true }, english)).toBe(
      'Newest first: 13 February 2019 , October 2018 , 8 February 2018 , some without a date',
    )
    expect(said({ isNewestFirst: true, quotes: quotes.slice(2, 3) })).toContain('ولا تذكر هذه المواد تاريخها')
  })
})

describe('the same sentence in several articles', () => {
  const said = (quote: Quote, who = reader) => words(shown(<AlsoIn quote={quote} reader={who} />))
  const other = (id: string, header: Partial<ArticleRef> = {}) => ({ id, title: id, ...header })

  test('is counted, with the outlet and date where it was first seen', () => {
    const quote = quoteOf('a', { outlet: 'أ', published: '2018-02-09' }, [
      other('b', { outlet: 'ب', published: '2018-02-08' }),
      other('c', { outlet: 'ج' }),
    ])
    expect(said(quote)).toContain('الجملة نفسها في ثلاث مواد، أقدم ما عُرف منها: 8 شباط / فبراير 2018 في ب')
    expect(said(quote, english)).toContain(
      'The same sentence in three articles, first seen 8 February 2018 in ب',
    )
  })

  test.each([
    ['no date is known', {}, {}],
    ['a month may be before a day of it', { published: '2018-02-09' }, { published: '2018-02' }],
  ])('names no first where %s', (_case, own, copy) => {
    expect(said(quoteOf('a', own, [other('b', copy)]), english)).not.toContain('first seen')
  })

  test('folds the others where they are many', () => {
    const many = Array.from({ length: 5 }, (_, i) => other(`b${i}`))
    expect(shown(<AlsoIn quote={quoteOf('a', {}, many)} reader={reader} />)).toContain('<details>')
  })
})
