import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boilerplateOf } from '../../src/boilerplate/boilerplate.js'
import { createLineCounts } from '../../src/boilerplate/line-counts.js'
import { shippedArticles } from '../lexical/collection.js'

const paragraphs = [
  'أعلنت وزارة الصحة صباح اليوم افتتاح ثلاثة مستشفيات جديدة في شمال البلاد بعد عامين من العمل.',
  'وقالت الوزيرة في مؤتمر صحفي إن المستشفيات تضم أربعمئة سرير وإن العمل فيها يبدأ الشهر المقبل.',
  'وأضافت أن كلفة المشروع بلغت تسعين مليون دولار دفعت الحكومة نصفها.',
]
const body = paragraphs.join('\n\n')

/** What is marked of a text, as kind and words. */
function marked(
  text: string,
  article: { title?: string; outlet?: string } = {},
  counts = createLineCounts(),
) {
  const ranges = boilerplateOf({ title: 'افتتاح ثلاثة مستشفيات في الشمال', ...article, text }, counts)
  return ranges.map(({ start, end, kind }) => [kind, text.slice(start, end)])
}

test('the articles that come with the product: every line of their web pages, and nothing else', async () => {
  const counts = createLineCounts()
  const articles = await shippedArticles()
  for (const article of articles) counts.add(article)
  const found = articles.map((article) =>
    boilerplateOf(article, counts).map(({ start, end }) => article.text.slice(start, end)),
  )
  expect(found.map((lines) => lines.length)).toEqual([3, 3, 3, 5, 3])
  for (const [i, { text }] of articles.entries()) {
    const rest = (found[i] ?? []).reduce((all, line) => all.replace(line, ''), text)
    expect(rest).not.toMatch(
      /مقالات ذات صلة|تعليقا|الإلكتروني|زر الذهاب|المصدر:|لا تعبر عن رأي|تصحيحًا|شكوى|تابعنا|DSC/,
    )
  }
})

describe('lines around an article', () => {
  test.each([
    ['section-label', 'أخبار محلية'],
    ['byline', 'بقلم: سامر الحلبي'],
    ['byline', 'خاص | صحيفة الوقت'],
    ['dateline', 'الأحد 21 أكتوبر 2018 - 10:30'],
    ['dateline', 'آخر تحديث: 12:45 - 3 مايو 2019'],
    ['share', 'فيسبوك تويتر واتساب'],
    ['notice', 'هذا المقال يعبر عن رأي كاتبه ولا يعكس بالضرورة وجهة نظر الموقع.'],
  ])('over it: %s «%s»', (kind, line) => {
    const title = 'افتتاح ثلاثة مستشفيات في الشمال'
    const text = kind === 'section-label' ? `${line}\n\n${title}\n\n${body}` : `${title}\n${line}\n\n${body}`
    expect(marked(text)).toEqual([[kind, line]])
  })

  test.each([
    ['related', 'مقالات ذات صلة'],
    ['related', 'Related articles'],
    ['comments', 'اترك تعليقاً'],
    ['comments', 'Leave a Reply'],
    ['comments', 'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *'],
    ['comments', 'Your email address will not be published. Required fields are marked *'],
    ['navigation', 'زر الذهاب إلى الأعلى'],
    ['navigation', 'Back to top'],
    ['share', 'تابعنا على :'],
    ['share', 'يمكنكم متابعة آخر الأخبار بعد تحميل تطبيق الصحيفة على هاتفكم المحمول.'],
    ['share', 'اشترك في نشرتنا البريدية ليصلك جديدنا.'],
    ['source-line', 'المصدر: وكالات'],
    ['source-line', '*نقلا عن الشرق الأوسط'],
    ['source-line', 'رويترز/ أ ف ب'],
    ['notice', 'التعليقات المنشورة لا تعبر عن رأي الصحيفة وإنما تعبر عن رأي أصحابها'],
    ['notice', 'إذا وجدت خطأ في هذا الخبر فأرسل إلينا تصحيحا'],
    ['notice', 'If you spotted a mistake in this article, report it to us.'],
    ['notice', 'جميع الحقوق محفوظة © 2019'],
    ['photo', 'DSC_0412'],
    ['photo', 'header-final.jpg'],
    ['byline', 'ليلى منصور'],
    ['navigation', '#مستشفيات #الصحة'],
  ])('under it: %s «%s»', (kind, line) => {
    expect(marked(`${body}\n\n${line}`)).toEqual([[kind, line]])
  })

  test('rules that part them from the article go with them', () => {
    const text = `${body}\n–\nإذا كنت تعتقد أن المقال يحوي خطأ فأرسل تصحيحا\n---\nتابعنا على :`
    expect(marked(text).map(([kind]) => kind)).toEqual(['separator', 'notice', 'separator', 'share'])
  })

  test('a name of the outlet alone under the text is its signature', () => {
    expect(
      marked(`${body}\nصحيفة الوقت اليومية المستقلة`, { outlet: 'صحيفة الوقت اليومية المستقلة' }),
    ).toEqual([['source-line', 'صحيفة الوقت اليومية المستقلة']])
  })
})

