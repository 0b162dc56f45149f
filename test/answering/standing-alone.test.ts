import { describe, expect, test } from 'vitest'
import { leansOnPrevious } from '../../src/answering/standing-alone.js'

describe('needs the sentence before it', () => {
  test.each([
    'وأضاف أن الهجوم فشل.',
    'وأَضَافَ أنّ الهجوم فشل.',
    'وأضافت أن الهجوم فشل.',
    'وتابع: «لن نستسلم».',
    'وأضاف، “لن نستسلم”.',
    'وأشار إلى أن القتال مستمر.',
    'وأكد أنه لن يعود.',
    'وهو ما نفاه التحالف.',
    'هذا ما أكده المتحدث.',
    'بدوره، قال الكولونيل إن المعركة صعبة.',
    'وبينهم مدنيون وأطفال.',
  ])('%s', (sentence) => {
    expect(leansOnPrevious(sentence)).toBe(true)
  })
})

describe('stands alone', () => {
  test.each([
    'وأضاف المتحدث باسم التحالف أن الهجوم فشل.',
    'وأضافت المصادر أن القتال مستمر.',
    'قال الرئيس الأمريكي إن القوات ستنسحب.',
    'وصلت القوات إلى الباغوز.',
    '“المعركة صعبة”، قال الكولونيل.',
    'في 7 من شباط أعلن ترامب ذلك.',
    '…',
    '',
  ])('%s', (sentence) => {
    expect(leansOnPrevious(sentence)).toBe(false)
  })
})

test('a speaker in quotation marks is a speaker', () => {
  expect(leansOnPrevious('وقال "المرصد السوري" إن سبعين مقاتلا قتلوا.')).toBe(false)
})
