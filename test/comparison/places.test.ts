import { describe, expect, test } from 'vitest'
import { placesIn } from '../../src/comparison/places.js'
import { tokensOf } from '../../src/comparison/tokens.js'

describe('a place is read after the word for what it is, as far as its name goes', () => {
  test.each([
    ['في بلدة السوسة بريف دير الزور الشرقي', ['بلدة السوسة', 'بريف دير الزور']],
    ['في مدينة عفرين السورية', ['مدينة عفرين']],
    ['قرب قرية تل رفعت شمال حلب', ['قرية تل رفعت']],
    ['في بلدة "الباغوز" الحدودية', ['بلدة "الباغوز']],
    ['في محافظة دير الزور شرقي سوريا', ['محافظة دير الزور']],
    ['في مدينة تركية أخرى', []],
    ['سيطر على المدينة التي تقع شمالا', []],
  ])('%s', (text, expected) => {
    const found = placesIn(tokensOf(text)).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(expected)
  })
})
