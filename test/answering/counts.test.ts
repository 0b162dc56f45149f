import { describe, expect, test } from 'vitest'
import { askedCount } from '../../src/answering/asked-count.js'
import { countsIn } from '../../src/answering/counts.js'
import { prepare } from '../../src/lexical/prepare.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from '../retrieval/collection.js'

const lexicon = await bundledLexicon()

const sentences = [
  'قُتل نحو 70 من مقاتلي القوات في الهجوم وشاركت فيه نساء.',
  'حصل الحزب الحاكم على 110 مقاعد في البرلمان.',
  'دمر الجيش أنفاقا كثيرة في البلدة قبل 3 أيام.',
  'كشفت الوزيرة (52 عاما) عن طموحها.',
  'بدأت أعمال السد عام 2012 بكلفة أربعة مليارات دولار.',
  'يعيش في المدينة 20 ألف شخص.',
  'ارتفع السهم عند الإغلاق 11%.',
  'استهدف الطيران عشرات الأهداف أمس.',
]
const { index } = collectionOf(articlesOf(sentences), 100)

/** The sentences in which a number counts what is asked, by number. */
function counting(text: string): number[] {
  const question = readQuestion(text, index, lexicon)
  const asked = askedCount(question)
  if (!asked) throw new Error('The question asks for no count.')
  const counts = countsIn(index, prepare(index, question.query), { question, asked })
  return sentences.flatMap((_, number) => (counts(number) >= 0.5 ? number : []))
}

describe('a number counts what is asked', () => {
  test('beside the thing itself', () => {
    expect(counting('كم مقاتلا قتل في الهجوم؟')).toEqual([0])
    expect(counting('ما عدد المقاتلين القتلى في الهجوم؟')).toEqual([0])
    expect(counting('من قال كم مقاتلا قتل في الهجوم؟')).toEqual([0])
    expect(counting('How many fighters were killed in the attack?')).toEqual([0])
  })

  test('beside the noun of an English question, whatever stands before it', () => {
    expect(counting('How many government fighters did the attack kill?')).toEqual([0])
  })

  test('beside its broken plural', () => {
    expect(counting('كم مقعدا نال الحزب الحاكم؟')).toEqual([1])
  })

  test('not beside something else, however near the thing is', () => {
    expect(counting('كم امرأة شاركت في الهجوم؟')).toEqual([])
    expect(counting('كم نفقا دمر الجيش؟')).toEqual([])
    expect(counting('How many tunnels did the army destroy?')).toEqual([])
  })

  test('beside a unit of what is measured', () => {
    expect(counting('كم عمر الوزيرة؟')).toEqual([3])
    expect(counting('How old is the minister?')).toEqual([3])
    expect(counting('كم بلغت تكلفة السد؟')).toContain(4)
    expect(counting('How much does the dam cost?')).toEqual([4])
  })

  test('a year is no number of years', () => {
    expect(counting('كم سنة استمرت أعمال السد؟')).not.toContain(4)
  })

  test('people of no kind in particular are counted by any word for people', () => {
    expect(counting('How many people live in the city?')).toEqual([0, 5])
  })

  test('any number where the question names no thing, or the unit may be a mere sign', () => {
    expect(counting('كم قتل في الهجوم؟')).toContain(0)
    expect(counting('بأي نسبة ارتفع السهم؟')).toContain(6)
  })

  test('but none that the question gives itself', () => {
    expect(counting('كم مقاتلا بقي بعد مقتل 70 مقاتلا؟')).toEqual([])
  })

  test('nor one that a word of an English question is translated by: to score, and scores of', () => {
    expect(counting('How many targets did the planes hit?')).toEqual([7])
    expect(counting('How many goals did the striker score?')).toEqual([])
  })
})

test.each(['متى بدأ الهجوم؟', 'من قال ذلك؟', 'ما اسم القائد؟', 'When did it begin?', 'Who said so?'])(
  '%s asks for no count',
  (text) => {
    expect(askedCount(readQuestion(text, index, lexicon))).toBeUndefined()
  },
)
