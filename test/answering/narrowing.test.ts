import { describe, expect, test } from 'vitest'
import { askedOf, isBackwards, wantedArticles } from '../../src/answering/narrowing.js'
import type { Narrowing } from '../../src/asked.js'
import type { Article } from '../../src/domain.js'
import { articlesOf } from '../lexical/collection.js'
import { ask, quotesOf } from './parts.js'

const headers: readonly Partial<Article>[] = [
  { outlet: 'الأولى', section: 'سياسة', published: '2018-10-27' },
  { outlet: 'الثانية', section: 'رياضة', published: '2018-10' },
  { outlet: 'الأولى', published: '2019' },
  { section: 'سياسة' },
]
const articles = articlesOf(
  ['بعد عاصفة رملية', 'رغم قصف الطائرات', 'إثر معارك ضارية', 'ليلة الجمعة الماضية'].map(
    (ending) => `انسحبت القوات من الباغوز ${ending} كما روى شهود عيان.`,
  ),
).map((article, i) => ({ ...article, ...headers[i] }))

const cases: readonly [string, Narrowing, string[]][] = [
  ['one outlet', { outlets: ['الأولى'] }, ['0', '2']],
  ['articles that name no outlet', { outlets: [''] }, ['3']],
  ['an outlet and those that name none', { outlets: ['', 'الثانية'] }, ['1', '3']],
  ['a section', { sections: ['سياسة'] }, ['0', '3']],
  ['articles that name no section', { sections: [''] }, ['2']],
  ['a section of an outlet', { sections: ['سياسة'], outlets: ['الأولى'] }, ['0']],
  ['one article', { articles: ['1'] }, ['1']],
  ['several articles', { articles: ['1', '3'] }, ['1', '3']],
  ['an article outside the dates', { articles: ['1'], from: '2019' }, []],
  ['from a month on', { from: '2018-10' }, ['0', '1', '2']],
  ['to a day within a month that is all that is known', { to: '2018-10-05' }, ['1']],
  ['nothing that there is', { outlets: ['الثالثة'] }, []],
]

describe('a question is asked only of', () => {
  test.each(cases)('%s', async (_case, narrowing, expected) => {
    const answer = await ask(articles, {
      question: 'متى انسحبت القوات من الباغوز؟',
      limit: 20,
      ...narrowing,
    })
    expect(
      quotesOf(answer)
        .map(({ article }) => article.id)
        .sort(),
    ).toEqual(expected)
    expect(askedOf(articles, narrowing)?.articleCount).toBe(expected.length)
  })

  test('all articles when no field is there, or every field is empty', () => {
    expect(wantedArticles({})).toBeUndefined()
    expect(askedOf(articles, { outlets: [], sections: [], articles: [] })).toBeUndefined()
  })
})

test('names and ids that no article has are told apart', () => {
  const narrowing = { outlets: ['الأولى', 'الثالثة', ''], sections: ['فن'], articles: ['0', '9'] }
  expect(askedOf(articles, narrowing)?.unknown).toEqual(['الثالثة', 'فن', '9'])
})

test.each([
  ['2018-10-28', '2018-10-27', true],
  ['2019', '2018-12', true],
  ['2018-10-27', '2018-10', false],
  ['2018', '2018', false],
  ['2018', undefined, false],
])('from %s to %s is backwards: %s', (from, to, expected) => {
  expect(isBackwards({ from, to })).toBe(expected)
})

test('one article among very many like it is found, though all of them match better', async () => {
  const like = 'انسحبت القوات من الباغوز بعد معارك ضارية في الباغوز بين القوات.'
  const many = articlesOf([...Array.from({ length: 400 }, () => like), 'غادرت القوات بلدة أخرى شرق الفرات.'])
  const answer = await ask(many, { question: 'متى انسحبت القوات من الباغوز؟', articles: ['400'] })
  expect(quotesOf(answer).map(({ article }) => article.id)).toEqual(['400'])
})

test('so is one that shares no word with the question: its nearest passages are compared all the same', async () => {
  const like = 'انسحبت القوات من الباغوز بعد معارك ضارية في الباغوز بين القوات.'
  const many = articlesOf([...Array.from({ length: 400 }, () => like), 'هطل المطر على العاصمة مساء الأحد.'])
  const answer = await ask(many, { question: 'متى انسحبت القوات من الباغوز؟', articles: ['400'] })
  expect(answer.kind).toBe('no-answer')
  expect(quotesOf(answer).map(({ article }) => article.id)).toEqual(['400'])
})
