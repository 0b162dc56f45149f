import { describe, expect, test } from 'vitest'
import { askedInArabic } from '../../src/answering/asked-in-arabic.js'
import { askedInEnglish } from '../../src/answering/asked-in-english.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from '../retrieval/collection.js'

const lexicon = await bundledLexicon()
const { index } = collectionOf(articlesOf(['هرب السجين من السجن.']))

/** The kind asked for, and the word of the question it is asked about. */
function asked(text: string): string | undefined {
  const question = readQuestion(text, index, lexicon)
  const found = question.language === 'ar' ? askedInArabic(question) : askedInEnglish(question)
  return found && `${found.kind} ${question.words[found.word]?.word}`
}

describe('what an Arabic question asks for', () => {
  test.each([
    ['في أي سجن كان؟', 'which سجن'],
    ['ما اسم السجن الذي هرب منه؟', 'which السجن'],
    ['من هو محامي السجين؟', 'which محامي'],
    ['من المحلل الذي تجاهل السؤال؟', 'which المحلل'],
    ['من محامية المرأة؟', 'which محامية'],
    ['ما المجلة التي نشرت المقابلة؟', 'which المجلة'],
    ['من قاد المروحية؟', 'who قاد'],
    ['متى هرب السجين؟', 'when هرب'],
    ['ومتى هرب السجين؟', 'when هرب'],
    ['في أي عام ظهر الفيروس؟', 'when ظهر'],
    ['لماذا هرب السجين؟', 'why هرب'],
    ['ما سبب هروب السجين؟', 'why هروب'],
  ])('%s', (text, expected) => expect(asked(text)).toBe(expected))

  test.each([
    'أين اعتُقل السجين؟',
    'كيف هرب السجين؟',
    'بماذا وصف السجن؟',
    'من أين هرب السجين؟',
    'بأي شيء هرب السجين؟',
    'هل هرب السجين؟',
    'هروب السجين من باريس',
    'متى؟',
  ])('nothing that shows: %s', (text) => expect(asked(text)).toBeUndefined())

  test('words that only ask for several sources are not what is asked for', () => {
    expect(asked('ما المصادر التي تختلف في هروب السجين؟')).toBeUndefined()
  })
})

describe('what an English question asks for', () => {
  test.each([
    ['In which prison was the thief held?', 'which prison'],
    ['What is the name of the prison in Paris?', 'which prison'],
    ['Who is the governor of Florida?', 'which governor'],
    ['Which lawyer advised him to flee?', 'which lawyer'],
    ['Which American senator visited the prisoner?', 'which senator'],
    ['Who filmed the escape?', 'who filmed'],
    ['Who will represent the Philippines?', 'who represent'],
    ['When did the thief escape from the prison?', 'when escape'],
    ['When did police set the trap for the thief?', 'when set'],
    ['In which year was the company founded?', 'when founded'],
    ['Why did the thief escape?', 'why escape'],
  ])('%s', (text, expected) => expect(asked(text)).toBe(expected))

  test.each([
    'Where was the thief born?',
    'How did the thief escape?',
    'What did the thief say?',
    'What is the name of Hisham Ashmawi?',
    'Was the thief caught?',
    'the escape of the thief',
  ])('nothing that shows: %s', (text) => expect(asked(text)).toBeUndefined())
})
