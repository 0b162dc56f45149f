import { describe, expect, test } from 'vitest'
import type { Article, Range } from '../../src/domain.js'
import { ArticleBody } from '../../views/article-body.js'
import { foldsOf } from '../../views/site-text.js'

const text = 'قسم الأخبار\n\nقال الوزير إن العمل انتهى.\n\nمقالات ذات صلة\n\nاترك تعليقا <b>\n'
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const article: Article = {
  ...{ id: 'a', title: 'عنوان', text, textHash: '0' },
  boilerplate: [
    { ...rangeOf('قسم الأخبار'), kind: 'section-label' },
    { ...rangeOf('مقالات ذات صلة'), kind: 'related' },
    { ...rangeOf('اترك تعليقا <b>'), kind: 'comments' },
  ],
}
const passages = [rangeOf('قال الوزير إن العمل انتهى.')]

function body(language: 'ar' | 'en', cited?: Range) {
  const view = {
    article,
    passages,
    allCited: cited ? [cited] : [],
    isRangeMissing: false,
    mayChange: false,
    ...(cited && { cited }),
  }
  return String(<ArticleBody view={view} reader={{ language, path: '/', now: new Date(0) }} />)
}
const shown = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('text of the site on the article page', () => {
  test('is folded where it stands, pieces beside each other in one fold', () => {
    expect(foldsOf(article)).toEqual([
      { ...rangeOf('قسم الأخبار'), kinds: ['section-label'] },
      { start: rangeOf('مقالات').start, end: rangeOf('تعليقا <b>').end, kinds: ['related', 'comments'] },
    ])
    expect(body('ar').match(/<details class="site-text">/g)).toHaveLength(2)
  })

  test('adds and moves no character', () => {
    expect(shown(body('ar'))).toBe(text)
    expect(shown(body('en', passages[0]))).toBe(text)
  })

  test('says in the reader’s language what it is', () => {
    expect(body('ar')).toContain('aria-label="نص من الموقع لا يُقتبس: روابط إلى مواد أخرى، التعليقات"')
    expect(body('en')).toContain(
      'aria-label="Text of the site, never quoted: links to other articles, comments"',
    )
  })

  test('stands open when a link leads into it', () => {
    const html = body('ar', rangeOf('ذات صلة'))
    expect(html).toContain('<details class="site-text" open')
    expect(html).toMatch(/<mark class="cited" id="cited"[^>]*>ذات صلة<\/mark>/)
  })

  test('leaves a cited sentence marked where it is', () => {
    expect(body('ar', passages[0])).toMatch(
      /<mark class="cited" id="cited"[^>]*><span class="passage"[^>]*>قال الوزير إن العمل انتهى\.<\/span><\/mark>/,
    )
  })
})
