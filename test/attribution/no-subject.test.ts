import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('what follows a reporting verb is no source', () => {
  test.each([
    ['when it is what a relative’s noun announced', 'وهذه الدولة التي أعلنت الانفصال قبل عام كامل.', []],
    [
      'when it is only what was done',
      'أعلنت مجموعة النقل انسحابها بسبب العقوبات التي أعلنها الرئيس دونالد ترامب في مايو.',
      ['مجموعة النقل'],
    ],
    [
      'when it is held to be something',
      'قال صالح مسلم، الذي يعتبر الحركة الأساسية، أن تركيا خسرت.',
      ['صالح مسلم'],
    ],
    ['when it is whom one told', 'وأبلغ الصحفيين أن المباراة ألغيت.', []],
    [
      'when it is what one describes',
      'وأضاف إبراهيم أنه هرب، فيما وصف هؤلاء المقاتلين بأنهم "متطرفون جدا".',
      ['إبراهيم'],
    ],
    ['when it is what one shows', 'كشفت الشركة عن هاتفها الجديد في المعرض.', []],
    ['when it is an object of several', 'هرب مسلحون أعلنوا الولاء لتنظيم آخر إلى الصحراء.', []],
    ['when the word is a noun', 'حضر الرئيس حفل نقل السفارة من تل أبيب إلى القدس.', []],
    ['when a preposition makes it one', 'قال المتحدث خلال إفادة صحفية في جنيف إن العدد ارتفع.', ['المتحدث']],
    ['when its ending shows an object', 'أطلق سراحه بعد أن كتب تعهداً بعدم العودة إلى ذلك.', []],
    ['when the verb is passive', 'قبل أسابيع حُذّر مكتب التحقيقات من التهديدات.', []],
    [
      'when a relative without «التي» says who announced it',
      'تتزامن المعارك مع هدنة إنسانية أعلنتها روسيا.',
      [],
    ],
    [
      'when it tells what has been like that',
      'وهذه من الحالات النادرة التي تشير فيها موسكو إلى ضرورة الانسحاب.',
      [],
    ],
    ['when nobody can have said it', 'وتغير العدد بحسب الفترات من ألف إلى ألفين.', []],
  ])('%s: %s', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
})
