import { beforeAll, expect, test } from 'vitest'
import { expandQuestion } from '../../src/english/expand.js'
import { type Lexicon, openLexicon } from '../../src/english/lexicon.js'
import { synonym } from '../../src/english/synonyms.js'
import type { Vocabulary } from '../../src/english/vocabulary.js'
import { realVocabulary } from './real-vocabulary.js'

let lexicon: Lexicon
let vocabulary: Vocabulary

beforeAll(async () => {
  lexicon = await openLexicon('models/lexicon')
  vocabulary = await realVocabulary('البوكمال الباغوز هجين خشام ديرالزور والعمر السويداء زيلينسكي غوارديولا')
})

const searched = (question: string) =>
  expandQuestion(question, lexicon, vocabulary).flatMap(({ synonyms }) =>
    synonyms.map(({ stems }) => stems.join(' ')),
  )
const stemsOf = (arabic: string) => synonym(arabic, 1)?.stems.join(' ')

test.each([
  ['Who holds Baghouz?', 'الباغوز'],
  ['Who holds Baghuz?', 'الباغوز'],
  ['Who holds al-Baghuz?', 'الباغوز'],
  ['Who holds Deir ez-Zor?', 'دير الزور'],
  ['Who holds Deir Ezzor?', 'دير الزور'],
  ['Who holds Dayr az-Zawr?', 'دير الزور'],
  ['Who holds Deir ez-Zor?', 'ديرالزور'],
  ['Who holds Hajin?', 'هجين'],
  ['Who holds Hajeen?', 'هجين'],
  ['Who holds Abu Kamal?', 'البوكمال'],
  ['Who holds Al Bukamal?', 'البوكمال'],
  ['Who holds Boukamal?', 'البوكمال'],
  ['Who holds Albu Kamal?', 'البوكمال'],
  ['What happened near Khasham?', 'خشام'],
  ['What happened near Khsham?', 'خشام'],
  ['Who guards the Omar oil field?', 'حقل العمر'],
  ['Who holds Raqqa?', 'الرقة'],
  ['Where are the Sweida hostages?', 'السويداء'],
  ['Where are the Sweida hostages?', 'مختطفين'],
  ['Who runs Wagner?', 'فاغنر'],
  ['What did Trump say?', 'ترامب'],
  ['What did Erdogan say?', 'أردوغان'],
  ['What did Erdoğan say?', 'أردوغان'],
  ['What did Zelensky say?', 'زيلينسكي'],
  // The lexicon writes it جوارديولا.
  ['Where was Guardiola born?', 'غوارديولا'],
])('%s searches for %s', (question, arabic) => {
  expect(searched(question)).toContain(stemsOf(arabic))
})

test('a name stands for no words that were only said beside it where it was learnt', () => {
  const [hussein] = expandQuestion('Who is the lawyer of Hussein?', lexicon, vocabulary).slice(-1)
  expect(hussein?.arabic).toEqual(['حسين'])
})

test.each([
  ['Who leads the SDF?', 'قوات سوريا الديمقراطية'],
  ['Who leads the SDF?', 'قسد'],
  ['who leads the sdf?', 'قسد'],
  ['Who leads the Syrian Democratic Forces?', 'قسد'],
  ['Where is ISIS?', 'داعش'],
  ['where is isis?', 'داعش'],
  ['Where is ISIL?', 'الدولة الإسلامية'],
  ['Where is the Islamic State?', 'داعش'],
  ['Where is Daesh?', 'داعش'],
  ['What did the UN say?', 'الأمم المتحدة'],
  ['What did the US say?', 'الولايات المتحدة'],
  ['What did the U.S. say?', 'الولايات المتحدة'],
  ['What did the EU say?', 'الاتحاد الأوروبي'],
  ['What did NATO say?', 'الناتو'],
  ['Which PMU posts were hit?', 'الحشد الشعبي'],
  ['Which Hashd al-Shaabi posts were hit?', 'الحشد الشعبي'],
  ['Which Popular Mobilisation brigades were hit?', 'الحشد الشعبي'],
  ['Which Popular Mobilization brigades were hit?', 'الحشد الشعبي'],
  ['What did the WHO warn of?', 'منظمة الصحة العالمية'],
  ['How many airstrikes in February?', 'شباط'],
  ['What happened in May?', 'أيار'],
])('%s searches for %s', (question, arabic) => {
  expect(searched(question)).toContain(stemsOf(arabic))
})

test.each([
  ['How many soldiers were wounded?', 'جرحى'],
  ['Which troops fought?', 'قوات'],
  ['What did the leaflets say?', 'مناشير'],
  ['Which Belgian was captured?', 'بلجيكي'],
  ['How many raids?', 'غارة'],
  ['Were the wheat prices raised?', 'أسعار'],
  ['What did the Lebanese president announce?', 'الرئيس'],
  ['Which hospitals were destroyed?', 'مستشفى'],
  ['When is the election?', 'انتخابات'],
  ['Was an earthquake felt?', 'زلزال'],
])('%s searches for %s', (question, arabic) => {
  expect(searched(question)).toContain(stemsOf(arabic))
})

test('question and function words are not searched for', () => {
  expect(expandQuestion('Who was it, and what did they do to us with these?', lexicon, vocabulary)).toEqual(
    [],
  )
  expect(
    expandQuestion('How many soldiers may have died?', lexicon, vocabulary).map(({ word }) => word),
  ).toEqual(['soldiers', 'died'])
})

test('a phrase is one word of the question, shown with its Arabic forms', () => {
  const question = 'Did the Syrian Democratic Forces leave the town of al-Baghuz?'
  const words = expandQuestion(question, lexicon, vocabulary)
  expect(words.map(({ word }) => word)).toEqual(['Syrian Democratic Forces', 'leave', 'town', 'al-Baghuz'])
  expect(words[0]?.arabic.slice(0, 2)).toEqual(['قوات سوريا الديمقراطية', 'قسد'])
  for (const { word, start, end } of words) expect(question.slice(start, end)).toBe(word)
})

test('a word nobody knows is still searched for as it is written', () => {
  expect(searched('What is a zzyzxq?')).toEqual(['zzyzxq'])
  expect(searched('What about 2018?')).toEqual(['2018'])
})

test('an unknown abbreviation is not taken for a name', () => {
  expect(searched('What is the SDFQ?')).toEqual(['sdfq'])
})

test('weights fall from 1 and none is 0', () => {
  for (const { synonyms } of expandQuestion(
    'Which missiles did Iran fire at Boukamal?',
    lexicon,
    vocabulary,
  )) {
    expect(synonyms[0]?.weight).toBe(1)
    expect(synonyms.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true)
  }
})

test.each([
  ['Who shot down the plane?', 'shot down', 'أسقط'],
  ['Which states took part in the talks?', 'took part', 'شارك'],
  ['Where did the fire break out?', 'break out', 'اندلع'],
])('%s: verbs of several words are taken whole', (question, word, arabic) => {
  const found = expandQuestion(question, lexicon, vocabulary).find((one) => one.word === word)
  expect(found?.arabic).toContain(arabic)
  expect(found?.isName).toBe(false)
})
