import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('who speaks is the subject of an earlier clause of the sentence', () => {
  test.each([
    ['a participle', 'وأدان الوزير الهجوم، مؤكدا أن الرد قادم.', ['الوزير']],
    [
      'a participle of a body',
      'وتمكنت الشرطة الفرنسية من تحرير الرهائن مؤكدة أنها تبحث عن الرجل.',
      ['الشرطة الفرنسية'],
    ],
    [
      'a verb after «و»',
      'وقدم تويتر اعتذارا رسميا للمستخدمين، وقال على مدونته "نأسف لما حدث هنا اليوم".',
      ['تويتر'],
    ],
    [
      'a verb after «كما»',
      'واتهمت المعارضة الفرنسية الحكومة بالتقصير، كما قالت إن الرجل بقي في منصبه.',
      ['المعارضة الفرنسية'],
    ],
    [
      '«حيث قال», after whose tweet it was',
      'جاء ذلك في تغريدة لقرقاش على صفحته، حيث قال: "الدروس مؤلمة".',
      ['قرقاش'],
    ],
    ['any verb with a known noun', 'ووقف القس بجانب طائرته، وقال إنها لم تعد صالحة.', ['القس']],
    [
      'the subject of «كان … قد»',
      'وكان النجم المتوج مرتين باللقب، قد أكد الأحد أنه سيعود.',
      ['النجم المتوج مرتين باللقب'],
    ],
    ['«حسب قولها»', 'وانتقدت رئيسة الاتحاد القرار، وهو تراجع حسب قولها.', ['رئيسة الاتحاد']],
  ])('%s: %s → %j', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })

  test.each([
    ['nobody is named before it', 'وقالت إن الحرب لم تكن على قائمة مهامها.'],
    ['the verb has its subject in it', 'كما حملوا رئيس الحكومة مسؤولية التعطيل، حسب تعبيرهم.'],
    ['the gender does not agree', 'وانتقد الخطة أمام الصحافة، وأكد أن البديل جاهز.'],
    ['what is reported stands behind a preposition', 'وأشار إلى ضبط أختام وجوازات سفر.'],
  ])('it is left to an earlier sentence where %s', (_, sentence) => {
    expect(attributionIn(sentence)).toEqual({ credits: [], carriesOn: true })
  })

  test.each([
    'يذكر أن القارب كان قد غادر الميناء.',
    'ويتوقع أن يتناول الرئيس في لقائه مسيرة العلاقات.',
    'ولم يرد أي ذكر رسمي عن الخلاف على الموقع.',
    'وكان مؤكدا أن الفريق سيعود.',
  ])('nobody speaks: %s', (sentence) => {
    expect(attributionIn(sentence)).toEqual({ credits: [], carriesOn: false })
  })
})
