import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('whoever a sentence begins with goes on to speak', () => {
  test.each([
    [
      'with a title behind a name that is not known',
      'دبي، الإمارات العربية المتحدة (CNN)— أثار تركي آل الشيخ، رئيس الهيئة، جدلا بعد نشره تدوينة، قال فيها إن اللاعب سيغيب.',
      ['تركي آل الشيخ، رئيس الهيئة'],
    ],
    [
      'after a month',
      'وفي يونيو فرضت قوات سوريا الديمقراطية حظر تجول وأعلنت حالة طوارئ، قائلة إن مقاتلين تسللوا إلى المدينة.',
      ['قوات سوريا الديمقراطية'],
    ],
    [
      'before «وصرح بعد ذلك»',
      'والتقى الزعيم مقتدى الصدر بالوزير وصرح بعد ذلك أن الحكومة جاهزة.',
      ['الزعيم مقتدى الصدر'],
    ],
    [
      'before «أعلنت» and a noun',
      'وجهت شركة "غوغل" ضربة جديدة للعملة، حيث أعلنت منع كل الإعلانات.',
      ['شركة "غوغل"'],
    ],
    ['before «قد»', 'وكان المغرب قد اعتذر عن القمة، مشيرا إلى أن الظروف لا تسمح.', ['المغرب']],
    [
      'and not whom it is done to',
      'وكانت محكمة العدل قد طالبت الولايات المتحدة بتخفيف العقوبات، كما أعلنت أن العقوبات خرق للمعاهدة.',
      ['محكمة العدل'],
    ],
    [
      'on whose page it was',
      'جاء ذلك في تدوينة على صفحة رئيس الوزراء العراقي، حيدر العبادي على موقع التواصل، حيث قال: "أبطالنا انتصروا اليوم".',
      ['رئيس الوزراء العراقي، حيدر العبادي'],
    ],
  ])('%s: %s', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })

  test('but one reporter is not several who speak', () => {
    expect(names('والتقت مراسلة الصحيفة مع عدد من الجنود، حيث أكدوا أن المعركة انتهت.')).toEqual([])
  })
})
