import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain.js'
import { articlesOf } from '../lexical/collection.js'
import { ask, quotesOf } from './parts.js'

type Report = { readonly text: string; readonly published?: string; readonly outlet?: string }

function reports(all: readonly Report[]): Article[] {
  return articlesOf(all.map(({ text }) => text)).map((article, i) => ({ ...article, ...all[i] }))
}

const other = (i: number) => ({
  text: `ناقش المجلس المحلي في الاجتماع رقم ${i} توزيع المساعدات والخبز على السكان.`,
})
const others = Array.from({ length: 12 }, (_, i) => other(i))

const displaced = [
  { text: 'وقال المرصد إن عدد النازحين من الزهراء بلغ 30 ألفا.', published: '2018-03-15', outlet: 'أ' },
  { text: 'وفر أكثر من 150 ألف مدني من الزهراء خلال يومين.', published: '2018-03-17', outlet: 'ب' },
  { text: 'شرد القتال في الزهراء نحو 48 ألف شخص.', published: '2018-03-17', outlet: 'ج' },
  {
    text: 'تقدمت القوات نحو الزهراء من الشمال. وغادر 250 ألف شخص المدينة حتى الآن، بحسب مسؤولة محلية.',
    published: '2018-03-19',
    outlet: 'د',
  },
]

async function quoted(articles: readonly Report[], question: string): Promise<string[]> {
  const quotes = quotesOf(await ask(reports(articles), question))
  return [...new Set(quotes.map(({ article }) => article.id))].sort()
}

describe('a question for the figure of an event hears every report of it', () => {
  const articles = [...displaced, ...others]

  test('in whatever words each says what befell them', async () => {
    expect(await quoted(articles, 'كم عدد النازحين من الزهراء في آذار 2018؟')).toEqual(
      expect.arrayContaining(['0', '1', '2', '3']),
    )
  })

  test('one quote of each before a second of any', async () => {
    const twice = {
      ...displaced[0],
      text: `${displaced[0]?.text} ونزح من الزهراء 31 ألفا. وبلغ عدد النازحين من الزهراء 32 ألفا.`,
    }
    const answer = await ask(reports([twice, ...displaced.slice(1), ...others]), {
      question: 'كم عدد النازحين من الزهراء؟',
      limit: 4,
    })
    expect(new Set(quotesOf(answer).map(({ article }) => article.id)).size).toBeGreaterThan(2)
  })

  test('but only reports of the time it names', async () => {
    const later = { text: 'نزح 90 ألف مدني من الزهراء.', published: '2018-09-10', outlet: 'ه' }
    const answer = await ask(reports([...articles, later]), 'كم عدد النازحين من الزهراء في آذار 2018؟')
    const [last] = quotesOf(answer).filter(({ text }) => text.includes('90 ألف'))
    const worst = Math.min(
      ...quotesOf(answer).flatMap(({ article, score }) => (Number(article.id) < 4 ? [score] : [])),
    )
    expect(last?.score ?? 0).toBeLessThan(worst)
  })

  test('those that look back on that month by its name too', async () => {
    const recap = { text: 'وكان 70 ألف شخص قد فروا من الزهراء في آذار الماضي.', published: '2018-06-01' }
    expect(await quoted([...articles, recap], 'كم عدد النازحين من الزهراء في آذار 2018؟')).toContain('16')
  })

  test('and no figure of another place before them', async () => {
    const elsewhere = { text: 'فر 60 ألف شخص من الحمراء خلال يومين.', published: '2018-03-17' }
    const answer = await ask(reports([...articles, elsewhere]), {
      question: 'كم عدد النازحين من الزهراء في آذار 2018؟',
      limit: 4,
    })
    expect(quotesOf(answer).map(({ text }) => text.includes('الحمراء'))).not.toContain(true)
  })
})

test('a question for a count of things is answered as before', async () => {
  const articles = [
    { text: 'نال الحزب الحاكم 110 مقاعد في البرلمان.' },
    { text: 'ونال الحزب المعارض 41 مقعدا في البرلمان.' },
    ...others,
  ]
  const [first] = quotesOf(await ask(reports(articles), 'كم مقعدا نال الحزب الحاكم؟'))
  expect(first?.text).toContain('110')
})

test('of a party that outlets call by other names', async () => {
  const articles = [
    { text: 'قتل 18 داعشيا في معارك الزهراء.', published: '2018-06-08' },
    { text: 'اشتباكات في الزهراء. وقتل 21 من مسلحي تنظيم الدولة، بحسب المرصد.', published: '2018-06-09' },
    ...others,
  ]
  expect(await quoted(articles, 'كم قتيلا من داعش في معارك الزهراء في حزيران 2018؟')).toEqual(
    expect.arrayContaining(['0', '1']),
  )
})
