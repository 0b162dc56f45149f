import { expect, test } from 'vitest'
import { normaliseWord } from '../../src/text/normalise.js'
import { isQuestionWord } from '../../src/text/stop-words.js'

test.each([
  'ما',
  'ماذا',
  'بماذا',
  'لماذا',
  'متى',
  'أين',
  'كم',
  'كيف',
  'من',
  'هو',
  'هي',
  'هل',
  'أي',
  'أية',
  'الذي',
  'التي',
  'الذين',
  'بم',
  'مم',
  'فيم',
  'عمّ',
  'بكم',
  'لمن',
  'ومن',
  'وما',
  'ومتى',
  'وأين',
  'وكم',
  'وهل',
  'فمن',
  'بأي',
  'لأيّ',
])('%s only asks', (word) => {
  expect(isQuestionWord(normaliseWord(word))).toBe(true)
})

test.each(['عدد', 'مدينة', 'مقاتل', 'قسد', 'في', 'على', 'إلى', 'متحدث', 'كمين', 'مايو', 'who', '2018', ''])(
  '«%s» is searched for',
  (word) => {
    expect(isQuestionWord(normaliseWord(word))).toBe(false)
  },
)
