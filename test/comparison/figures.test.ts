import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../src/comparison/figures.js'

const read = (text: string) =>
  figuresIn(text).map(({ start, end, kind, outcome }) => [text.slice(start, end), kind, outcome ?? ''])

describe('what a number counts', () => {
  test.each([
    ['كما هرب نحو 50 ألفا من مدينة الزهراء.', ['نحو 50 ألفا', 'persons', 'displaced']],
    ['ودفعت المعركة بـ250 ألف شخص للفرار منها.', ['250 ألف', 'persons', 'displaced']],
    ['مقتل أكثر من 250 شخصا، وقام باختطاف عدد منهم.', ['أكثر من 250', 'persons', 'killed']],
    ['ما بين 12 و16 ألف شخص غادروا المدينة.', ['بين 12 و16 ألف', 'persons', 'displaced']],
    ['وقال نازحون، إضافة إلى 16 مدنيا، قتلوا في القصف.', ['16', 'civilians', 'killed']],
    ['خطف المسلحون 36 مدنيا.', ['36', 'civilians', 'captured']],
  ])('%s', (text, figure) => {
    expect(read(text)).toContainEqual(figure)
  })

  test.each([
    ['a share', 'باتت تسيطر على 80% من المدينة بعد نزوح سكانها.'],
    ['a share in words', 'النساء يمثلون قرابة 70 في المئة من النازحين من المدينة.'],
    ['what a share is of', 'ثلثا 323 ألف ساكن غادروا المدينة.'],
    ['a Monday', 'نزح سكان المدينة اليوم الاثنين.'],
    ['things beside the dead', 'قتل المدنيون ودمرت 5 دبابات.'],
  ])('%s counts nobody', (_case, text) => {
    expect(read(text).filter(([, , outcome]) => outcome !== '')).toEqual([])
  })
})

test('between two numbers of one scale both are of it', () => {
  const [figure] = figuresIn('غادر ما بين 12 و16 ألف شخص المدينة.')
  expect([figure?.value, figure?.upTo]).toEqual([12000, 16000])
})

test('two numbers joined by «و» are not one', () => {
  const [first, second] = figuresIn('فر 12 ألفا و16 ألف شخص.')
  expect([first?.value, second?.value]).toEqual([12000, 16000])
})

test('a comma before a scale is a point', () => {
  expect(figuresIn('خلفت الحرب 6,3 مليون نازح.')[0]?.value).toBe(6.3e6)
})

describe('a total', () => {
  const isTotal = (text: string) => figuresIn(text)[0]?.isTotal

  test.each([
    ['قتل 40 جنديا منذ بدء العملية.', true],
    ['فمنذ انطلاقها في كانون الثاني قتل 40 جنديا.', true],
    ['قتل في المعارك المستمرة منذ شهر 267 مسلحا.', true],
    ['قتل 8 جنود في أحد أكثر الأيام دموية منذ بدء العملية.', false],
    ['ومنذ مساء الأربعاء نزح 200 ألف مدني.', false],
  ])('%s', (text, expected) => {
    expect(isTotal(text)).toBe(expected)
  })
})
