import { describe, expect, test } from 'vitest'
import { amountsIn, boundsOf } from '../../src/comparison/amounts.js'
import { tokensOf } from '../../src/comparison/tokens.js'

const read = (text: string) =>
  amountsIn(tokensOf(text)).map(({ limit, value, upTo, start, end }) => [
    text.slice(start, end),
    limit,
    value,
    ...(upTo === undefined ? [] : [upTo]),
  ])

describe('a number is read as written', () => {
  test.each([
    ['41 مقاتلاً', [['41', 'exactly', 41]]],
    ['٢٥ قتيلا', [['٢٥', 'exactly', 25]]],
    ['29,358 نازحا', [['29,358', 'exactly', 29358]]],
    ['29 ألفاً و358 نازحا', [['29 ألفاً و358', 'exactly', 29358]]],
    ['150ألف مدني', [['150ألف', 'exactly', 150000]]],
    ['1.5 مليون شخص', [['1.5 مليون', 'exactly', 1.5e6]]],
    ['ثلاثة وعشرون شخصا', [['ثلاثة وعشرون', 'exactly', 23]]],
    ['خمسة عشر آخرون', [['خمسة عشر', 'exactly', 15]]],
    ['مئة وخمسون قتيلا', [['مئة وخمسون', 'exactly', 150]]],
    ['ثلاثمائة جندي', [['ثلاثمائة', 'exactly', 300]]],
    ['ألفين وخمسمئة شخص', [['ألفين وخمسمئة', 'exactly', 2500]]],
    ['خمسة آلاف شخص', [['خمسة آلاف', 'exactly', 5000]]],
    ['نصف مليون شخص', [['نصف مليون', 'exactly', 500000]]],
    ['مليونين ونصف المليون نازح', [['مليونين ونصف المليون', 'exactly', 2.5e6]]],
    ['أحد السكان', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what limits a number is part of it', () => {
  test.each([
    ['نحو 70 مقاتلا', [['نحو 70', 'about', 70]]],
    ['نحو (500) مقاتل', [['نحو (500)', 'about', 500]]],
    ['أكثر من مئة مقاتل', [['أكثر من مئة', 'more-than', 100]]],
    ['ما يزيد عن 100 من مقاتليها', [['ما يزيد عن 100', 'more-than', 100]]],
    ['ما لا يقل عن 12 شخصا', [['ما لا يقل عن 12', 'at-least', 12]]],
    ['54 شخصا على الأقل', [['54', 'at-least', 54]]],
    ['أقل من 20 شخصا', [['أقل من 20', 'less-than', 20]]],
    ['بين 20 و30 قتيلا', [['بين 20 و30', 'between', 20, 30]]],
    ['عشرات القتلى', [['عشرات', 'order', 20, 99]]],
    ['مئات الآلاف من المدنيين', [['مئات الآلاف', 'order', 200000, 999999]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

test('«more than 41» and «about 70» do not mean the same number, «about 70» and «75» do', () => {
  expect(boundsOf({ limit: 'more-than', value: 41 })[1]).toBeLessThan(
    boundsOf({ limit: 'about', value: 70 })[0],
  )
  expect(boundsOf({ limit: 'about', value: 70 })[1]).toBeGreaterThan(75)
})
