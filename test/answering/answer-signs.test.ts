import { describe, expect, test } from 'vitest'
import { answerSigns } from '../../src/answering/answer-signs.js'
import { words } from '../../src/text/words.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'

const sentences = [
  'وصلت القوات إلى الأطراف.',
  'قتل سبعون مقاتلا في الهجوم.',
  'قتل 70 مقاتلا في الهجوم.',
  'بدأت العملية في تشرين الأول.',
  'بدأت العملية عام 2014 هناك.',
  'وقع الهجوم قرب مدينة هجين.',
  'قال الكولونيل شون راين ذلك.',
]
const { index } = collectionOf(articlesOf(sentences), 100)

/** The sentences that show a sign of what is asked for, by number. */
function signed(kind: Parameters<typeof answerSigns>[1], question: string): number[] {
  const signs = answerSigns(index, kind, new Set(words(question).map(({ term }) => term)))
  return sentences.flatMap((_, number) => (signs(number) > 0 ? number : []))
}

describe('what a sentence shows of the kind of answer asked for', () => {
  test('a number, in digits or words, for how many', () => {
    expect(signed('how-many', 'كم قتل في الهجوم؟')).toEqual(expect.arrayContaining([1, 2, 4]))
    expect(signed('how-many', 'كم قتل في الهجوم؟')).not.toContain(0)
  })

  test('a number that the question gives itself is no answer', () => {
    expect(signed('how-many', 'كم قتل بعد مقتل 70 مقاتلا؟')).not.toContain(2)
  })

  test('a date or year for when', () => {
    expect(signed('when', 'متى بدأت العملية؟')).toEqual(expect.arrayContaining([3, 4]))
    expect(signed('when', 'متى بدأت العملية؟')).not.toContain(0)
  })

  test('a year is a better sign of when than a number', () => {
    const signs = answerSigns(index, 'when', new Set())
    expect(signs(4)).toBeGreaterThan(signs(2))
  })

  test('a place for where', () => {
    expect(signed('where', 'أين وقع الهجوم؟')).toEqual([5])
  })

  test('a title for who', () => {
    expect(signed('who', 'من قال ذلك؟')).toEqual([6])
  })

  test('nothing for other questions', () => {
    expect(signed('other', 'ماذا حدث؟')).toEqual([])
  })
})
