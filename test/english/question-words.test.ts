import { expect, test } from 'vitest'
import { questionWords } from '../../src/english/question-words.js'

test.each([
  ["Syria's border", ['syria', 'border']],
  ["the fighters' camp", ['the', 'fighters', 'camp']],
  ['Deir ez-Zor', ['deir', 'ez', 'zor']],
  ["Sana'a and Da’esh", ['sanaa', 'and', 'daesh']],
  ['the U.S. army', ['the', 'us', 'army']],
  ['1,500 men', ['1500', 'men']],
  ['Erdoğan, Kılıç', ['erdogan', 'kilic']],
  ['F-16s in 2018?', ['f', '16s', 'in', '2018']],
])('the words of "%s"', (question, expected) => {
  expect(questionWords(question).map(({ lower }) => lower)).toEqual(expected)
})

test('every word is found where the question has it', () => {
  const question = 'Who leads  the Deir ez-Zor Military Council, according to «Damas Post»?'
  for (const { text, start, end } of questionWords(question)) expect(question.slice(start, end)).toBe(text)
})

test('capitals tell names and abbreviations, except in a question of capitals alone', () => {
  expect(questionWords('Is the US in Iraq').map(({ isUpperCase }) => isUpperCase)).toEqual([
    false,
    false,
    true,
    false,
    false,
  ])
  expect(
    questionWords('IS THE US IN IRAQ').some(({ isUpperCase, isCapitalised }) => isUpperCase || isCapitalised),
  ).toBe(false)
})
