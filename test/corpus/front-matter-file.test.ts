import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleFrom, isFlaw } from '../../src/corpus/article.js'
import { articleFromFile } from '../../src/corpus/front-matter.js'
import { frontMatterFile } from '../../src/corpus/front-matter-file.js'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[-:#'"\\[\]{}&*!|>%@`~ \u0627-\u064a\u0085\u2028\u200f\ufeff.?,0-9]{1,30}$/),
  fc.constantFrom(
    'null',
    '~',
    'true',
    '---',
    '...',
    '2018-10-27',
    '0x1f',
    '- a',
    'a: b # c',
    '"',
    "'",
    '«نقل»',
  ),
)

test('what is written is read back as the same article, character for character', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          title: anyText,
          outlet: anyText,
          published: fc.constantFrom('2018', '2018-10', '2018-10-27'),
          url: fc.webUrl(),
          section: anyText,
        },
        { requiredKeys: ['title'] },
      ),
      fc.oneof(anyText, fc.constantFrom('---\nنص', '\n\n نص \n', 'title: x\n---\nنص', '\ufeffنص')),
      (header, text) => {
        const article = articleFrom('2018/name', header, text.replace(/\r\n?/g, '\n'))
        fc.pre(!isFlaw(article))
        if (isFlaw(article)) return
        expect(articleFromFile(article.id, 'another name', frontMatterFile(article))).toEqual(article)
      },
    ),
    { numRuns: 2000 },
  )
})
