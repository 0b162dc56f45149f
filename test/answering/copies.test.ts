import { describe, expect, test } from 'vitest'
import { articlesPrinting } from '../../src/answering/copies.js'
import { witnessesOf } from '../../src/answering/witnesses.js'
import type { Article } from '../../src/domain.js'
import { articlesOf } from '../lexical/collection.js'
import { searchable } from '../retrieval/collection.js'
import { wordEmbedder } from '../support/word-embedder.js'
import { ask } from './parts.js'

const dispatch = 'قتل سبعون مقاتلا من قوات سوريا الديمقراطية في هجوم شنه التنظيم قرب بلدة الباغوز شرق الفرات'

async function printing(texts: readonly string[]): Promise<string[]> {
  const snapshot = await searchable(articlesOf(texts), wordEmbedder())
  return articlesPrinting(snapshot, 0)
    .map(({ id }) => id)
    .filter((id) => id !== '0')
}

describe('agency copy is known through', () => {
  test.each([
    ['nothing changed', `${dispatch}.`],
    ['another word', `${dispatch.replace('هجوم', 'اعتداء')}.`],
    ['a word more', `${dispatch} السوري.`],
    ['a dateline with a day', `بيروت 12 شباط (رويترز) - ${dispatch}.`],
    ['the name of an agency before it', `(فرانس برس) ${dispatch}.`],
    ['a clause of who passes it on', `${dispatch} بحسب وكالة رويترز.`],
    ['other signs and spelling', `« ${dispatch.replace('قوات', 'قوّات').replace('بلدة', 'بلده')} » .`],
  ])('%s', async (_case, copy) => {
    const other = 'وصل وفد من الأمم المتحدة إلى بلدة الباغوز صباح اليوم.'
    expect(await printing([`${dispatch}.`, other, copy])).toEqual(['2'])
  })

  test('two datelines of different days', async () => {
    const [one, other] = ['بيروت 12 شباط', 'دبي 13 شباط'].map((line) => `${line} (رويترز) - ${dispatch}.`)
    expect(await printing([one ?? '', other ?? ''])).toEqual(['1'])
  })
})

describe('no copy is', () => {
  test.each([
    ['another figure in the same words', `${dispatch.replace('سبعون', 'أربعون')}.`],
    ['the same denied', `لم ي${dispatch}.`],
    [
      'the same topic in other words',
      'أعلن التحالف أن خسائر القوات في الباغوز بلغت سبعين مقاتلا خلال أسبوع.',
    ],
    ['half of it', 'قتل سبعون مقاتلا من قوات سوريا الديمقراطية.'],
  ])('%s', async (_case, other) => {
    expect(await printing([`${dispatch}.`, other])).toEqual([])
  })

  test('a few words that many articles use', async () => {
    expect(await printing(['وأضاف المصدر نفسه.', 'وأضاف المصدر نفسه.'])).toEqual([])
  })
})

test('copies are counted over the whole index, also those no search brought up', async () => {
  const own = (i: number) => `تفاصيل الخبر رقم ${i} في هذه المادة وحدها.`
  const many = articlesOf(Array.from({ length: 150 }, (_, i) => `${dispatch}. ${own(i)}`))
  const answer = await ask(many, { question: 'كم مقاتلا قتل قرب الباغوز؟', limit: 1 })
  if (answer.kind !== 'answer') throw new Error(answer.reason)
  expect(answer.quotes[0]?.alsoIn).toHaveLength(149)
})

test('of a narrowed question only copies among the articles asked are named', async () => {
  const many = articlesOf([`${dispatch}.`, `${dispatch}.`, `${dispatch}.`])
  const answer = await ask(many, { question: 'كم مقاتلا قتل قرب الباغوز؟', articles: ['0', '2'] })
  if (answer.kind !== 'answer') throw new Error(answer.reason)
  const [quote] = answer.quotes
  expect([quote?.article.id, ...(quote?.alsoIn ?? []).map(({ id }) => id)].sort()).toEqual(['0', '2'])
})

describe('witnesses', () => {
  const other = 'وأعلن التحالف الدولي أن المعارك حول الباغوز مستمرة منذ أسبوع كامل دون توقف.'
  const third = 'وروى سكان من الباغوز أن القصف طال منازلهم ليلا وأن كثيرين نزحوا عنها.'

  async function witnesses(texts: readonly string[], outlets: readonly (string | undefined)[]) {
    const articles: Article[] = articlesOf(texts).map((article, i) => {
      const outlet = outlets[i]
      return { ...article, ...(outlet !== undefined && { outlet }) }
    })
    const answer = await ask(articles, { question: 'ماذا جرى في الباغوز؟', limit: 20 })
    if (answer.kind !== 'answer') throw new Error(answer.reason)
    expect(answer.witnesses).toBe(witnessesOf(answer.quotes))
    return answer.witnesses
  }

  test.each([
    ['four copies of one dispatch', Array(4).fill(`${dispatch}.`), ['أ', 'ب', 'ج', 'د'], 1],
    ['two reports of their own', [`${dispatch}.`, other], ['أ', 'ب'], 2],
    ['two reports of one outlet', [`${dispatch}.`, other], ['أ', 'أ'], 1],
    [
      'different sentences of one dispatch',
      [`${dispatch}. ${other}`, `${dispatch}. ${other}`],
      ['أ', 'ب'],
      1,
    ],
    ['a copy and a report of its own', [`${dispatch}. ${other}`, `${dispatch}.`, third], ['أ', 'ب', 'ج'], 2],
    ['articles without an outlet', [`${dispatch}.`, other, third], [undefined, undefined, 'أ'], 3],
  ])('%s', async (_case, texts, outlets, expected) => {
    expect(await witnesses(texts, outlets)).toBe(expected)
  })
})
