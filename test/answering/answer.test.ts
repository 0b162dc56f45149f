import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerQuestion, defaultLimit } from '../../src/answering/answer.js'
import type { Article } from '../../src/domain.js'
import { articlesOf } from '../lexical/collection.js'
import { anyText, articleText } from '../text/arabic-text.js'
import { ask, partsOver, quotesOf } from './parts.js'

type Header = Pick<Article, 'outlet' | 'published'>

/** One article a header, all about the same thing in words of their own; its id is its place. */
function dated(...headers: readonly Header[]): Article[] {
  const endings = [
    'بعد عاصفة رملية',
    'رغم قصف الطائرات',
    'إثر معارك ضارية',
    'ليلة الجمعة الماضية',
    'دون خسائر تذكر',
    'أمام أعين السكان',
  ]
  return articlesOf(headers.map((_, i) => `انسحبت القوات من الباغوز ${endings[i]} كما روى شهود عيان.`)).map(
    (article, i) => ({ ...article, ...headers[i] }),
  )
}

async function idsOf(
  articles: readonly Article[],
  query: { outlets?: string[]; from?: string; to?: string },
) {
  const answer = await ask(articles, { question: 'متى انسحبت القوات من الباغوز؟', limit: 20, ...query })
  return quotesOf(answer)
    .map(({ article }) => article.id)
    .sort()
}

describe('an answer', () => {
  const articles = dated({ outlet: 'الأولى' }, { outlet: 'الثانية' })

  test('holds the question, its language, quotes and the same quotes by outlet', async () => {
    const question = 'متى انسحبت القوات من الباغوز؟'
    const answer = await ask(articles, question)
    if (answer.kind !== 'answer') throw new Error(answer.reason)
    expect(answer).toMatchObject({ question, language: 'ar', missingTerms: [], translations: [] })
    expect(answer.outlets.flatMap(({ quotes }) => quotes)).toHaveLength(answer.quotes.length)
    expect(answer.outlets[0]?.outlet).toBe(answer.quotes[0]?.article.outlet)
    expect(answer.quotes[0]?.score).toBeCloseTo(answer.confidence, 10)
  })

  test('cites the article without its text', async () => {
    const [quote] = quotesOf(await ask(articles, 'القوات في الباغوز'))
    expect(Object.keys(quote?.article ?? {}).sort()).toEqual(['id', 'outlet', 'title'])
  })

  test('has as many quotes as asked for, five unless told', async () => {
    const many = dated(...Array.from({ length: 6 }, () => ({})))
    const count = async (limit?: number) =>
      quotesOf(await ask(many, { question: 'متى انسحبت القوات من الباغوز؟', limit })).length
    expect(await count()).toBe(defaultLimit)
    expect(await count(1)).toBe(1)
    expect(await count(20)).toBe(6)
  })
})

describe('a refusal', () => {
  const articles = dated({}, {})

  test('says that nothing was found when no word of the question is anywhere', async () => {
    const answer = await ask(articles, 'زقزقشض طبخخلف؟')
    expect(answer).toMatchObject({
      kind: 'no-answer',
      reason: 'nothing-found',
      missingTerms: ['زقزقشض', 'طبخخلف'],
    })
  })

  test.each(['ما هو؟', '؟', '12345678', '👩‍👩‍👧', 'who is the'])(
    'a question of nothing to search for: %s',
    async (question) => {
      expect(await ask(articles, question)).toMatchObject({ kind: 'no-answer', reason: 'nothing-found' })
    },
  )

  test('shows what is nearest when the evidence is weak', async () => {
    const parts = await partsOver(articles, { minConfidence: 1 })
    const answer = await answerQuestion(parts, { question: 'هل انسحبت القوات من الرقة؟' })
    expect(answer).toMatchObject({ kind: 'no-answer', reason: 'weak-evidence', missingTerms: ['الرقة'] })
    expect(quotesOf(answer).length).toBeGreaterThan(0)
  })

  test('of an empty index', async () => {
    expect(await ask([], 'متى انسحبت القوات؟')).toMatchObject({
      kind: 'no-answer',
      reason: 'nothing-found',
      confidence: 0,
      nearest: [],
      missingTerms: ['انسحبت', 'القوات'],
    })
  })

  test('when no article is of the wanted outlet', async () => {
    const answer = await ask(articles, { question: 'متى انسحبت القوات من الباغوز؟', outlets: ['الأولى'] })
    expect(answer).toMatchObject({
      kind: 'no-answer',
      reason: 'nothing-found',
      nearest: [],
      missingTerms: [],
    })
  })
})

describe('words that no article holds', () => {
  const articles = dated({})

  test.each([
    ['as written, once each', 'هل انسحبت الشُّرطة والشرطة من الباغوز', ['الشُّرطة']],
    ['not words that only ask', 'من هو ومتى انسحبت', []],
    ['not other forms of words it holds', 'انسحاب قوات باغوز', ['انسحاب']],
    ['of an English question too', 'Did the forces withdraw from Xyzzyx?', ['Xyzzyx']],
  ])('are named: %s', async (_case, question, expected) => {
    expect((await ask(articles, question)).missingTerms).toEqual(expected)
  })
})

describe('an English question', () => {
  test('is answered with Arabic quotes and tells what it searched for', async () => {
    const answer = await ask(dated({}, {}), 'When did the forces leave Baghouz?')
    expect(answer).toMatchObject({ kind: 'answer', language: 'en' })
    expect(answer.translations.map(({ word }) => word)).toContain('Baghouz')
    expect(answer.translations.find(({ word }) => word === 'Baghouz')?.arabic).toContain('الباغوز')
    expect(quotesOf(answer)[0]?.text).toContain('الباغوز')
    expect(quotesOf(answer)[0]?.matches.length).toBeGreaterThan(0)
  })
})

