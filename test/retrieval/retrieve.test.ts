import { describe, expect, test } from 'vitest'
import { openTransformersEmbedder } from '../../src/embedding/transformers.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { type Retrieved, retrieve } from '../../src/retrieval/retrieve.js'
import { bundled } from '../embedding/bundled.js'
import { articlesOf, shippedArticles } from '../lexical/collection.js'
import { wordEmbedder } from '../support/word-embedder.js'
import { bundledLexicon, searchable } from './collection.js'

const lexicon = await bundledLexicon()

describe('over the articles that come with the product, with the model and the lexicon that do', async () => {
  const embedder = await openTransformersEmbedder(bundled)
  const snapshot = await searchable(await shippedArticles(), embedder)
  const ask = (text: string, isWanted?: Parameters<typeof retrieve>[2]) =>
    retrieve(
      { snapshot, embedder, meaningWeight: 0.2 },
      readQuestion(text, snapshot.lexical, lexicon),
      isWanted,
    )
  const textsOf = ({ evidence }: Retrieved) =>
    evidence.map(({ article, passage }) => article.text.slice(passage.start, passage.end))

  test.each([
    ['كم عدد المشاركين في الهجوم على مقر قيادة قسد؟', 'عدد المشاركين فيه بلغ نحو (500)'],
    ['أين حطت الطائرات الروسية؟', 'حميميم'],
    ['من هو المتحدث باسم التحالف؟', 'شون'],
    ['Where did the Russian planes land?', 'حميميم'],
    ['What did Brett McGurk admit?', 'ماكغورك'],
    ['Who is the spokesman of the coalition?', 'الكولونيل'],
  ])('%s', async (question, expected) => {
    expect(
      textsOf(await ask(question))
        .slice(0, 3)
        .join('\n'),
    ).toContain(expected)
  })

  test('evidence comes best first, each passage once, with its numbers', async () => {
    const { evidence } = await ask('قتلى قوات سوريا الديمقراطية في هجوم داعش')
    expect(evidence.length).toBeGreaterThan(3)
    const ranks = evidence.map(({ rankScore }) => rankScore)
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    expect(new Set(evidence.map(({ passage }) => passage.id)).size).toBe(evidence.length)
    for (const { passage, passageNumber, article, similarity } of evidence) {
      expect(snapshot.passages[passageNumber]).toBe(passage)
      expect(article.id).toBe(passage.articleId)
      expect(Math.abs(similarity)).toBeLessThanOrEqual(1.0001)
    }
  })

  test('only wanted articles are evidence', async () => {
    const [first] = snapshot.articles.values()
    const { evidence } = await ask('هجوم تنظيم الدولة', ({ id }) => id === first?.id)
    expect(evidence.length).toBeGreaterThan(0)
    expect(new Set(evidence.map(({ article }) => article.id))).toEqual(new Set([first?.id]))
    expect((await ask('هجوم تنظيم الدولة', () => false)).evidence).toEqual([])
  })

  test('a question without a word that is searched for still finds what is near in meaning', async () => {
    expect((await ask('ما هو؟')).evidence.length).toBeGreaterThan(0)
  })

  test('the same question gives the same evidence', async () => {
    expect(await ask('هجوم داعش على هجين')).toEqual(await ask('هجوم داعش على هجين'))
  })
})

test('what only the meaning brings up is evidence too, behind what words bring up', async () => {
  const embedder = wordEmbedder()
  const snapshot = await searchable(articlesOf(['وصل الوفد صباحا.', 'هطل المطر مساء.']), embedder)
  const question = readQuestion('متى وصل الوفد؟', snapshot.lexical, lexicon)
  const { evidence } = await retrieve({ snapshot, embedder, meaningWeight: 0.2 }, question)
  expect(evidence.map(({ article }) => article.id)).toEqual(['0', '1'])
  expect(evidence[1]?.lexicalScore).toBeLessThan(evidence[0]?.lexicalScore ?? 0)
})

test('of two passages that say the same, a headline prefers the one whose article begins with its matter; a question does not', async () => {
  const embedder = wordEmbedder()
  const same = 'وصل الوفد إلى هجين ليلا وغادرها فجرا.'
  const article = (word: string) => `${`${word} `.repeat(119)}${word}.\n${same}`
  const snapshot = await searchable(articlesOf([article('المطر'), article('الوفد')]), embedder)
  const passagesFor = async (text: string) => {
    const question = readQuestion(text, snapshot.lexical, lexicon)
    const { evidence } = await retrieve({ snapshot, embedder, meaningWeight: 0.2 }, question)
    return evidence.filter(({ passage }) => passage.start > 0).map(({ article }) => article.id)
  }
  expect(await passagesFor('الوفد غادر هجين')).toEqual(['1', '0'])
  expect(await passagesFor('متى الوفد غادر هجين')).toEqual(['0', '1'])
})

test('an empty index has no evidence', async () => {
  const embedder = wordEmbedder()
  const snapshot = await searchable([], embedder)
  const question = readQuestion('متى وصل الوفد؟', snapshot.lexical, lexicon)
  expect((await retrieve({ snapshot, embedder, meaningWeight: 0.2 }, question)).evidence).toEqual([])
})
