import { describe, expect, test } from 'vitest'
import { matchesOf } from '../../src/answering/matches.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from '../retrieval/collection.js'

const lexicon = await bundledLexicon()
const text =
  'قالت قَـسَد إنها تقدمت. وانسحبت قوّات\u00A0سوريا الديمقراطية (قسد) من سوريا والباغوزِ، بعد أن خسرت القوات 18مقاتلا.'
const { index, articles } = collectionOf(articlesOf([text]), 100)

function marked(question: string, start = 0, end = text.length): string[] {
  const [article] = articles
  if (!article) return []
  const found = matchesOf(readQuestion(question, index, lexicon))(article, { start, end })
  return found.map((range) => text.slice(range.start, range.end))
}

describe('the words of the question are marked in a quote', () => {
  test.each([
    ['with all their marks and affixes', 'الباغوز', ['والباغوزِ']],
    ['with tatweel', 'قسد تقدمت', ['قَـسَد', 'تقدمت', 'قوّات', 'سوريا', 'الديمقراطية', 'قسد']],
    ['a number glued to a word', '18', ['18']],
    ['but not the words that only ask', 'من هي', []],
    ['but not words it does not hold', 'العراق', []],
  ])('%s: %s', (_case, question, expected) => {
    expect(marked(question)).toEqual(expected)
  })

  test('the words of a name only side by side, when another form was asked for', () => {
    const words = marked('قسد')
    expect(words.filter((word) => word === 'سوريا')).toHaveLength(1)
    expect(words).not.toContain('القوات')
  })

  test('only inside the quote, in the coordinates of the article', () => {
    const start = text.indexOf('وانسحبت')
    expect(marked('قسد والباغوز', start)).toEqual(['قوّات', 'سوريا', 'الديمقراطية', 'قسد', 'والباغوزِ'])
    expect(marked('قسد والباغوز', 0, start - 1)).toEqual(['قَـسَد'])
  })

  test('of an English question, their translations', () => {
    expect(marked('Who withdrew from Baghouz?')).toContain('والباغوزِ')
  })
})
