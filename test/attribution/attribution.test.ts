import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionIn, attributionOf } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('a sentence credits', () => {
  test.each([
    // The verb first, its subject after it.
    ['وقال وزير الصحة إن المستشفى امتلأ.', ['وزير الصحة']],
    ['وأعلنت وزارة الداخلية المصرية اليوم الأربعاء، القضاء على منفذ الهجوم.', ['وزارة الداخلية المصرية']],
    ['أعلن الجيش إحباط هجوم كبير على القاعدة.', ['الجيش']],
    ['وأفاد ناشطون بأن اشتباكات عنيفة دارت مساء أمس.', ['ناشطون']],
    ['وأشار المتحدث إلى أن القوات انسحبت.', ['المتحدث']],
    ['وكتب الرئيس في تغريدة "لن نبقى هناك".', ['الرئيس']],
    // Adverbs and circumstances do not belong to the name.
    ['بدوره، قال مدير المرصد رامي عبد الرحمن، اليوم، إن القصف توقف.', ['مدير المرصد رامي عبد الرحمن']],
    ['وفي بيان رسمي، قالت الهيئة إن الخدمة عادت.', ['الهيئة']],
    // A title with the name after a comma.
    ['وأكد المتحدث باسم الحكومة، أحمد سالم، أن الاتفاق قائم.', ['المتحدث باسم الحكومة، أحمد سالم']],
    // A name in quotation marks, in whatever marks.
    ['وقال ” المرصد السوري ” إن القصف تجدد.', ['” المرصد السوري ”']],
    ['وذكرت صحيفة "الوطن" أن الاتفاق وُقع.', ['صحيفة "الوطن"']],
    ['وقال متحدث باسم (فوت ليف) إن التقرير باطل.', ['متحدث باسم (فوت ليف)']],
    [
      'أعلنت مجموعة "سي إم آ سي جي إم" الفرنسية، السبت، انسحابها من السوق.',
      ['مجموعة "سي إم آ سي جي إم" الفرنسية'],
    ],
    // Who keeps count of what happened.
    ['ووثق المرصد السوري مقتل 18 مدنيا في القصف.', ['المرصد السوري']],
    ['وقال الوزير غداة سقوط البلدة إن الجيش يتقدم.', ['الوزير']],
    // What was said is no name.
    [
      'المبعوث الخاص لدى التحالف بريت ماكغورك كان قد اعترف بخسارة "قسد".',
      ['المبعوث الخاص لدى التحالف بريت ماكغورك'],
    ],
    ['وبرر الكولونيل سيطرة التنظيم بقوله إن مقاتليه متمرسون.', ['الكولونيل']],
    // The subject before its verb.
    ['وكانت وسائل إعلام روسية قد قالت إن تركيا انسحبت.', ['وسائل إعلام روسية']],
    // «According to», at the beginning and at the end.
    ['وبحسب المنظمين شارك 20 ألف شخص في التظاهرة.', ['المنظمين']],
    ['قتل خمسة أشخاص في الانفجار، وفقا لمصادر طبية.', ['مصادر طبية']],
    ['وأصيب عشرات آخرون، حسبما قالت وزارة الصحة.', ['وزارة الصحة']],
    ['وتمت السيطرة على الحريق بحسب “رويترز”.', ['“رويترز”']],
    ['وجاء في بيان الوزارة أن الطريق أغلق.', ['بيان الوزارة']],
    // Several sources side by side.
    ['وبحسب المنظمين شارك ألف شخص، في حين تحدثت الشرطة عن مئات.', ['المنظمين', 'الشرطة']],
  ])('%s → %j', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
})

describe('a chain reads from the outside in', () => {
  test.each([
    ['ونقلت الصحيفة عن مصادر كردية أن الرجل محتجز.', ['الصحيفة', 'مصادر كردية']],
    ['وقال قائد ميداني لفرانس برس، إن الرجل معتقل لديهم.', ['فرانس برس', 'قائد ميداني']],
    ['وقال الناطق لوكالة “الأناضول” إن المعبر أغلق.', ['وكالة “الأناضول”', 'الناطق']],
    ['وذكرت مصادر أمنية في مقابلة مع قناة "الغد" أن الطريق أغلق.', ['قناة "الغد"', 'مصادر أمنية']],
    ['وتابع الوزير في تصريحات نقلتها قناة "الغد": "لن ننسحب".', ['قناة "الغد"', 'الوزير']],
    ['وأغلق المعبر، بحسب مسؤول محلي لوكالة (رويترز).', ['وكالة (رويترز)', 'مسؤول محلي']],
  ])('%s → %j', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
})

describe('a sentence credits nobody', () => {
  test.each([
    'وسيطرت القوات على معظم أنحاء المنطقة منذ العام الماضي.',
    'لقي 18 من الجنود مصرعهم، يوم الأربعاء، إثر هجوم في البادية.',
    'وهددت تركيا مرارا بشن عملية عسكرية ضد المقاتلين.',
    'ولم تعلن الوزارة عن عدد الضحايا.',
    'وتعمل الشركة وفقا للقانون واللوائح المطبقة.',
    'ويأتي الاتفاق بين البلدين بعد أن تعثرت المفاوضات.',
    'كشفت روسيا عن أول محطة نووية عائمة في العالم.',
  ])('%s', (sentence) => {
    expect(names(sentence)).toEqual([])
  })
})

describe('sources without a name', () => {
  test.each([
    ['وقالت مصادر ميدانية إن القصف تجدد.', 'unnamed'],
    ['وأكد مسؤول أمني أن الطريق أغلق.', 'unnamed'],
    ['وقال المتحدث باسم الجيش أحمد العلي إن الطريق أغلق.', 'person'],
    ['وأعلنت وزارة الدفاع أن الطريق أغلق.', 'body'],
    ['وأظهر تقرير حديث أن الأسعار ارتفعت.', 'document'],
    ['وذكرت وكالة الأنباء أن الأسعار ارتفعت.', 'medium'],
  ])('%s is %s', (sentence, kind) => {
    expect(attributionIn(sentence).credits[0]?.kind).toBe(kind)
  })
})

describe('in an article', () => {
  const article = (text: string, outlet?: string) => ({ id: 'a', text, ...(outlet && { outlet }) })
  const creditsOf = (text: string, quote: string, outlet?: string) => {
    const start = text.indexOf(quote)
    return attributionOf(article(text, outlet), { start, end: start + quote.length })
  }

  test('a sentence that only carries on is credited to the speaker named before, marked as inferred', () => {
    const quote = 'وأضاف أن القوات ستعود.'
    const text = `وقال وزير الدفاع إن القصف توقف.\n${quote}`
    const [credit] = creditsOf(text, quote)
    expect(credit).toMatchObject({ text: 'وزير الدفاع', inferred: true })
    expect(text.slice(credit?.start, credit?.end)).toBe('وزير الدفاع')
  })

  test('the speaker agrees with the verb: «وأضافت» is not the minister but the ministry before him', () => {
    const quote = 'وأضافت أن القوات ستعود.'
    const text = `وقالت وزارة الدفاع إن القصف توقف. وقال الوزير إن الطريق آمن. ${quote}`
    expect(creditsOf(text, quote)[0]).toMatchObject({ text: 'وزارة الدفاع', inferred: true })
  })

  test('an agency named in the sentence stays in front of a speaker inferred from before it', () => {
    const quote = 'وأضاف لوكالة “فرانس برس” أن النقاط استعيدت.'
    const text = `وقال مدير المركز الإعلامي إن القصف توقف. ${quote}`
    expect(creditsOf(text, quote).map(({ text: name, inferred }) => [name, inferred])).toEqual([
      ['وكالة “فرانس برس”', false],
      ['مدير المركز الإعلامي', true],
    ])
  })

  test('the outlet itself is no link of its own chain', () => {
    const text = 'وقالت مصادر ميدانية لـ "داماس بوست" إن القصف تجدد.'
    expect(creditsOf(text, text, 'داماس بوست').map((credit) => credit.text)).toEqual(['مصادر ميدانية'])
  })

  test('a plain report is credited to nobody', () => {
    const text = 'وقال الوزير إن القصف توقف.\nوسيطرت القوات على البلدة.'
    expect(creditsOf(text, 'وسيطرت القوات على البلدة.')).toEqual([])
  })
})

test('every credit is the article’s own characters, whatever the text', () => {
  const word = fc.constantFrom(
    ...'وقال قالت أن إن الوزير مصادر بحسب "رويترز" لوكالة ( ) ، . : « » ” “ نقلت عن وأضاف المتحدث باسم قسد 29,358 لـ 😀 \u200f'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(20), (parts, from) => {
      const text = parts.join(' ')
      const range = { start: Math.min(from, text.length - 1), end: text.length }
      for (const credit of attributionOf({ id: 'a', text }, range)) {
        expect(credit.text).toBe(text.slice(credit.start, credit.end))
        expect(credit.text).toBe(credit.text.trim())
      }
    }),
  )
})
