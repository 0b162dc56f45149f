import { describe, expect, expectTypeOf, test } from 'vitest'
import { flaw, flawCodes, piecesOf, type ValuesOf } from '../../src/flaws/flaw.js'
import { sentences } from '../../src/flaws/sentences.js'
import { stringsOf } from '../../views/strings.js'

const valuesIn = (sentence: string) => piecesOf(sentence).filter((_, at) => at % 2 === 1)

test('a flaw says in English what is wrong and how to mend it, with its values in their places', () => {
  expect(flaw('id-taken', { id: 'خبر', place: 'a.jsonl:3' })).toEqual({
    code: 'id-taken',
    values: { id: 'خبر', place: 'a.jsonl:3' },
    problem: 'Its id "خبر" is taken by a.jsonl:3.',
    mend: 'Give one of the two another id, or take one out.',
  })
  expect(flaw('not-utf8')).toMatchObject({ values: {}, problem: 'It is not valid UTF-8.' })
})

test('a value is taken as it is, also when it looks like the place of one', () => {
  expect(flaw('other-language', { lang: '{name} $& {lang}' }).problem).toBe('"lang" is "{name} $& {lang}".')
})

test('the types ask for the values of a flaw, and for no others', () => {
  expectTypeOf<ValuesOf<'not-utf8'>>().toEqualTypeOf<[]>()
  expectTypeOf<ValuesOf<'field-too-long'>>().toEqualTypeOf<
    [values: { readonly name: string; readonly most: string }]
  >()
})

describe.each(flawCodes.map((code) => [code] as const))('%s', (code) => {
  const english = stringsOf('en').flaw(code)
  const arabic = stringsOf('ar').flaw(code)

  test('is two sentences in English', () => {
    const { problem, mend } = sentences[code]
    expect(problem).toMatch(/^[A-Z"{].*\.$/)
    expect(mend).toMatch(/^[A-Z].*\.$/)
    expect(english).toBe(`${problem} ${mend}`)
  })

  test('says in Arabic what is wrong and how to mend it, with the same values', () => {
    expect(arabic).toMatch(/^\p{Script=Arabic}.*\. \p{Script=Arabic}.*\.$/u)
    expect(new Set(valuesIn(arabic))).toEqual(new Set(valuesIn(english)))
  })

  test('sets Latin writing apart in Arabic, so that its signs stay where they belong', () => {
    expect(arabic.replace(/\u2066[^\u2066\u2069]*\u2069|\{\w+\}/g, '')).not.toMatch(/[A-Za-z"]/)
  })
})
