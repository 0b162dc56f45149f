import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highest } from '../../src/lexical/highest.js'
import { kernelOf } from '../../src/lexical/kernel.js'
import { collectionOf, shippedArticles } from './collection.js'

const { index } = collectionOf(await shippedArticles())
const kernel = kernelOf(index)
const { scores } = kernel

test('the passages that earned most come first, equal ones in order, and no passage that is not wanted', () => {
  const anyScores = fc.array(fc.integer({ min: 0, max: 6 }), {
    minLength: scores.length,
    maxLength: scores.length,
  })
  fc.assert(
    fc.property(anyScores, fc.integer({ min: 1, max: 20 }), fc.boolean(), (given, count, areAllWanted) => {
      const isWanted = (passage: number) => areAllWanted || passage % 3 !== 0
      scores.set(given)
      const best = given
        .map((score, passage) => ({ score, passage }))
        .filter(({ score, passage }) => score > 0 && isWanted(passage))
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
      expect(highest(kernel, count, isWanted)).toEqual(best.slice(0, count).map(({ passage }) => passage))
      scores.fill(0)
    }),
  )
})
