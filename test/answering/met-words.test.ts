import { expect, test } from 'vitest'
import { metWords } from '../../src/answering/met-words.js'
import { passageCount } from '../../src/lexical/lexical-index.js'
import { prepare } from '../../src/lexical/prepare.js'
import { openScorer, passageUnit } from '../../src/lexical/score.js'
import { scoreSentences } from '../../src/lexical/search.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { collectionOf, shippedArticles } from '../lexical/collection.js'
import { bundledLexicon } from '../retrieval/collection.js'

const lexicon = await bundledLexicon()
const { index } = collectionOf(await shippedArticles())
const questions = [
  'كم عدد القتلى في قصف الغوطة الشرقية؟',
  'How many people fled from Eastern Ghouta?',
  'What did the Syrian Democratic Forces say about the Islamic State in Deir Ezzor?',
]

test.each(questions)('passages and sentences meet the words that scoring finds in them: %s', (text) => {
  const query = prepare(index, readQuestion(text, index, lexicon).query)
  const metIn = metWords(index, query.wanted)
  const scorer = openScorer(index, query, passageUnit)
  const numbers = Array.from({ length: passageCount(index) }, (_, number) => number)
  expect(numbers.map((number) => metIn(number).passage)).toEqual(
    numbers.map((number) => scorer.score(number).met),
  )
  expect(numbers.flatMap((number) => metIn(number).sentences)).toEqual(
    scoreSentences(index, query, numbers).map(({ met }) => met),
  )
})
