import { describe, expect, test } from 'vitest'
import { abbreviationFinder } from '../../src/lexical/abbreviations.js'

function found(...texts: string[]) {
  const finder = abbreviationFinder()
  for (const text of texts) finder.read(text)
  return finder.found().map(({ short, long }) => [short, long.join(' ')])
}

const sdf = ['قسد', 'قوات سوريا الديمقراطيه']

describe('an abbreviation explained by its initials is learnt', () => {
  test.each([
    ['once is enough', 'تقدمت قوات سوريا الديمقراطية (قسد) أمس.'],
    ['with marks on its letters', 'تقدمت قوّات سوريا الديمقراطيّة (قسد) أمس.'],
    ['in quotation marks inside the brackets', 'تقدمت قوات سوريا الديمقراطية («قسد») أمس.'],
    ['with the full name in quotation marks', 'تقدمت “قوات سوريا الديمقراطية” (قسد) أمس.'],
    ['in square brackets', 'تقدمت قوات سوريا الديمقراطية [قسد] أمس.'],
    ['with spaces inside the brackets', 'تقدمت قوات سوريا الديمقراطية ( قسد ) أمس.'],
    ['over a line break', 'تقدمت قوات سوريا\nالديمقراطية (قسد) أمس.'],
  ])('%s', (_case, text) => {
    expect(found(text)).toEqual([sdf])
  })

  test('with a conjunction and prepositions in the name', () => {
    expect(found('وقالت حركة المقاومة في الإسلام (حما) إنها سترد.')).toEqual([
      ['حما', 'حركه المقاومه في الاسلام'],
    ])
  })
})

describe('what only stands in brackets is no abbreviation', () => {
  test.each([
    ['another name', 'قال المتحدث باسم قوات سوريا الديمقراطية (وحدات) أمس.'],
    ['a word of other initials', 'وصل الوفد إلى مدينة الرقة (شمال) صباح أمس.'],
    ['a news agency', 'قال المسؤول الأمريكي لوكالة (رويترز) إن الهجوم فشل.'],
    ['two letters', 'تقدمت قوات سوريا (قس) أمس.'],
    ['two words', 'تقدمت قوات سوريا الديمقراطية (قسد الكردية) أمس.'],
    ['a number', 'تقدمت قوات سوريا الديمقراطية (2018) أمس.'],
    ['nothing before it', '(قسد) تتقدم في الباغوز.'],
    ['too few words before it', 'سوريا الديمقراطية (قسد) تتقدم.'],
  ])('%s', (_case, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('Latin initials prove nothing', () => {
  const explained = 'قال حزب الاتحاد الديمقراطي (PYD) إنه باق.'

  test('so one explanation is not enough', () => {
    expect(found(explained)).toEqual([])
  })

  test('two explanations in the same words are', () => {
    expect(found(explained, `وكان ${explained}`)).toEqual([['pyd', 'حزب الاتحاد الديمقراطي']])
  })

  test('two explanations in other words are not', () => {
    expect(found(explained, 'قالت وحدات الحماية الكردية (PYD) إنها باقية.')).toEqual([])
  })
})

test('an abbreviation explained in two ways is learnt in both, in an order that never varies', () => {
  const one = 'عقد مجلس سوريا الديمقراطية (مسد) اجتماعا.'
  const other = 'قالت منظمة سفراء الدولية (مسد) أمس.'
  expect(found(one, other, one)).toEqual(found(other, one))
  expect(found(one, other)).toHaveLength(2)
})
