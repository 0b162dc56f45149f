import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stem } from '../../src/text/stem.js'

const prefixes = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال', 'و', 'ف']
const suffixes = 'هما كما تين تان هم هن نا كم كن ها ان ات ون ين تم وا يه ته تي ه ي ا ت'.split(' ')

describe('each prefix comes off', () => {
  test.each(prefixes)('%s', (prefix) => {
    expect(stem(`${prefix}شرق`)).toBe('شرق')
  })

  test.each(prefixes)('%s, unless fewer than the letters asked for would be left', (prefix) => {
    expect(stem(`${prefix}شق`, 2)).toBe('شق')
    expect(stem(`${prefix}شرق`, 3)).toBe('شرق')
    expect(stem(`${prefix}ش`, 2).length).toBeGreaterThanOrEqual(2)
    expect(stem(`${prefix}شق`, 3).length).toBeGreaterThanOrEqual(3)
  })
})

describe('each suffix comes off', () => {
  test.each(suffixes)('%s', (suffix) => {
    expect(stem(`شرق${suffix}`)).toBe('شرق')
  })

  test.each(suffixes)('%s, unless fewer than the letters asked for would be left', (suffix) => {
    expect(stem(`شق${suffix}`, 2)).toBe('شق')
    expect(stem(`شرق${suffix}`, 3)).toBe('شرق')
    expect(stem(`ش${suffix}`, 2).length).toBeGreaterThanOrEqual(Math.min(2, 1 + suffix.length))
    expect(stem(`شق${suffix}`, 3).length).toBeGreaterThanOrEqual(3)
  })
})

describe('words of the news', () => {
  test.each([
    ['والحسن', 'حسن'],
    ['زوجها', 'زوج'],
    ['وقد', 'قد'],
    ['وبالمدينه', 'مد'],
    ['المقاتلين', 'مقاتل'],
    ['ومقاتلون', 'مقاتل'],
    ['للقوات', 'قو'],
    ['قوات', 'قو'],
    ['بلدتين', 'بلد'],
    ['معاركهما', 'معارك'],
    ['خسرتها', 'خسر'],
    ['الباغوز', 'باغوز'],
    ['والباغوز', 'باغوز'],
    ['باغوز', 'باغوز'],
    ['في', 'في'],
    ['من', 'من'],
  ])('%s stems to %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })

  test('only one prefix comes off', () => {
    expect(stem('والوزير')).toBe('وزير')
  })

  test('at most two suffixes come off', () => {
    expect(stem('شرقيتها')).toBe('شرقي')
  })
})

test.each(['2018', 'ypg', 'f16', '', 'кремль'])('%s is no Arabic word and stays whole', (word) => {
  expect(stem(word)).toBe(word)
})

test.each([2, 3])(
  'a stem is part of its word, and never shorter than %i letters if the word is not',
  (minLength) => {
    const word = fc.string({
      unit: fc.constantFrom(...'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(word, (term) => {
        const own = stem(term, minLength)
        expect(term).toContain(own)
        expect(own.length).toBeGreaterThanOrEqual(Math.min(minLength, term.length))
      }),
    )
  },
)
