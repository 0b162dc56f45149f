import { describe, expect, test } from 'vitest'
import { type ReadQuestion, readQuestion } from '../../src/retrieval/question.js'
import { articlesOf, collectionOf } from '../lexical/collection.js'
import { bundledLexicon } from './collection.js'

const lexicon = await bundledLexicon()
const { index } = collectionOf(
  articlesOf([
    'تقدمت قوات سوريا الديمقراطية (قسد) نحو الباغوز أمس. وقالت قسد إنها سيطرت على حقل العمر.',
    'قال حزب الاتحاد الديمقراطي (PYD) إنه باق. وكان حزب الاتحاد الديمقراطي (PYD) قد انسحب من هجين.',
    'وصلت القوات إلى نهر الفرات قرب مدينة البوكمال عام 2018.',
  ]),
)
const read = (text: string): ReadQuestion => readQuestion(text, index, lexicon)
const wordsOf = (text: string) => read(text).words.map(({ word }) => word)
const formsOf = (text: string, word: string) =>
  read(text)
    .words.find((one) => one.word === word)
    ?.wanted.synonyms.map(({ stems }) => stems.join(' ')) ?? []

describe('an Arabic question', () => {
  test('is read word by word, as written, without the words that only ask', () => {
    const question = 'مَن هو المتحدث باسم قـسد؟'
    expect(read(question).language).toBe('ar')
    expect(wordsOf(question)).toEqual(['المتحدث', 'باسم', 'قـسد'])
    for (const { word, start, end } of read(question).words) expect(question.slice(start, end)).toBe(word)
  })

  test('wants a word once, however often it is said', () => {
    expect(wordsOf('القوات والقوات قوات')).toEqual(['القوات'])
  })

  test('is searched for in the same words as it is read in', () => {
    const question = read('متى وصلت القوات إلى نهر الفرات؟')
    expect(question.query.wanted).toEqual(question.words.map(({ wanted }) => wanted))
  })

  test('has no translations', () => {
    for (const { arabic } of read('متى وصلت القوات؟').words) expect(arabic).toEqual([])
  })

  test.each(['ما هي من هو؟', '؟؟؟', '', ' \u200F '])('%j wants nothing', (question) => {
    expect(read(question).words).toEqual([])
  })
})

describe('an English question', () => {
  test('wants Arabic words, and says which', () => {
    const question = 'When did the forces reach the Euphrates river?'
    expect(read(question).language).toBe('en')
    expect(formsOf(question, 'forces')).toContain('قو')
    const river = read(question).words.find(({ word }) => word.includes('Euphrates'))
    expect(river?.arabic.join(' ')).toContain('الفرات')
    for (const { word, start, end } of read(question).words) expect(question.slice(start, end)).toBe(word)
  })

  test.each(['Baghouz', 'Baghuz', 'al-Baghouz'])('finds a name in the spelling %s', (name) => {
    const { words } = read(`Who took ${name}?`)
    const found = words.flatMap(({ wanted }) => wanted.synonyms.flatMap(({ stems }) => stems))
    expect(found).toContain('باغوز')
  })

  test('keeps numbers as they are', () => {
    expect(formsOf('What happened in 2018?', '2018')).toContain('2018')
  })

  test('does not search for the words that only ask', () => {
    expect(wordsOf('Who is the what of where?')).toEqual([])
  })
})

describe('an abbreviation and the name it stands for', () => {
  test('the abbreviation finds the name', () => {
    expect(formsOf('كم خسرت قسد؟', 'قسد')).toEqual(['قسد', 'قو سور ديمقراط'])
  })

  test('the name finds the abbreviation', () => {
    const question = 'كم خسرت قوات سوريا الديمقراطية؟'
    for (const word of ['قوات', 'سوريا', 'الديمقراطية']) expect(formsOf(question, word)).toContain('قسد')
  })

  test('part of the name does not', () => {
    expect(formsOf('كم خسرت القوات في سوريا؟', 'القوات')).not.toContain('قسد')
  })

  test('an English question by the Latin abbreviation finds the Arabic name', () => {
    expect(formsOf('What did PYD say?', 'PYD')).toContain('حزب اتحاد ديمقراط')
  })

  test('the other form is worth less than the one the reader used', () => {
    const [own, other] = read('كم خسرت قسد؟').words.find(({ word }) => word === 'قسد')?.wanted.synonyms ?? []
    expect(own?.weight).toBe(1)
    expect(other?.weight).toBeLessThan(1)
  })
})

test('a month is asked for by all its names at once', () => {
  expect(formsOf('ماذا حدث في آذار؟', 'آذار')).toEqual(expect.arrayContaining(['اذار', 'مارس']))
})
