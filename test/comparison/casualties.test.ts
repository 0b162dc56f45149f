import { describe, expect, test } from 'vitest'
import { casualtiesAsked } from '../../src/comparison/casualties.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'

/** How sure the text tells what words ask to be counted. */
function counted(asked: string, text: string): number | undefined {
  return casualtiesAsked(new Set(words(asked).map(({ term }) => stem(term))))?.(text)
}

describe('how many were killed, wounded, captured … is found in other words than asked', () => {
  test.each([
    ['قتلى القوات', 'قضى منهم أكثر من 41 مقاتلاً في الهجوم.'],
    ['قتلى الجيش', 'إن نحو 70 من جنوده لقوا مصرعهم.'],
    ['القتلى في القصف', 'ارتفعت الحصيلة إلى 30 قتيلا.'],
    ['الجرحى', 'أصيب 12 شخصا بينهم طفلان.'],
    ['الأسرى', 'احتجز التنظيم عشرات المقاتلين.'],
    ['النازحين', 'فر 50 ألف شخص من المدينة.'],
  ])('%s: %s', (asked, text) => {
    expect(counted(asked, text)).toBeGreaterThan(0.5)
  })

  test('those of the party that is asked about above those of none, and these above those of another', () => {
    const asked = 'قتلى الجيش'
    const [own, none, other] = [
      'قتل 12 عنصرا من الجيش في الكمين.',
      'قتل 12 شخصا.',
      'قتل 12 عنصرا من التنظيم في الكمين.',
    ].map((text) => counted(asked, text) ?? 0)
    expect(own).toBeGreaterThan(none as number)
    expect(none).toBeGreaterThan(other as number)
  })

  test('but not what befell them otherwise, nor others, nor things', () => {
    expect(counted('القتلى', 'أصيب 12 شخصا.')).toBe(0)
    expect(counted('الأطفال القتلى', 'قتل 12 مقاتلا.')).toBe(0)
    expect(counted('القتلى', 'قتل القائد بعد 12 يوما.')).toBe(0)
    expect(counted('القتلى', 'قتل عدد من الناس.')).toBe(0)
  })

  test('a question that asks for nothing of the kind is left to the words', () => {
    expect(counted('المقاعد', 'قتل 12 شخصا.')).toBeUndefined()
  })
})
