import { describe, expect, test } from 'vitest'
import { readWebPage } from '../../src/importing/read-web-page.js'

const paragraphs = [
  'اجتاحت السيول شوارع العاصمة فجر السبت، وقال الدفاع المدني إن 12 شخصا أصيبوا بجروح متفاوتة ونقلوا إلى المستشفيات.',
  'وأغلقت المدارس أبوابها يوم الأحد، ودعت الوزارة السكان إلى البقاء في منازلهم حتى إشعار آخر من الجهات المعنية.',
  'وتوقعت الأرصاد أن تستمر الأمطار حتى مساء الاثنين، فيما استمرت فرق الإنقاذ في عملها طوال الليل في الأحياء القديمة.',
]
const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')

function page(head: string, { before = '', content = body } = {}): Uint8Array {
  return Buffer.from(
    `<!doctype html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${before}<nav><a href="/">الرئيسية</a></nav><article>${content}</article><footer>جميع الحقوق محفوظة</footer></body></html>`,
  )
}

function stated(bytes: Uint8Array) {
  const read = readWebPage(bytes)
  if (read.kind === 'refused') throw new Error(read.code)
  return read.stated
}

const json = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const article = {
  '@type': 'NewsArticle',
  headline: 'سيول في العاصمة',
  datePublished: '2018-10-26T22:30:00Z',
  publisher: { '@type': 'Organization', name: 'صحيفة أولى' },
  articleSection: 'محليات',
  mainEntityOfPage: { '@id': 'https://example.org/news/1' },
}

test('the article is read without what surrounds it, its paragraphs apart', () => {
  expect(stated(page('<title>خبر</title>')).text).toBe(paragraphs.join('\n\n'))
})

test('line breaks stay, white space is one space, and nothing of scripts or hidden templates is text', () => {
  const content = `${body}<p>سطر   أول<br>سطر\n ثان</p><script>var x = 'نص'</script><template><p>قالب</p></template>`
  expect(stated(page('', { content })).text).toBe([...paragraphs, 'سطر أول\nسطر ثان'].join('\n\n'))
})

describe('what the metadata states', () => {
  test('structured data gives all fields, wherever in it the article stands', () => {
    const { text: _text, ...fields } = stated(page(json({ '@graph': [{ '@type': 'WebSite' }, article] })))
    expect(fields).toEqual({
      title: 'سيول في العاصمة',
      outlet: 'صحيفة أولى',
      published: '2018-10-26',
      url: 'https://example.org/news/1',
      section: 'محليات',
    })
  })

  test('OpenGraph and the canonical link do, too', () => {
    const head = `<meta property="og:title" content="سيول"><meta property="og:site_name" content="أولى">
      <meta property="article:published_time" content="2018-10-27"><link rel="canonical" href="https://example.org/a">`
    expect(stated(page(head))).toMatchObject({
      title: 'سيول',
      outlet: 'أولى',
      published: '2018-10-27',
      url: 'https://example.org/a',
    })
  })

  test('one instant in two time zones is the day of the outlet’s zone', () => {
    const head = `${json(article)}<meta property="article:published_time" content="2018-10-27T01:30:00+03:00">`
    expect(stated(page(head)).published).toBe('2018-10-27')
  })

  test('what it says in two ways stays empty', () => {
    const head = `${json(article)}<meta property="og:site_name" content="شبكة أخرى">
      <meta property="article:published_time" content="2019-01-01"><link rel="canonical" href="https://example.org/b">
      <meta property="article:section" content="رياضة">`
    expect(Object.keys(stated(page(head))).sort()).toEqual(['text', 'title'])
  })

  test('of several articles in it the one of the page’s own address counts; without one, none does', () => {
    const other = { ...article, headline: 'خبر آخر', mainEntityOfPage: 'https://example.org/news/2' }
    const own = '<link rel="canonical" href="https://example.org/news/1">'
    expect(stated(page(own + json([other, article]))).title).toBe('سيول في العاصمة')
    expect(stated(page(json([other, article]))).title).toBeUndefined()
  })

  test('the title is what most places agree on, without the site’s name behind it', () => {
    const head = `<title>سيول في العاصمة | صحيفة أولى</title><meta property="og:site_name" content="صحيفة أولى"><meta property="og:title" content="عنوان للمشاركة">`
    const content = `<h1>سيول في العاصمة</h1>${body}`
    const { title, text } = stated(page(head, { content }))
    expect(title).toBe('سيول في العاصمة')
    expect(text).toBe(paragraphs.join('\n\n'))
  })

  test('nothing stated is nothing known: no date from times beside the article, no address of a front page', () => {
    const times = '<time datetime="2018-10-01">قبل</time><time datetime="2018-10-02">بعد</time>'
    const head =
      '<link rel="canonical" href="https://example.org/"><meta property="og:url" content="javascript:alert(1)">'
    expect(Object.keys(stated(page(head, { before: times })))).toEqual(['text'])
  })

  test('the address a browser notes when it saves a page counts where no other is stated', () => {
    const saved = Buffer.concat([
      Buffer.from('<!-- saved from url=(0028)https://example.org/news/77 -->'),
      page(''),
    ])
    expect(stated(saved).url).toBe('https://example.org/news/77')
  })

  test('broken or hostile structured data is as good as none', () => {
    const nested = '['.repeat(50_000)
    const head = `<script type="application/ld+json">{"@type": </script><script type="application/ld+json">${nested}</script>${json({ '@type': 'NewsArticle', headline: { toString: 1 }, publisher: [[[['x']]]] })}`
    expect(stated(page(head)).title).toBeUndefined()
  })
})

