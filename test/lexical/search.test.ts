import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLexicalBuilder } from '../../src/lexical/builder.js'
import { candidates } from '../../src/lexical/candidates.js'
import { prepare } from '../../src/lexical/prepare.js'
import { arabicQuery } from '../../src/lexical/query.js'
import { passageUnit, sentenceUnit } from '../../src/lexical/score.js'
import { scoreSentences, searchPassages } from '../../src/lexical/search.js'
import { termsOf } from '../../src/lexical/term-table.js'
import { articlesOf, collectionOf, shippedArticles } from './collection.js'
import { reference } from './reference.js'

const shipped = collectionOf(await shippedArticles())
const { index, passages, textOf } = shipped
const texts = passages.map((_, number) => textOf(number))
const inPassages = reference(texts, texts, passageUnit.bm25)
const everything = { also: [], isWanted: () => true }

const questions = [
  'كم من مقاتلي قوات سوريا الديمقراطية قتلوا في هجوم داعش؟',
  'من هو المتحدث باسم التحالف الدولي؟',
  'متى بدأت عمليات التحالف ضد تنظيم الدولة في سوريا؟',
  'أين يقع معبر الباغوز',
  'قوات قوات قوات سوريا',
  'الطائرات الروسية في قاعدة حميميم',
]

/** Questions of words the articles hold, whatever they are. */
const anyQuestion = fc
  .array(fc.constantFrom(...new Set(texts.flatMap((text) => text.split(/\s+/)))), {
    minLength: 1,
    maxLength: 10,
  })
  .map((words) => words.join(' '))

describe('scores are those of the formula', () => {
  test.each(questions)('of passages: %s', (question) => expectReferenceScores(question))

  test('of passages, for any question', async () => {
    await fc.assert(fc.asyncProperty(anyQuestion, expectReferenceScores), { numRuns: 20 })
  })

  test.each(questions)('of sentences: %s', (question) => {
    const numbers = passages.map((_, number) => number)
    const scored = scoreSentences(index, prepare(index, arabicQuery(question)), numbers)
    const sentences = passages.flatMap((passage, number) =>
      passage.sentences.map(({ start, end }) =>
        textOf(number).slice(start - passage.start, end - passage.start),
      ),
    )
    const expected = reference(sentences, texts, sentenceUnit.bm25)(question)
    expect(scored.map(({ sentence }) => sentence)).toEqual(sentences.map((_, number) => number))
    scored.forEach(({ score }, i) => {
      expect(score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 8)
    })
  })
})

async function expectReferenceScores(question: string): Promise<void> {
  const also = passages.map((_, number) => number)
  const found = await searchPassages(index, prepare(index, arabicQuery(question)), { ...everything, also })
  const expected = inPassages(question)
  expect(found).toHaveLength(passages.length)
  for (const { passage, score } of found) expect(score).toBeCloseTo(expected[passage]?.score ?? Number.NaN, 8)
}

describe('candidates', () => {
  test.each([1, 3, 10, 1000])('the best %i are those of scoring every passage by stems', (count) => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const found = candidates(index, prepare(index, arabicQuery(question)), count, () => true)
        const byStems = inPassages(question).map(({ stems }) => stems)
        const best = byStems
          .filter((score) => score > 0)
          .sort((a, b) => b - a)
          .slice(0, count)
        expect(found).toHaveLength(best.length)
        expect(new Set(found).size).toBe(found.length)
        found.forEach((passage, i) => {
          expect(byStems[passage]).toBeCloseTo(best[i] ?? Number.NaN, 4)
        })
      }),
      { numRuns: 25 },
    )
  })

  test('are taken from the wanted passages alone, however good the others are', () => {
    const query = prepare(index, arabicQuery('قوات سوريا الديمقراطية'))
    const isWanted = (passage: number) => passage % 2 === 1
    const found = candidates(index, query, 5, isWanted)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(isWanted)).toBe(true)
    expect(found).toEqual(
      candidates(index, query, 1000, () => true)
        .filter(isWanted)
        .slice(0, 5),
    )
  })
})

