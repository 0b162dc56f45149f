import { expect, test } from 'vitest'
import { withOtherNames } from '../../src/retrieval/other-names.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from './collection.js'

const lexicon = await bundledLexicon()
const { index } = collectionOf(articlesOf(['شن تنظيم الدولة هجوما على قوات سوريا الديمقراطية.']))

/** What each word of a question is searched as. */
function names(question: string): Record<string, string[]> {
  const { words } = withOtherNames(readQuestion(question, index, lexicon), lexicon)
  return Object.fromEntries(
    words.map(({ word, wanted }) => [word, wanted.synonyms.map(({ stems }) => stems.join(' '))]),
  )
}

test('what one outlet calls by a word, another calls by several', () => {
  expect(names('كم قتيلا من داعش؟').داعش).toContain('تنظيم دول')
  expect(names('كم قتيلا من قسد؟').قسد).toContain('قو سور ديمقراط')
})

test('and the other way round', () => {
  expect(names('كم قتيلا من تنظيم الدولة؟').الدولة).toContain('داعش')
})

test('a question without such names stays as it is', () => {
  const question = readQuestion('كم سعر الخبز؟', index, lexicon)
  expect(withOtherNames(question, lexicon)).toBe(question)
})

test('an English question has them already', () => {
  const question = readQuestion('How many ISIS fighters?', index, lexicon)
  expect(withOtherNames(question, lexicon)).toBe(question)
})
