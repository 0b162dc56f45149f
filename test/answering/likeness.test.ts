import { describe, expect, test } from 'vitest'
import { likenessIn } from '../../src/answering/likeness.js'
import type { LexicalIndex } from '../../src/lexical/lexical-index.js'
import { prepare } from '../../src/lexical/prepare.js'
import { arabicQuery } from '../../src/lexical/query.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'

const { index } = collectionOf(
  articlesOf(['انسحب المقاتلون من الباغوز أمس.', 'هطلت أمطار غزيرة على العاصمة.']),
  100,
)

describe('likeness of a word to the words of a sentence', () => {
  test('is whole for the same word, however it is written', () => {
    expect(likeness(index, 'الباغوز')(0)).toBeCloseTo(1, 10)
    expect(likeness(index, 'البَاغُوز')(0)).toBeCloseTo(1, 10)
  })

  test('is high for another spelling, and lower than for the same', () => {
    const other = likeness(index, 'الأباغوز')(0)
    expect(other).toBeGreaterThan(0.4)
    expect(other).toBeLessThan(1)
  })

  test('is none for words that share next to nothing', () => {
    expect(likeness(index, 'الباغوز')(1)).toBe(0)
    expect(likeness(index, 'زقزقشض')(0)).toBe(0)
  })

  test.each(['ههههههه', 'قسدقسدقسد', 'ل', 'في'])('is never more than whole: %s', (word) => {
    const { index: own } = collectionOf(articlesOf([`قال ${word} ثم غادر المكان.`]))
    expect(likeness(own, word)(0)).toBeLessThanOrEqual(1)
    expect(likeness(own, word)(0)).toBeGreaterThan(0.9)
  })

  test('is the same when asked again', () => {
    const again = likeness(index, 'باغوز')
    expect([again(0), again(1), again(0)]).toEqual([again(0), 0, likeness(index, 'باغوز')(0)])
  })
})

/** Likeness of the words of a question that holds but this one. */
function likeness(index: LexicalIndex, word: string): (sentence: number) => number {
  const of = likenessIn(index, prepare(index, arabicQuery(word)), [word])
  return (sentence) => of.inSentence(0, sentence)
}
