import { expect, test } from 'vitest'
import { partsOf, withoutSourceWords } from '../../src/answering/question-parts.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from '../retrieval/collection.js'

const lexicon = await bundledLexicon()
const { index } = collectionOf(articlesOf(['ولد في القرية.']), 100)

/** Each searched word with its part. */
function parts(text: string): [string, number | undefined][] {
  const question = readQuestion(text, index, lexicon)
  return partsOf(question).map((part, i) => [question.words[i]?.word ?? '', part])
}

test('a question that asks two things has two parts', () => {
  expect(new Map(parts('أين وُلد الزعيم صالح وماذا درس في الجامعة؟'))).toEqual(
    new Map([
      ['وُلد', 0],
      ['الزعيم', 0],
      ['صالح', 0],
      ['درس', 1],
      ['في', 1],
      ['الجامعة', 1],
    ]),
  )
  expect(
    new Set(parts('Who founded the group, and which ministry paid its soldiers?').map(([, part]) => part)),
  ).toEqual(new Set([0, 1]))
})

test('a part of one word is none of its own', () => {
  expect(new Set(parts('كم مسلحا هاجم القاعدة وكم قتل؟').map(([, part]) => part))).toEqual(new Set([0]))
})

test('words that only ask for several sources belong to no part', () => {
  const asked = new Map(parts('كم مقاتلا خسرت القوات بحسب كل مصدر؟'))
  expect(['بحسب', 'كل', 'مصدر'].map((word) => asked.get(word))).toEqual([undefined, undefined, undefined])
  expect(asked.get('مقاتلا')).toBe(0)
})

test('the same words belong to the question where it asks for no sources', () => {
  expect(new Map(parts('ما مصدر الأموال؟')).get('مصدر')).toBe(0)
})

test('words that only ask for several sources are not searched for; every other word stands where it stood', () => {
  const asked = 'كم مقاتلا خسرت القوات بحسب كل مصدر في هجين؟'
  const searched = withoutSourceWords(asked)
  expect(searched.replace(/\s+/g, ' ')).toBe('كم مقاتلا خسرت القوات في هجين؟')
  expect(searched.indexOf('هجين')).toBe(asked.indexOf('هجين'))
  expect(withoutSourceWords('ما مصدر المياه في القرية؟')).toBe('ما مصدر المياه في القرية؟')
  expect(withoutSourceWords('ما المصادر؟')).toBe('ما المصادر؟')
})