describe('neighbours of a word', () => {
  /** The question, each word with the same neighbours. */
  const withNeighbours = (question: string, stems: readonly string[]) => {
    const query = arabicQuery(question)
    const neighbours = stems.map((stem) => ({ stem, weight: 0.5 }))
    return { ...query, wanted: query.wanted.map((word) => ({ ...word, neighbours })) }
  }
  const anyStem = fc.constantFrom(...termsOf(index.stems), 'زقزقشض')

  test('bring up no passage and meet no word, and lower no score', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, fc.array(anyStem, { maxLength: 8 }), async (question, stems) => {
        const plain = await searchPassages(index, prepare(index, arabicQuery(question)), everything)
        const found = await searchPassages(index, prepare(index, withNeighbours(question, stems)), everything)
        const byPassage = new Map(found.map((one) => [one.passage, one]))
        expect(byPassage.size).toBe(plain.length)
        for (const { passage, score, met } of plain) {
          expect(byPassage.get(passage)?.met).toEqual(met)
          expect(byPassage.get(passage)?.score).toBeGreaterThanOrEqual(score - 1e-9)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('count in sentences alone where passages are not put in order by them', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, fc.array(anyStem, { maxLength: 8 }), async (question, stems) => {
        const query = { ...withNeighbours(question, stems), passagesByNeighbours: false }
        const plain = prepare(index, arabicQuery(question))
        expect(await searchPassages(index, prepare(index, query), everything)).toEqual(
          await searchPassages(index, plain, everything),
        )
        const sentences = scoreSentences(index, prepare(index, query), [0, 1])
        const own = scoreSentences(index, plain, [0, 1])
        sentences.forEach(({ score, met }, i) => {
          expect(met).toEqual(own[i]?.met)
          expect(score).toBeGreaterThanOrEqual((own[i]?.score ?? Number.NaN) - 1e-9)
        })
      }),
      { numRuns: 20 },
    )
  })

  test('put a passage before another that holds as much of the question', async () => {
    const { index: small } = collectionOf(
      articlesOf(['خرج الأولاد من البيت بعد أيام.', 'خرج الأولاد من الكهف بعد أيام.']),
    )
    const ask = (stems: string[]) =>
      searchPassages(small, prepare(small, withNeighbours('خرج الأولاد من المغارة', stems)), everything)
    const [first, second] = await ask([])
    expect(first?.score).toBeCloseTo(second?.score ?? Number.NaN, 8)
    const [better, worse] = await ask(['كهف'])
    expect(better?.passage).toBe(1)
    expect(better?.score).toBeGreaterThan(worse?.score ?? Number.NaN)
  })
})

describe('searching', () => {
  test('the passage that holds the words of the question comes first', async () => {
    const [best] = await searchPassages(
      index,
      prepare(index, arabicQuery('طائرات يوشن في قاعدة حميميم')),
      everything,
    )
    expect(textOf(best?.passage ?? -1)).toContain('حميميم')
  })

  test.each([
    ['another number and article', 'المقاتل الأجنبي', 'قال إن مقاتلين أجانب وصلوا.'],
    ['other letter forms', 'الاسد', 'غادر بشار الأسد المدينة.'],
    ['no vowel marks', 'قوات', 'وصلت قُوّاتٌ كبيرة.'],
    ['Arabic-Indic digits', '٢٠١٨', 'حدث ذلك عام 2018 هنا.'],
    ['a misspelt name, by its letters', 'الأباغوز', 'وقعت المعركة في الباغوز.'],
  ])('finds a word in %s', async (_rule, question, text) => {
    const { index: small } = collectionOf(articlesOf(['وصل الوفد إلى العاصمة صباحا.', text]))
    const found = await searchPassages(small, prepare(small, arabicQuery(question)), {
      also: [0, 1],
      isWanted: () => true,
    })
    expect(found[0]).toMatchObject({ passage: 1 })
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? Number.POSITIVE_INFINITY)
  })

  test('words side by side as in the question beat the same words apart', async () => {
    const { index: small } = collectionOf(
      articlesOf([
        'الزور زارها وفد ثم عاد إلى دير قديم هنا.',
        'زار الوفد دير الزور ثم عاد وهو هنا قديم.',
        'زار الوفد دير الزور.',
      ]),
      100,
    )
    const found = await searchPassages(small, prepare(small, arabicQuery('دير الزور')), everything)
    expect(found.at(-1)?.passage).toBe(0)
  })

  test('the same question gives the same result, whatever was asked between', async () => {
    const ask = (question: string) => searchPassages(index, prepare(index, arabicQuery(question)), everything)
    const first = await Promise.all(questions.map(ask))
    const later = await Promise.all([...questions].reverse().map(ask))
    expect(later.reverse()).toEqual(first)
  })

  test('passages found by meaning are scored though no word of the question is in them', async () => {
    const query = prepare(index, arabicQuery('حميميم'))
    const byWords = new Set((await searchPassages(index, query, everything)).map(({ passage }) => passage))
    const other = passages.findIndex((_, number) => !byWords.has(number))
    const found = await searchPassages(index, query, { also: [other], isWanted: () => true })
    expect(found.map(({ passage }) => passage)).toEqual(expect.arrayContaining([...byWords, other]))
    expect(found).toHaveLength(byWords.size + 1)
  })

  test('passages found by meaning may come while the words are searched, and other questions meanwhile', async () => {
    const query = prepare(index, arabicQuery('حميميم'))
    const also = passages.map((_, number) => number)
    const expected = await searchPassages(index, query, { ...everything, also })
    const late = new Promise<number[]>((resolve) => setImmediate(resolve, also))
    const asked = searchPassages(index, query, { ...everything, also: late })
    await searchPassages(index, prepare(index, arabicQuery('قوات سوريا الديمقراطية')), everything)
    expect(await asked).toEqual(expected)
  })

  test('a question of words that no article holds finds nothing', async () => {
    for (const question of ['زقزقشض', 'xyzzy', '؟!', '', 'ما هي من هو']) {
      const query = prepare(index, arabicQuery(question))
      expect(await searchPassages(index, query, everything)).toEqual([])
    }
  })

  test('an empty collection finds nothing', async () => {
    const empty = createLexicalBuilder().finish()
    const query = prepare(empty, arabicQuery('قوات سوريا'))
    expect(await searchPassages(empty, query, everything)).toEqual([])
    expect(scoreSentences(empty, query, [])).toEqual([])
  })
})
