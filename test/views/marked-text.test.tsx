import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MarkedText, pieces } from '../../views/marked-text.js'

const ranges = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
  })),
)

test('pieces are the whole text in order, whatever the ranges', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), ranges, (length, given) => {
      const cut = pieces(length, given)
      expect(cut.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(length)
      cut.forEach((piece, place) => {
        expect(piece.start).toBe(place === 0 ? 0 : cut[place - 1]?.end)
        expect(piece.end).toBeGreaterThan(piece.start)
      })
    }),
  )
})

test('every character inside a range is marked, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), ranges, (length, given) => {
      for (const { start, end, isMarked } of pieces(length, given)) {
        for (let place = start; place < end; place += 1) {
          expect(given.some((range) => range.start <= place && place < range.end)).toBe(isMarked)
        }
      }
    }),
  )
})

test('a quote keeps every character: vowel marks, tatweel, bidi marks, emoji, hard spaces, markup', () => {
  const words = ['قُتِلَ', 'ـــ', '\u200f', '\u2067', '🕊️', '\u00a0', '  ', '\n\n', '<b>', '&amp;', '"', 'قسد']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1 }), ranges, (parts, matches) => {
      const text = parts.join('')
      const shifted = matches.map(({ start, end }) => ({ start: start + 100, end: end + 100 }))
      const markup = (<MarkedText text={text} start={100} matches={shifted} />).toString()
      expect(textContent(markup)).toBe(text)
    }),
  )
})

test('marks stand around the matched words, in the article’s coordinates', () => {
  const markup = <MarkedText text="قال المتحدث" start={40} matches={[{ start: 44, end: 51 }]} />
  expect(markup.toString()).toBe('قال <mark>المتحدث</mark>')
})

function textContent(markup: string): string {
  return markup
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
