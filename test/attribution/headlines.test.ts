import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('a headline', () => {
  test.each([
    ['تركيا تحذر القوات الأمريكية في منبج: لن نفرق بينهم وبين الإرهابيين', ['تركيا']],
    ['وزير الخارجية يؤكد أن المفاوضات ستبدأ غدا', ['وزير الخارجية']],
    ['وزارة الصحة: ارتفاع عدد الإصابات إلى مئة وعشرين', ['وزارة الصحة']],
    ['تركيا تعزز قواتها على الحدود', []],
    ['المباراة الأولى: الترجي يواجه النجم اليوم في رادس', []],
  ])('%s credits %j', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
})
