import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idf } from '../../src/lexical/bm25.js'
import { phrasePostings } from '../../src/lexical/phrases.js'
import { prepare } from '../../src/lexical/prepare.js'
import { contentWords, type LexicalQuery, type Synonym } from '../../src/lexical/query.js'
import { scoreSentences, searchPassages } from '../../src/lexical/search.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'
import { articlesOf, collectionOf } from './collection.js'

const texts = [
  'وصل الوفد إلى بلدة قرب الحدود صباحا.',
  'وصل الوفد إلى قرية قرب الحدود صباحا.',
  'وصل الوفد إلى دير الزور ثم غادر دير الزور.',
  'الزور قرب دير قديم وصل إليه الوفد صباحا.',
  'لم يصل أحد من الضيوف إلى القصر أمس.',
]
const { index } = collectionOf(articlesOf(texts), 100)

const synonym = (words: string, weight: number): Synonym => ({
  stems: words.split(' ').map((word) => stem(word)),
  weight,
})
const wanting = (...synonyms: Synonym[]): LexicalQuery => ({
  wanted: [{ synonyms, weight: 1 }],
  grams: new Map(),
  pairs: [],
})
const search = (query: LexicalQuery) =>
  searchPassages(index, prepare(index, query), { also: [], isWanted: () => true })

describe('a synonym set', () => {
  test('is found by any of its synonyms, the heavier one first', async () => {
    const found = await search(wanting(synonym('بلده', 0.4), synonym('قريه', 1)))
    expect(found.map(({ passage }) => passage)).toEqual([1, 0])
    expect(found.map(({ met }) => met)).toEqual([[1], [0.4]])
  })

  test('goes without the synonyms that the collection does not hold', async () => {
    const [found] = await search(
      wanting(synonym('بلده', 0.5), synonym('زقزقشض', 1), synonym('بلده زقزقشض', 1)),
    )
    expect(found).toMatchObject({ passage: 0, met: [0.5] })
  })

  test('of which the collection holds nothing keeps its place and is met nowhere', async () => {
    const query = {
      ...wanting(),
      wanted: ['زقزقشض', 'القصر'].map((word) => ({ synonyms: [synonym(word, 1)], weight: 1 })),
    }
    expect((await search(query)).map(({ passage, met }) => [passage, met])).toEqual([[4, [0, 1]]])
  })

  test('is as frequent as the passages that hold any of it, each counting with its heaviest synonym', () => {
    const vocabulary = [...new Set(texts.flatMap((text) => contentWords(text).map(({ term }) => term)))]
    const members = fc.uniqueArray(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(0.25, 0.5, 1)), {
      minLength: 1,
      maxLength: 6,
      selector: ([word]) => stem(word),
    })
    fc.assert(
      fc.property(members, (chosen) => {
        const query = wanting(...chosen.map(([word, weight]) => synonym(word, weight)))
        const heaviest = texts.map((text) => {
          const stems = words(text).map(({ term }) => stem(term))
          const held = chosen.filter(([word]) => stems.includes(stem(word)))
          return Math.max(0, ...held.map(([, weight]) => weight))
        })
        const [prepared] = prepare(index, query).wanted
        const frequency = heaviest.reduce((sum, weight) => sum + weight, 0)
        expect(prepared?.passageIdf).toBeCloseTo(idf(texts.length, frequency), 6)
      }),
    )
  })

  test('of many common synonyms is worth less than a rare word', () => {
    const [common] = prepare(index, wanting(synonym('وصل', 1), synonym('قرب', 1))).wanted
    const [rare] = prepare(index, wanting(synonym('قصر', 1))).wanted
    expect(common?.passageIdf).toBeLessThan(rare?.passageIdf ?? 0)
  })
})

describe('a synonym of several words', () => {
  test('is met only where they stand side by side in this order, and counted there', async () => {
    const found = await search(wanting(synonym('دير زور', 0.9)))
    expect(found.map(({ passage, met }) => [passage, met])).toEqual([[2, [0.9]]])
    const numbers = ['دير', 'زور'].map((one) => index.stems.find(one))
    expect(phrasePostings(index, numbers)).toEqual({ passages: Uint32Array.of(2), counts: Uint32Array.of(2) })
    expect(phrasePostings(index, [...numbers].reverse())).toEqual({
      passages: new Uint32Array(),
      counts: new Uint32Array(),
    })
  })

  test('adds to the word it stands beside: either is enough', async () => {
    const found = await search(wanting(synonym('قصر', 1), synonym('دير زور', 0.9)))
    expect(found.map(({ passage }) => passage).sort()).toEqual([2, 4])
  })
})

test('each sentence says which of the wanted words it holds', () => {
  const query: LexicalQuery = {
    ...wanting(),
    wanted: [synonym('الوفد', 1), synonym('قصر', 1)].map((one) => ({ synonyms: [one], weight: 1 })),
  }
  const scored = scoreSentences(index, prepare(index, query), [0, 4])
  expect(scored.map(({ passage, met }) => [passage, met])).toEqual([
    [0, [1, 0]],
    [4, [0, 1]],
  ])
})

test('n-grams count as much as their weight says', async () => {
  const score = async (weight: number) => {
    const [found] = await search({
      ...wanting(synonym('الوفد', 1)),
      grams: new Map([
        ['قصر', weight],
        ['حدو', weight],
      ]),
    })
    return found?.score ?? 0
  }
  const [none, half, whole] = [await score(0), await score(0.5), await score(1)]
  expect(half - none).toBeGreaterThan(0)
  expect(whole - none).toBeCloseTo(2 * (half - none), 10)
})
