import { expect, test } from 'vitest'
import { arabicQuery, contentWords } from '../../src/lexical/query.js'

test('question words are not searched for', () => {
  expect(contentWords('من هو قائد قوات سوريا؟').map(({ term }) => term)).toEqual(['قايد', 'قوات', 'سوريا'])
})

test('«عدد» that only asks for a number is not searched for', () => {
  const searched = (question: string) => contentWords(question).map(({ term }) => term)
  expect(searched('كم عدد القتلى؟')).toEqual(['القتلي'])
  expect(searched('وما عدد القتلى؟')).toEqual(['القتلي'])
  expect(searched('لماذا ارتفع عدد القتلى؟')).toEqual(['ارتفع', 'عدد', 'القتلي'])
})

test('each distinct stem counts once, however often and in whatever form it is asked', () => {
  const { wanted } = arabicQuery('المقاتل والمقاتلون ومقاتلين')
  expect(wanted).toEqual([{ synonyms: [{ stems: ['مقاتل'], weight: 1 }], weight: 1 }])
})

test('neighbouring words make pairs, question words aside', () => {
  expect(arabicQuery('أين تقع دير الزور').pairs).toEqual([
    ['تقع', 'دير'],
    ['دير', 'زور'],
  ])
})

test('n-grams are those of the whole words, not of their stems', () => {
  expect([...arabicQuery('الزور').grams.keys()]).toContain('_الز')
})