describe('links between paragraphs', () => {
  test.each([
    'اقرأ أيضا: الحكومة تقر موازنة الصحة',
    'للمزيد - ما الذي يعنيه إضراب الأطباء؟',
    'قد يهمك/ وزيرة الصحة: لا نقص في الأدوية',
    'اقرأ: (نقابة الأطباء تعلن الإضراب)',
    'Read more: Ministry opens hospitals',
  ])('«%s»', (line) => {
    expect(marked(`${paragraphs[0]}\n${line}\n${paragraphs[1]}`)).toEqual([['related', line]])
  })

  test('under a heading of their own, up to the next paragraph', () => {
    const links = ['اقرأ أيضا:', 'إضراب الأطباء يدخل أسبوعه الثاني', 'ما الذي يعنيه نقص الأدوية في البلاد؟']
    const text = [paragraphs[0], ...links, paragraphs[1]].join('\n')
    expect(marked(text).map(([, words]) => words)).toEqual(links)
  })

  test('without a heading, when they are titles of other articles of the outlet', () => {
    const counts = createLineCounts()
    counts.add({
      title: 'إضراب الأطباء يدخل أسبوعه الثاني',
      outlet: 'الوقت',
      text: 'نص آخر تماما عن الإضراب.',
    })
    const text = [paragraphs[0], 'إضراب الأطباء يدخل أسبوعه الثاني', paragraphs[1]].join('\n')
    expect(marked(text, { outlet: 'الوقت' }, counts)).toEqual([
      ['related', 'إضراب الأطباء يدخل أسبوعه الثاني'],
    ])
    expect(marked(text, { outlet: 'صحيفة أخرى' }, counts)).toEqual([])
  })

  test('a list of nothing but such titles is an article of its own', () => {
    const counts = createLineCounts()
    const titles = [
      'إضراب الأطباء يدخل أسبوعه الثاني',
      'نقص الأدوية في المدن الكبرى',
      'الوزيرة تعد بحل قريب للأزمة',
    ]
    for (const [i, title] of titles.entries())
      counts.add({ title, text: `خبر رقم ${i} وفيه تفاصيل كثيرة مختلفة.` })
    expect(marked(['أبرز ما جرى في الصحة هذا الشهر:', ...titles].join('\n'), {}, counts)).toEqual([])
  })
})