describe('narrowed to outlets', () => {
  const articles = dated({ outlet: 'الأولى' }, { outlet: 'الثانية' }, {}, { outlet: 'الأولى' })

  test.each([
    [['الأولى'], ['0', '3']],
    [
      ['الأولى', 'الثانية'],
      ['0', '1', '3'],
    ],
    [['الثالثة'], []],
    [[], ['0', '1', '2', '3']],
  ])('%j', async (outlets, expected) => {
    expect(await idsOf(articles, { outlets })).toEqual(expected)
  })
})

describe('narrowed to dates, both ends included; a date of less precision stands for all its days', () => {
  const articles = dated(
    { published: '2018-10-27' },
    { published: '2018-10' },
    { published: '2018' },
    { published: '2019-02-13' },
    {},
  )

  test.each([
    [{ from: '2018-10-27' }, ['0', '1', '2', '3']],
    [{ from: '2018-10-28' }, ['1', '2', '3']],
    [{ from: '2018-11-01' }, ['2', '3']],
    [{ from: '2018-11' }, ['2', '3']],
    [{ from: '2019' }, ['3']],
    [{ from: '2020' }, []],
    [{ to: '2018-10-27' }, ['0', '1', '2']],
    [{ to: '2018-10-26' }, ['1', '2']],
    [{ to: '2018-09' }, ['2']],
    [{ to: '2018' }, ['0', '1', '2']],
    [{ to: '2017' }, []],
    [{ from: '2018-10', to: '2018-10' }, ['0', '1', '2']],
    [{ from: '2019-02-13', to: '2019-02-13' }, ['3']],
    [{ from: '2019', to: '2018' }, []],
    [{}, ['0', '1', '2', '3', '4']],
  ])('%j', async (range, expected) => {
    expect(await idsOf(articles, range)).toEqual(expected)
  })

  test('and to an outlet at once', async () => {
    const both = dated(
      { outlet: 'الأولى', published: '2018' },
      { outlet: 'الأولى', published: '2019' },
      { published: '2018' },
    )
    expect(await idsOf(both, { outlets: ['الأولى'], to: '2018' })).toEqual(['0'])
  })
})

test('the same question gives the same answer', async () => {
  const parts = await partsOver(dated({}, {}, {}))
  const query = { question: 'متى انسحبت القوات من الباغوز؟' }
  expect(await answerQuestion(parts, query)).toEqual(await answerQuestion(parts, query))
})

describe('any question of up to 500 characters is answered or refused, and soon', () => {
  test('whatever its characters', async () => {
    const parts = await partsOver(dated({}, {}))
    const question = fc
      .oneof(anyText, articleText, fc.string({ maxLength: 500 }))
      .map((text) => text.slice(0, 500))
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const answer = await answerQuestion(parts, { question: text })
        expect(answer.question).toBe(text)
        expect(answer.confidence).toBeGreaterThanOrEqual(0)
        expect(answer.confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['one Latin word', 'a'.repeat(500)],
    ['one name', `B${'aghouz'.repeat(80)}`],
    ['many names', 'Baghouz Hajin '.repeat(35)],
    ['one Arabic word', 'قسد'.repeat(166)],
    ['many Arabic words', 'قوات سوريا '.repeat(45)],
    ['digits', '1'.repeat(500)],
    ['numbers with commas', '1,234,'.repeat(80)],
    ['question marks', '؟'.repeat(500)],
    ['marks', '\u064B'.repeat(500)],
  ])('of %s', async (_case, question) => {
    const parts = await partsOver(dated({}, {}))
    const before = performance.now()
    const answer = await answerQuestion(parts, { question })
    expect(performance.now() - before).toBeLessThan(2000)
    expect(['answer', 'no-answer']).toContain(answer.kind)
  })
})

describe('a question for the latest', () => {
  const articles = dated(
    { published: '2018-02-08' },
    { published: '2019-02-13' },
    {},
    { published: '2018-10' },
  )

  test('brings the newest of equally good reports first', async () => {
    const answer = await ask(articles, 'ما آخر أخبار انسحاب القوات من الباغوز؟')
    if (answer.kind !== 'answer') throw new Error(answer.reason)
    expect(answer.isNewestFirst).toBe(true)
    expect(answer.quotes.slice(0, 2).map(({ article }) => article.published)).toEqual([
      '2019-02-13',
      '2018-10',
    ])
    const scores = answer.quotes.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores[0]).toBeCloseTo(answer.confidence, 10)
  })

  test('does not put a poor match before a good one', async () => {
    const [good] = dated({ published: '2018-02-08' })
    const poor = { ...articlesOf(['وصل وفد إلى العاصمة بعد زيارة الباغوز في اليوم السابق لاجتماعه.'])[0] }
    if (!good) throw new Error('There is no article.')
    const answer = await ask(
      [good, { ...good, ...poor, id: 'poor', published: '2019-05-01' }],
      'ما آخر أخبار انسحاب القوات من الباغوز؟',
    )
    expect(quotesOf(answer)[0]?.article.id).toBe(good.id)
  })

  test('is told from others', async () => {
    const answer = await ask(articles, 'متى انسحبت القوات من الباغوز؟')
    expect(answer.isNewestFirst).toBe(false)
    expect(answer.namedTime).toBeUndefined()
  })

  test('a question that names a month says which it was taken for', async () => {
    expect((await ask(articles, 'ماذا جرى في الباغوز في 7 و8 شباط 2018؟')).namedTime).toEqual({
      year: 2018,
      month: 2,
      days: [7, 8],
    })
    expect((await ask(articles, 'ماذا جرى في الباغوز عام 2018؟')).namedTime).toBeUndefined()
  })
})
