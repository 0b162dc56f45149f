import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesHolding } from '../../src/lexical/holding.js'
import { collectionOf, shippedArticles } from './collection.js'

const { index, passages } = collectionOf(await shippedArticles())

function holds(passage: number, stem: number): boolean {
  const { posting, postingStart } = index
  return posting.subarray(postingStart[stem], postingStart[stem + 1]).includes(passage)
}

test('passages are found that hold so many of some stems, whatever their order, time after time', () => {
  const stems = fc.uniqueArray(fc.nat(index.stems.size - 1), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(stems, fc.integer({ min: 1, max: 5 }), (wanted, least) => {
      const expected = passages.flatMap((_, passage) =>
        wanted.filter((stem) => holds(passage, stem)).length >= least ? passage : [],
      )
      expect(passagesHolding(index, wanted, least)).toEqual(expected)
    }),
  )
})
