import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('whom something was told', () => {
  test.each([
    ['stands before who told it', 'وقال للصحفيين وزير الداخلية إن الوضع هادئ.', ['وزير الداخلية']],
    ['is an outlet with a brand', 'وتم الحجز، حسب ما أكده للجوهرة أف أم مصدر أمني.', ['مصدر أمني']],
    [
      'is no part of a name',
      'وأوضح مصدر قريب من التحقيقات لـ"لوموند": "من المحتمل أنهم أرادوا ذلك".',
      ['"لوموند"', 'مصدر قريب من التحقيقات'],
    ],
    [
      'ends after its marks',
      'وقد نفت مصادر مطلعة لجريدة "الشروق" صحة هذه الأخبار.',
      ['جريدة "الشروق"', 'مصادر مطلعة'],
    ],
    [
      'is nobody within what was said',
      'وقال روحاني "أصدرت تعليمات لوكالة الطاقة الذرية كي تبدأ".',
      ['روحاني'],
    ],
    [
      'hears an accusation',
      'واتهم العويني، في تصريح لوكالة رويترز، الحكومة بالتقصير.',
      ['وكالة رويترز', 'العويني'],
    ],
  ])('%s: %s', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
})
