import { describe, expect, test } from 'vitest'
import { investigate } from '../../src/answering/answer.js'
import { articlesOf } from '../lexical/collection.js'
import { partsOver } from './parts.js'

/** How sure what is asked for stands beside what it is asked about, in an article of one sentence. */
async function attached(sentence: string, question: string): Promise<number> {
  const parts = await partsOver(articlesOf([sentence]))
  const everyday = new Set('المدير مدير مستشفي طبيب جيش رجل سجن حي بعض اطفال من في عقد شرك'.split(' '))
  const background = { idfStem: (stem: string) => (everyday.has(stem) ? 3 : 7), idfGram: () => 6 }
  const { strength } = await investigate({ ...parts, background }, { question })
  return strength?.attached ?? Number.NaN
}

describe('one of a kind is attached to its noun', () => {
  test.each([
    ['نقل السجين إلى سجن أديالا قرب العاصمة.', 'إلى أي سجن نقل السجين؟'],
    ['قبض على المطلوب في حي المغار بالمدينة.', 'في أي حي قبض على المطلوب؟'],
    ['قالت وزيرة العدل الفرنسية، نيكول بيلوبي، ذلك.', 'ما اسم وزيرة العدل الفرنسية؟'],
    ['حذر حاكم الولاية ريك سكوت من الإعصار.', 'من هو حاكم الولاية الذي حذر من الإعصار؟'],
    ['حذر ريك سكوت حاكم الولاية من الإعصار.', 'من هو حاكم الولاية الذي حذر من الإعصار؟'],
    ['أوضحت الشرطة أن الرجل يدعى جيانغ مومو.', 'ما اسم الرجل بحسب الشرطة؟'],
    ['استخدم السم "نوفيتشوك" في الهجوم.', 'ما اسم السم المستخدم في الهجوم؟'],
  ])('%s', async (sentence, question) => {
    expect(await attached(sentence, question)).toBeGreaterThan(0.6)
  })

  test.each([
    ['نقل الأطفال إلى المستشفى في العاصمة.', 'إلى أي مستشفى نقل الأطفال؟'],
    ['عالج طبيب من الجيش خدوش الأطفال.', 'ما اسم الطبيب الذي عالج خدوش الأطفال؟'],
    ['كان المدير في المستشفى مع الأطفال.', 'من هو المدير الذي كان في المستشفى؟'],
    ['وصل الأطفال إلى العاصمة أمس.', 'ما اسم الطبيب الذي رافق الأطفال إلى العاصمة؟'],
  ])('but here it is not named: %s', async (sentence, question) => {
    expect(await attached(sentence, question)).toBeLessThan(0.45)
  })
})

describe('a time is attached to what happened', () => {
  const question = 'متى ألغت الحكومة العقد؟'

  test('in the same clause, a few words away', async () => {
    expect(await attached('ألغت الحكومة العقد يوم الأربعاء.', question)).toBeGreaterThan(0.9)
    expect(await attached('في 19 فبراير ألغت الحكومة العقد.', question)).toBeGreaterThan(0.9)
  })

  test('less in another clause, and not where there is none', async () => {
    const apart = await attached('ألغت الحكومة العقد؛ ووصل الوفد الأربعاء.', question)
    expect(apart).toBeLessThan(0.8)
    expect(await attached('ألغت الحكومة العقد بعد تأخر الشركة.', question)).toBeLessThan(apart)
  })

  test('and not where something else happened', async () => {
    expect(await attached('وقعت الحكومة العقد يوم الأربعاء.', question)).toBeLessThan(0.3)
  })
})

test('whoever did it is attached to the deed', async () => {
  const question = 'من قاد المروحية؟'
  const named = await attached('قاد المروحية مدرب طيران.', question)
  expect(named).toBeGreaterThan(0.9)
  expect(await attached('وصلت المروحية إلى باريس.', question)).toBeLessThan(0.4)
})

test('a cause is attached where the sentence leads to one', async () => {
  const question = 'لماذا عاقبت المحكمة المرأة؟'
  const told = await attached('عاقبت المحكمة المرأة بسبب زواجها.', question)
  expect(told).toBeGreaterThan(0.9)
  expect(await attached('عاقبت المحكمة المرأة أمس.', question)).toBeLessThan(told)
})

test.each(['كم سجينا هرب؟', 'أين هرب السجين؟', 'هروب السجين'])(
  'is one half where the question asks for nothing of the kind: %s',
  async (question) => {
    expect(await attached('هرب سجين من السجن.', question)).toBe(0.5)
  },
)

test('is nearer to one half the less of the question is met', async () => {
  const whole = await attached('نقل السجين إلى سجن أديالا.', 'إلى أي سجن نقل السجين؟')
  const part = await attached('نقل السجين إلى سجن أديالا.', 'إلى أي سجن نقل السجين زقزقشض شضقزقز؟')
  expect(part).toBeLessThan(whole)
  expect(part).toBeGreaterThan(0.5)
})
