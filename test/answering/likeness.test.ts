import { describe, expect, test } from 'vitest'
import { likenessIn } from '../../src/answering/likeness.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'

const { index } = collectionOf(
  articlesOf(['انسحب المقاتلون من الباغوز أمس.', 'هطلت أمطار غزيرة على العاصمة.']),
  100,
)

describe('likeness of a word to the words of a sentence', () => {
  test('is whole for the same word, however it is written', () => {
    expect(likenessIn(index)('الباغوز', 0)).toBeCloseTo(1, 10)
    expect(likenessIn(index)('البَاغُوز', 0)).toBeCloseTo(1, 10)
  })

  test('is high for another spelling, and lower than for the same', () => {
    const likeness = likenessIn(index)('الأباغوز', 0)
    expect(likeness).toBeGreaterThan(0.4)
    expect(likeness).toBeLessThan(1)
  })

  test('is none for words that share next to nothing', () => {
    expect(likenessIn(index)('الباغوز', 1)).toBe(0)
    expect(likenessIn(index)('زقزقشض', 0)).toBe(0)
  })

  test.each(['ههههههه', 'قسدقسدقسد', 'ل', 'في'])('is never more than whole: %s', (word) => {
    const { index: own } = collectionOf(articlesOf([`قال ${word} ثم غادر المكان.`]))
    expect(likenessIn(own)(word, 0)).toBeLessThanOrEqual(1)
    expect(likenessIn(own)(word, 0)).toBeGreaterThan(0.9)
  })

  test('is the same when asked again', () => {
    const likeness = likenessIn(index)
    expect([likeness('باغوز', 0), likeness('باغوز', 1), likeness('باغوز', 0)]).toEqual([
      likeness('باغوز', 0),
      0,
      likenessIn(index)('باغوز', 0),
    ])
  })
})
