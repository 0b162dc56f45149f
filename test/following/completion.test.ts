import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'
import { completedQuestion } from '../../src/following/completion.js'

type Pair = { id: string; previous: string; question: string; completed: string | null }

const pairs = readFileSync(join(projectDir, 'evaluation', 'following', 'fitted.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)

describe('the pairs that the rules were made by', () => {
  test.each(pairs.filter(({ completed }) => completed !== null))(
    '«$question» after «$previous»',
    ({ previous, question, completed }) => {
      expect(completedQuestion(question, previous)).toBe(completed)
    },
  )

  test.each(pairs.filter(({ completed }) => completed === null))(
    '«$question» stands by itself',
    ({ previous, question }) => {
      expect(completedQuestion(question, previous)).toBeUndefined()
    },
  )

  test('a completed question is whole: asked again, it is not completed once more', () => {
    for (const { previous, completed } of pairs) {
      if (completed === null) continue
      const again = completedQuestion(completed, previous)
      expect(again === undefined || again === completed, `${completed} → ${again}`).toBe(true)
    }
  })

  test('nothing but words of the two questions is in it, and small words that join them', () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    for (const { previous, question, completed } of pairs) {
      const joined = ['and', 'من', 'و', ...wordsOf(question), ...wordsOf(previous)]
      const known = new Set(joined.flatMap((word) => [word, `و${word}`, word.replace(/^[ول]/, '')]))
      for (const word of wordsOf(completed ?? '')) expect(known, `${completed}`).toContain(word)
    }
  })
})

describe('a thread of several follow-ups', () => {
  const followed = (first: string, ...questions: string[]) =>
    questions.reduce((previous, question) => completedQuestion(question, previous) ?? question, first)

  test.each([
    [['كم عدد القتلى في هجوم هجين؟', 'ومتى؟', 'وأين؟'], 'كم عدد القتلى في هجوم هجين، وأين؟'],
    [['كم عدد القتلى في هجوم هجين؟', 'وكم عدد الجرحى؟', 'وماذا عن السوسة؟'], 'كم عدد الجرحى في هجوم السوسة؟'],
    [
      ['How many fighters were killed in Hajin?', 'and how many civilians?', 'what about Raqqa?'],
      'How many civilians were killed in Raqqa?',
    ],
    [
      ['Who attacked the airport in Benghazi?', 'when?', 'and why?'],
      'Who attacked the airport in Benghazi, and why?',
    ],
  ])('%j', ([first = '', ...rest], last) => {
    expect(followed(first, ...rest)).toBe(last)
  })
})

describe('what cannot be completed is asked as it is', () => {
  test.each([
    ['', 'متى؟'],
    ['؟؟؟', 'متى؟'],
    ['When did the coalition strike Raqqa?', 'متى؟'],
    ['متى وقع الهجوم؟', 'why?'],
    [`Who attacked ${'the airport '.repeat(45)}?`, 'and when?'],
    ['متى وقع الهجوم؟', ''],
    ['متى وقع الهجوم؟', '🤷'],
    ['متى وقع الهجوم؟', 'و'],
  ])('%j then %j', (previous, question) => {
    expect(completedQuestion(question, previous)).toBeUndefined()
  })

  test('whatever is asked, it never fails', () => {
    const pieces =
      'و و(كم متى ؟ ذلك عن ماذا هناك بالنسبة (هجين) in what about so it how many () and 2018 ، ﷺ 👍🏽'.split(
        ' ',
      )
    for (const one of pieces)
      for (const two of pieces)
        for (const three of pieces) {
          completedQuestion(`${one} ${two} ${three}`, `${three} ${one} في الرقة`)
          completedQuestion(`${one} ${two}`, `${two} ${three} in Raqqa (${one}`)
        }
  })
})
