import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTermTable, openTermTable, termsOf } from '../../src/lexical/term-table.js'

const sortedTerms = fc
  .uniqueArray(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'قسدابت') })), {
    maxLength: 60,
  })
  .map((terms) => terms.sort((a, b) => (a < b ? -1 : 1)))

test('every term is found at its own place', () => {
  fc.assert(
    fc.property(sortedTerms, (terms) => {
      const table = makeTermTable(terms)
      expect(table.size).toBe(terms.length)
      terms.forEach((term, i) => {
        expect(table.termAt(i)).toBe(term)
        expect(table.find(term)).toBe(i)
      })
      expect(termsOf(table)).toEqual(terms)
    }),
  )
})

test('a term that is not in the table is found nowhere', () => {
  fc.assert(
    fc.property(sortedTerms, fc.string({ unit: fc.constantFrom(...'قسدابتa') }), (terms, other) => {
      const table = makeTermTable(terms)
      expect(table.find(other)).toBe(terms.indexOf(other))
    }),
  )
})

test('a table opened from its arrays is the same table', () => {
  const table = openTermTable(makeTermTable(['احمد', 'سوريا', 'قسد']).arrays)
  expect([0, 1, 2].map((i) => table.termAt(i))).toEqual(['احمد', 'سوريا', 'قسد'])
  expect(table.find('سوريا')).toBe(1)
})

test('an empty table holds nothing', () => {
  expect(makeTermTable([]).size).toBe(0)
  expect(makeTermTable([]).find('قسد')).toBe(-1)
})

test('a term as long as a damaged file may bring is given back whole', () => {
  const long = 'ق'.repeat(500_000)
  expect(makeTermTable([long]).termAt(0)).toBe(long)
})
