import { describe, expect, test } from 'vitest'
import type { Neighbour } from '../../src/lexical/query.js'
import { withNeighbours } from '../../src/retrieval/neighbours.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from './collection.js'

const lexicon = await bundledLexicon()
const { index } = collectionOf(articlesOf(['حوصر الأولاد في كهف غمرته المياه.']))

/** The neighbours each word of a question gets, of these alone. */
function given(question: string, known: Readonly<Record<string, readonly Neighbour[]>>) {
  const read = withNeighbours(readQuestion(question, index, lexicon), { of: (stem) => known[stem] ?? [] })
  expect(read.query.wanted).toEqual(read.words.map(({ wanted }) => wanted))
  return Object.fromEntries(read.words.map(({ word, wanted }) => [word, wanted.neighbours]))
}

describe('the words of a question get their neighbours', () => {
  test('an Arabic word those of its stem', () => {
    const cave = [{ stem: 'كهف', weight: 0.6 }]
    expect(given('من خرج من المغارة؟', { مغار: cave })).toMatchObject({ المغارة: cave, خرج: [] })
  })

  test('an English word what its two best translations have', () => {
    const found = given('the fire', {
      حريق: [{ stem: 'اطفاء', weight: 0.6 }],
      نار: [{ stem: 'لهب', weight: 0.4 }],
    })
    for (const { weight } of found.fire ?? []) expect(weight).toBeLessThanOrEqual(0.6)
    expect(found.fire?.length).toBeGreaterThan(0)
  })

  test('a word keeps the heavier of two, and none that it is searched by already', () => {
    const found = given('earthquake', {
      زلزال: [
        { stem: 'زلازل', weight: 0.8 },
        { stem: 'زلزال', weight: 0.8 },
        { stem: 'ريختر', weight: 0.5 },
      ],
    })
    const own = readQuestion('earthquake', index, lexicon).words.flatMap(({ wanted }) =>
      wanted.synonyms.flatMap(({ stems }) => stems),
    )
    const stems = (found.earthquake ?? []).map(({ stem }) => stem)
    expect(stems).toContain('ريختر')
    expect(stems.filter((stem) => own.includes(stem))).toEqual([])
    expect(new Set(stems).size).toBe(stems.length)
  })

  test('numbers and Latin words get none', () => {
    const every = { of: () => [{ stem: 'كهف', weight: 1 }] }
    const read = withNeighbours(readQuestion('2015 xyzzy', index, lexicon), every)
    expect(read.words.map(({ wanted }) => wanted.neighbours)).toEqual([[], []])
  })

  test('they put passages in order for an Arabic question, and not for an English one', () => {
    const of = (text: string) =>
      withNeighbours(readQuestion(text, index, lexicon), { of: () => [] }).query.passagesByNeighbours
    expect(of('من خرج من المغارة؟')).toBe(true)
    expect(of('Who left the cavern?')).toBe(false)
  })

  test('nothing else of the question changes', () => {
    const question = readQuestion('من خرج من المغارة؟', index, lexicon)
    const read = withNeighbours(question, { of: () => [{ stem: 'كهف', weight: 1 }] })
    const plain = read.words.map(({ wanted: { neighbours: _, ...wanted }, ...word }) => ({ ...word, wanted }))
    expect(plain).toEqual(question.words)
    expect(read.query.grams).toEqual(question.query.grams)
    expect(read.query.pairs).toEqual(question.query.pairs)
  })
})
