import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordGrams } from '../../src/text/fields.js'

test('grams are taken between the borders of a word, those of three letters first', () => {
  expect(wordGrams('قسد')).toEqual(['_قس', 'قسد', 'سد_', '_قسد', 'قسد_'])
})

test.each([
  ['a', ['_a_']],
  ['ab', ['_ab', 'ab_', '_ab_']],
  ['', []],
])('the short word «%s» has %j', (word, expected) => {
  expect(wordGrams(word)).toEqual(expected)
})

test('a word of n letters has n grams of three and n - 1 of four', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'قسدابت'), minLength: 2, maxLength: 20 }), (word) => {
      const lengths = wordGrams(word).map((gram) => gram.length)
      expect(lengths.filter((length) => length === 3)).toHaveLength(word.length)
      expect(lengths.filter((length) => length === 4)).toHaveLength(word.length - 1)
    }),
  )
})
