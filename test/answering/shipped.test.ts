import { beforeAll, describe, expect, test } from 'vitest'
import { type AnsweringParts, answerQuestion } from '../../src/answering/answer.js'
import { readConfig } from '../../src/config.js'
import { openAnswering } from '../../src/wiring.js'
import { shippedArticles } from '../lexical/collection.js'
import { searchable } from '../retrieval/collection.js'
import { quotesOf } from './parts.js'

let parts: AnsweringParts

beforeAll(async () => {
  const answering = await openAnswering(readConfig({}))
  parts = { ...answering, snapshot: await searchable(await shippedArticles(), answering.embedder) }
})

describe('the articles that come with the product, with its own model, lexicon and bounds', () => {
  test.each([
    ['ar', 'من هو مدير المركز الإعلامي لقسد؟', 'مصطفى بالي'],
    ['ar', 'كم كان عدد المشاركين في الهجوم على مقر قيادة قسد؟', '500'],
    ['ar', 'متى بدأ التحالف الدولي عملياته ضد تنظيم الدولة في سوريا؟', '2014'],
    ['ar', 'أين حطت طائرات يوشن الروسية؟', 'حميميم'],
    ['en', 'When did the coalition begin its operations against the Islamic State in Syria?', '2014'],
    ['en', 'Who leads the Deir ez-Zor Military Council?', 'أبو خولة'],
  ])('answer (%s): %s', async (language, question, expected) => {
    const answer = await answerQuestion(parts, { question })
    expect(answer).toMatchObject({ kind: 'answer', language })
    expect(
      quotesOf(answer)
        .slice(0, 3)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(expected)
    for (const { article, text, start, end } of quotesOf(answer)) {
      expect(text).toBe(parts.snapshot.articles.get(article.id)?.text.slice(start, end))
    }
  })

  test.each([
    'ما هي وصفة كعكة الشوكولاتة بالفراولة؟',
    'من فاز بكأس العالم لكرة القدم للسيدات؟',
    'زقزقشض طبخخلف؟',
    'How do I bake a chocolate cake with strawberries?',
    'Who won the tennis final in Melbourne?',
  ])('do not answer: %s', async (question) => {
    const answer = await answerQuestion(parts, { question })
    expect(answer.kind).toBe('no-answer')
    expect(answer.confidence).toBeLessThan(parts.limits.minConfidence)
  })

  test('answer an outlet’s question from that outlet alone', async () => {
    const answer = await answerQuestion(parts, {
      question: 'كم خسرت قسد من مقاتليها؟',
      outlets: ['داماس بوست'],
      limit: 20,
    })
    expect(quotesOf(answer).length).toBeGreaterThan(0)
    for (const { article, alsoIn } of quotesOf(answer)) {
      expect([article, ...alsoIn].map(({ outlet }) => outlet)).toEqual(['داماس بوست'])
    }
  })

  test('answer one question from several articles', async () => {
    const answer = await answerQuestion(parts, { question: 'كم قُتل من قوات سوريا الديمقراطية في هجوم داعش؟' })
    expect(new Set(quotesOf(answer).map(({ article }) => article.id)).size).toBeGreaterThan(1)
  })
})
