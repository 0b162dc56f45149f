import { expect, test } from 'vitest'
import { isAsking } from '../../src/retrieval/is-asking.js'
import { languageOf } from '../../src/text/language.js'

test.each([
  'كم عدد القتلى في هجين',
  'وماذا قال المتحدث عن الانسحاب',
  'في أي مدينة عقد الاجتماع',
  'من هو قائد الحملة',
  'ما حصيلة الزلزال',
  'هجوم على هجين؟',
  'In which town was the convoy hit',
  'Did the coalition withdraw',
  'the toll of the attack?',
])('asks: %s', (text) => {
  expect(isAsking(text, languageOf(text))).toBe(true)
})

test.each([
  'مقتل 12 مدنيا في قصف على ريف دير الزور',
  'انسحاب القوات الأمريكية من سوريا',
  'التحالف: لا تغيير في ما يخص شرق الفرات',
  'US troops leave the base at Hajin',
  '',
])('names what it is about: %s', (text) => {
  expect(isAsking(text, languageOf(text))).toBe(false)
})