describe('what the other articles of an outlet show', () => {
  const leads = [
    'فازت لاعبة التنس التونسية ببطولة الدوحة بعد مباراة استمرت ثلاث ساعات.',
    'ارتفعت أسعار النفط أمس إلى أعلى مستوى لها منذ أربعة أعوام كاملة.',
    'وقعت الجزائر وتونس اتفاقا جديدا لنقل الغاز عبر البحر المتوسط.',
  ]
  const counts = createLineCounts()
  for (const [i, lead] of leads.entries()) {
    counts.add({
      title: `عنوان ${i}`,
      outlet: 'قناة',
      text: `دبي، الإمارات (CNN)-- ${lead}\nوتفاصيل أخرى للخبر رقم ${i}.`,
    })
  }

  test('beginnings of other stories under an article are teasers', () => {
    const text = [...paragraphs, ...leads].join('\n')
    expect(marked(text, { outlet: 'قناة' }, counts)).toEqual(leads.map((lead) => ['teaser', lead]))
  })

  test('what stands between two of them is one too', () => {
    const unknown = 'أعلن نادي برشلونة التعاقد مع حارس جديد لثلاثة مواسم.'
    const text = [...paragraphs, leads[0], unknown, leads[1]].join('\n')
    expect(marked(text, { outlet: 'قناة' }, counts)).toHaveLength(3)
  })

  test('one of them hanging on the last line is marked from its first letter', () => {
    const text = `${body} ${leads[1]}`
    expect(marked(text, { outlet: 'قناة' }, counts)).toEqual([['teaser', leads[1]]])
  })

  test('an article is no teaser of itself, nor of its update', () => {
    const updated = createLineCounts()
    updated.add({ title: 'عنوان', outlet: 'قناة', text: body })
    updated.add({ title: 'عنوان جديد', outlet: 'قناة', text: `${body}\nوأكدت الوزارة ذلك لاحقا.` })
    expect(marked(body, { outlet: 'قناة' }, updated)).toEqual([])
  })

  test('background that many articles repeat stays', () => {
    const background = 'وتعاني البلاد منذ خمسة أعوام من نقص حاد في الأطباء والأدوية.'
    const repeated = createLineCounts()
    for (let i = 0; i < 30; i++)
      repeated.add({ title: `خبر ${i}`, text: `خبر مختلف رقم ${i} عن الصحة.\n${background}` })
    expect(marked(`${body}\n${background}`, {}, repeated)).toEqual([])
  })

  test('a standing line at the end of many stories is repeated furniture', () => {
    const line = 'موعد نشرة الصحة كل خميس'
    const repeated = createLineCounts()
    for (let i = 0; i < 6; i++)
      repeated.add({ title: `خبر ${i}`, text: `خبر مختلف رقم ${i} عن الصحة.\n${line}` })
    expect(marked(`${body}\n${line}`, {}, repeated)).toEqual([['repeated', line]])
  })
})

describe('nothing of an article is lost', () => {
  test.each([
    ['a heading inside it', `${paragraphs[0]}\nكلفة المشروع\n${paragraphs[1]}`],
    ['a rule inside it', `${paragraphs[0]}\n***\n${paragraphs[1]}`],
    [
      'a list at its end',
      `${paragraphs[0]}\nالمستشفيات الثلاثة:\n- مستشفى الأمل\n- مستشفى النور\n- مستشفى الشفاء`,
    ],
    ['a table at its end', `${paragraphs[0]}\nالسعة: 400 سرير\nالكلفة: 90 مليون دولار`],
    [
      'a sentence that begins like a label',
      `${paragraphs[0]}\nشارك في الافتتاح وزراء ونواب.\n${paragraphs[1]}`,
    ],
    ['speech of a source', `${paragraphs[0]}\nوأضاف: "التعليقات لا تعبر عن رأي الحكومة".`],
    ['news about a network', `${paragraphs[0]}\nفيسبوك\n${paragraphs[1]}`],
    ['a sentence about comments', `${body}\nوقالت إن التعليقات على مواقع التواصل لا تعبر عن رأي الناس.`],
    ['news with the word more', `${body}\nالمزيد من المستشفيات سيفتتح في العام المقبل بحسب الوزيرة.`],
    ['its title in its text', `افتتاح ثلاثة مستشفيات في الشمال\n${body}`],
    ['a text of one line', paragraphs[0] ?? ''],
    ['a text of site lines alone', 'مقالات ذات صلة\nاترك تعليقا'],
    ['a short poem', 'يا بحر\nيا بحر\nخذني معك'],
  ])('%s', (_, text) => {
    expect(marked(text)).toEqual([])
  })

  test('whatever lines come together, ranges are in order, apart, trimmed, and never all there is', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...paragraphs,
        'مقالات ذات صلة',
        '–',
        'DSC 0151',
        'تابعنا',
        'خاص',
        'شاهد: خبر',
        '\u200f',
        '',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n', '\u2028'),
        (lines, end) => {
          const text = lines.join(end)
          const ranges = boilerplateOf({ title: 'عنوان', text })
          let before = 0
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(text.slice(start, end)).not.toBe('')
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
            for (const paragraph of paragraphs) expect(text.slice(start, end)).not.toContain(paragraph)
            before = end
          }
          if (ranges.length > 0)
            expect(ranges.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(
              text.trim().length,
            )
        },
      ),
    )
  })
})
