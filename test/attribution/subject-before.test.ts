import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('whoever speaks stands before the verb', () => {
  test.each([
    [
      'with his name between commas',
      'لكن قاضي المحكمة العليا، إليهو بيرل، قال الأربعاء الماضي إن الأدلة لا تكفي.',
      ['قاضي المحكمة العليا، إليهو بيرل'],
    ],
    [
      'with a clause on him',
      'ويذكر أن التحالف العربي الذي تقوده السعودية أعلن مؤخرا عن مقتل القيادي.',
      ['التحالف العربي'],
    ],
    [
      'with two titles, after «أما»',
      'أما قديروف، رئيس الجمهورية، الحليف القوي للرئيس، فقال: "نحن سعداء باستقبالهم هنا".',
      ['قديروف، رئيس الجمهورية'],
    ],
    [
      'with its attribute, after «أما»',
      'أما صحيفة "جوان" القريبة من الحرس فكتبت "سنقاوم معا حتى النهاية".',
      ['صحيفة "جوان" القريبة من الحرس'],
    ],
    ['after «كانت» within the sentence', 'وفي يونيو الماضي كانت الهيئة حذرت من أن العملات خطرة.', ['الهيئة']],
    [
      'behind where the report is from',
      '(CNN) -- الرئيس المصري عبد الفتاح السيسي قال في مقابلة إنه تمنى ذلك.',
      ['الرئيس المصري عبد الفتاح السيسي'],
    ],
    [
      'after «لكن» within the sentence',
      'وتوج سيتي بلقبي الدوري لكن غوارديولا قال إنه لا يتوقع ذلك.',
      ['غوارديولا'],
    ],
    [
      'with a time behind the verb',
      'وكانت الحكومة الهولندية أشارت الأسبوع الماضي إلى أن الروس أعدوا سيارة.',
      ['الحكومة الهولندية'],
    ],
    ['counted', 'عديد التقارير الصحفية أفادت مؤخرا بأن النادي يبحث عن لاعب.', ['عديد التقارير الصحفية']],
  ])('%s: %s', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })

  test('but a pronoun is nobody', () => {
    expect(names('ولم تحدد الشركة المصدر، إلا أنها قالت إن النشاطات تتشابه.')).not.toContain('أنها')
  })
})