describe('in which letters it is written', () => {
  /** Arabic letters in the old code page of Windows. */
  const windows1256 = (text: string) => {
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
        byte,
      ]),
    )
    return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63))
  }
  const html = (charset: string) =>
    `<html><head>${charset}</head><body><article>${body}</article></body></html>`

  test.each([
    '<meta charset="windows-1256">',
    "<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>",
  ])('as %s says', (charset) => {
    expect(stated(windows1256(html(charset))).text).toBe(paragraphs.join('\n\n'))
  })

  test('as a byte-order mark says', () => {
    expect(stated(Buffer.from(`\ufeff${html('')}`, 'utf16le')).text).toBe(paragraphs.join('\n\n'))
    expect(stated(Buffer.from(`\ufeff${html('<meta charset="windows-1256">')}`)).text).toBe(
      paragraphs.join('\n\n'),
    )
  })

  test('in UTF-8 where nothing says it, and refused where it is not that', () => {
    expect(stated(Buffer.from(html(''))).text).toBe(paragraphs.join('\n\n'))
    expect(readWebPage(windows1256(html('')))).toMatchObject({ code: 'charset-unknown' })
    expect(readWebPage(windows1256(html('<meta charset="utf-8">')))).toMatchObject({
      code: 'charset-unknown',
    })
    expect(readWebPage(Buffer.from(html('<meta charset="klingon">')))).toMatchObject({
      code: 'charset-unknown',
    })
  })
})

test.each([
  ['an empty file', '', 'no-article'],
  ['a page without text', '<html><body><img src=x></body></html>', 'no-article'],
  [
    'a page in English',
    `<html><body><article>${'<p>There is nothing Arabic in this long paragraph of the page.</p>'.repeat(9)}</article></body></html>`,
    'not-arabic',
  ],
])('%s is refused', (_name, html, reason) => {
  expect(readWebPage(Buffer.from(html))).toMatchObject({ kind: 'refused', code: reason })
})

test('no script of a page runs', () => {
  const scripts = '<script>globalThis.wasRun = true</script><img src=x onerror="globalThis.wasRun = true">'
  stated(page(scripts, { content: body + scripts }))
  expect('wasRun' in globalThis).toBe(false)
})
