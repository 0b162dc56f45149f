import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CitedQuote } from '../../src/citing/cited-quote.js'
import { formatNames, formats } from '../../src/citing/formats.js'
import { textPositionSelector, textQuoteSelector } from '../../src/citing/web-annotation.js'
import type { Article } from '../../src/domain.js'
import { referenceTo } from '../../src/domain.js'

const words = 'قال «الوزير»: 100% من {القرى} & _البلدات_ #آمنة\nفي الريف.'

function cited(header: Partial<Article> = {}, text = words): CitedQuote {
  const article: Article = {
    id: 'خبر/1',
    title: 'عنوان {الخبر} & ما بعده',
    text: `مقدمة. ${text} خاتمة.`,
    textHash: 'ab12'.repeat(16),
    ...header,
  }
  const start = 'مقدمة. '.length
  const range = { start, end: start + text.length }
  return {
    article,
    quote: {
      ...range,
      article: referenceTo(article),
      text,
      matches: [],
      score: 0.5,
      credits: [],
      alsoIn: [],
    },
    question: 'ماذا قال الوزير؟',
    askedAt: '2026-11-22T10:00:00.000Z',
    index: { buildId: '20261122T095900Z-abcdef', model: 'isnad-static' },
    address: 'http://localhost:3000/articles/1?start=7&end=60',
  }
}

const whole = cited({
  outlet: 'الصحيفة',
  published: '2018-10-27',
  url: 'https://example.org/a%20b',
  section: 'سياسة',
})

describe.each(formatNames)('as %s', (name) => {
  test('a quote says its question, time, index, model, place and the hash of its article', () => {
    const file = formats[name].write([whole])
    const { askedAt, index, article } = whole
    for (const part of [index.buildId, index.model, article.textHash, askedAt]) expect(file).toContain(part)
    expect(file).toContain('الوزير')
  })

  test('what an article does not state is left out, not invented', () => {
    const file = formats[name].write([cited()])
    expect(file).not.toMatch(/undefined|null|unknown|n\.d\./i)
  })
})

test('plain text and Web Annotation hold the quote character for character', () => {
  expect(formats.text.write([whole])).toContain(`«${words}»`)
  const [annotation] = JSON.parse(formats['web-annotation'].write([whole]))
  expect(annotation.target.selector[0].exact).toBe(words)
})

describe('citation-js reads back', () => {
  test('CSL-JSON', () => {
    const [item] = new Cite(formats['csl-json'].write([whole])).data
    expect(item).toMatchObject({
      type: 'article-newspaper',
      title: whole.article.title,
      'container-title': 'الصحيفة',
      issued: { 'date-parts': [[2018, 10, 27]] },
      language: 'ar',
    })
    expect(item?.note).toContain(words)
  })

  test('BibTeX, TeX’s own characters included', () => {
    const [item] = new Cite(formats.bibtex.write([whole])).data
    expect(item).toMatchObject({ 'container-title': 'الصحيفة', issued: { 'date-parts': [[2018, 10, 27]] } })
    expect(item?.title).toBe(whole.article.title)
  })

  test('RIS', () => {
    const items = new Cite(formats.ris.write([whole, cited()])).data
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      type: 'article-newspaper',
      title: whole.article.title,
      URL: whole.article.url,
    })
    expect(items[0]?.['container-title']).toBe('الصحيفة')
    expect(items[1]).not.toHaveProperty('issued')
  })
})

test('a date that is known by month or year only stays so', () => {
  const monthly = cited({ published: '2018-10' })
  expect(JSON.parse(formats['csl-json'].write([monthly]))[0].issued['date-parts']).toEqual([[2018, 10]])
  expect(formats.ris.write([monthly])).toContain('DA  - 2018/10//')
  expect(formats.bibtex.write([cited({ published: '2018' })])).not.toContain('month')
})

test('a line break in a quote or question makes no new field of RIS', () => {
  const record = formats.ris.write([{ ...whole, question: 'سطر\nTY  - BOOK\r\nER  - ' }])
  expect(record.match(/^TY {2}- /gm)).toHaveLength(1)
  expect(record.match(/^ER {2}- /gm)).toHaveLength(1)
})

test('no mark of a quote turns into Markdown or HTML', () => {
  const file = formats.markdown.write([cited({}, '<script>*x*</script> [a](b) `c` _d_')])
  expect(file).toContain('\\<script\\>\\*x\\*')
  expect(file).toContain('\\[a\\](b) \\`c\\`')
})

test('selectors of any range give its words, and count code points', () => {
  const text = fc
    .array(fc.constantFrom('ا', 'ب', '😀', 'ً', ' ', '\n', 'x'), { minLength: 2 })
    .map((parts) => parts)
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (characters, a, b) => {
      const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y) as [
        number,
        number,
      ]
      fc.pre(from < to)
      const article = { text: characters.join('') }
      const range = {
        start: characters.slice(0, from).join('').length,
        end: characters.slice(0, to).join('').length,
      }
      expect(textPositionSelector(article, range)).toMatchObject({ start: from, end: to })
      const { prefix, exact, suffix } = textQuoteSelector(article, range)
      expect(article.text).toContain(prefix + exact + suffix)
      expect(`${prefix}${exact}${suffix}`).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})
