import { beforeAll, expect, test } from 'vitest'
import { spellingOf } from '../../src/english/letter-model.js'
import { type Lexicon, openLexicon } from '../../src/english/lexicon.js'
import { nameScore, transliterate } from '../../src/english/transliterate.js'
import type { Vocabulary } from '../../src/english/vocabulary.js'
import { normaliseWord } from '../../src/text/normalise.js'
import { realVocabulary } from './real-vocabulary.js'

let lexicon: Lexicon
let vocabulary: Vocabulary

beforeAll(async () => {
  lexicon = await openLexicon('models/lexicon')
  vocabulary = await realVocabulary(
    'الباغوز هجين خشام والشعفة كباجب الكشكية غرانيج الطيانة بصفيان مكوح ريدور خليل لأوتكين العرقوب تلبيسة ومحجوب المزروعي القريتين',
    'السويداء منبج القامشلي والرقة عفرين شاهين مصطفى يوسف خطاب عبدالرحمن زاخاروفا نيبينزيا ستولتنبرغ',
  )
})

test.each([
  ['baghouz', 'الباغوز'],
  ['baghuz', 'الباغوز'],
  ['bagouz', 'الباغوز'],
  ['hajin', 'هجين'],
  ['hajeen', 'هجين'],
  ['khasham', 'خشام'],
  ['khsham', 'خشام'],
  ['kabajib', 'كباجب'],
  ['granij', 'غرانيج'],
  ['gharanij', 'غرانيج'],
  ['makouh', 'مكوح'],
  ['redur', 'ريدور'],
  ['khalil', 'خليل'],
  ['talbiseh', 'تلبيسة'],
  ['mazrouei', 'المزروعي'],
  ['sweida', 'السويداء'],
  ['manbij', 'منبج'],
  ['qamishli', 'القامشلي'],
  ['raqqa', 'والرقة'],
  ['raqqah', 'والرقة'],
  ['afrin', 'عفرين'],
  ['shahin', 'شاهين'],
  ['yousef', 'يوسف'],
  ['yusuf', 'يوسف'],
  ['abdulrahman', 'عبدالرحمن'],
  ['zakharova', 'زاخاروفا'],
  ['stoltenberg', 'ستولتنبرغ'],
])('%s finds %s among thousands of words', (latin, arabic) => {
  const found = transliterate(latin, { vocabulary, letters: lexicon.letters, leastScore: nameScore })
  expect(found.flatMap(({ terms }) => terms)).toContain(normaliseWord(arabic))
})

test.each(['zzyzx', 'qwrtp', 'xylophonist', 'ab'])(
  '%s, no name in the collection, finds nothing',
  (latin) => {
    expect(transliterate(latin, { vocabulary, letters: lexicon.letters, leastScore: nameScore })).toEqual([])
  },
)

test('the better spelling weighs more, and none more than 1', () => {
  const found = transliterate('redur', { vocabulary, letters: lexicon.letters, leastScore: -2 })
  expect(found[0]?.terms).toEqual(['ريدور'])
  expect(found.every(({ weight }, at) => weight <= 1 && weight <= (found[at - 1]?.weight ?? 1))).toBe(true)
})

test('how well a word spells a name does not depend on how well it has to', () => {
  for (const name of ['raqqa', 'qamishli', 'stoltenberg']) {
    const spelling = spellingOf(name, lexicon.letters)
    for (const word of ['رقه', 'قامشلي', 'ستولتنبرغ', 'شاهين']) {
      const score = spelling(word, Number.NEGATIVE_INFINITY)
      expect(score).toBeLessThan(0)
      expect(spelling(word, score)).toBe(score)
      expect(spelling(word, score + 0.001)).toBe(Number.NEGATIVE_INFINITY)
    }
  }
})
