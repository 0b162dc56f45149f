import type { LexicalIndex } from '../lexical/lexical-index.js'
import { stem } from '../text/stem.js'
import { bare, isNumber } from './number-words.js'
import type { QuestionKind } from './question-kind.js'
import { toldByWord } from './told-by-word.js'

/** What a word is a sign of, as bits. */
const sign = { number: 1, figure: 2, year: 4, date: 8, place: 16, person: 32 } as const

/** Of a sentence, by number: how much it looks like it holds the kind of thing asked for, 0 to 3. */
export type AnswerSigns = (sentence: number) => number

/**
 * Looks for a number or date the question does not give itself, a place, a person. `asked` are the normalised
 * words of the question.
 */
export function answerSigns(
  index: LexicalIndex,
  kind: QuestionKind,
  asked: ReadonlySet<string>,
): AnswerSigns {
  if (kind === 'other') return () => 0
  const signsOf = signsOfWords(index)
  const given = new Set([...asked].map((term) => index.words.find(term)))
  return (sentence) => {
    let signs = 0
    const end = index.sentenceStart[sentence + 1] ?? 0
    for (let i = index.sentenceStart[sentence] ?? 0; i < end; i++) {
      const word = index.tokens[i] ?? 0
      const own = signsOf(word)
      if (own !== 0 && !given.has(word)) signs |= own
    }
    return worth(kind, (bit) => ((signs & bit) === 0 ? 0 : 1))
  }
}

function worth(kind: QuestionKind, has: (bit: number) => number): number {
  switch (kind) {
    case 'how-many':
      return 3 * has(sign.number)
    case 'when':
      return 3 * Math.max((has(sign.figure) + has(sign.year)) / 2, has(sign.date) / 2)
    case 'where':
      return has(sign.place)
    case 'who':
      return has(sign.person)
    case 'other':
      return 0
  }
}

const signsOfWords = toldByWord(signsOfTerm)

function signsOfTerm(term: string): number {
  const own = stem(term)
  return (
    (isNumber(term) ? sign.number : 0) |
    (/^\d+$/.test(term) ? sign.figure : 0) |
    (/^(?:1\d|20)\d\d$/.test(term) ? sign.year : 0) |
    (dateWords.has(bare(term)) ? sign.date : 0) |
    (placeStems.has(own) ? sign.place : 0) |
    (personStems.has(own) ? sign.person : 0)
  )
}

const set = (list: string) => new Set(list.split(' '))

const dateWords = set(
  'يناير فبراير مارس ابريل نيسان ايار مايو حزيران يونيو تموز يوليو اب اغسطس ايلول سبتمبر تشرين اكتوبر نوفمبر ديسمبر كانون شباط اذار ' +
    'محرم صفر رجب شعبان رمضان شوال السبت احد اثنين ثلاثاء اربعاء خميس جمعه سبت امس اليوم غدا صباح مساء عام سنه شهر قرن اسبوع',
)

const stems = (list: string) => new Set(list.split(' ').map((term) => stem(term)))

const placeStems = stems(
  'مدينه بلده قريه محافظه منطقه ريف شرق غرب شمال جنوب شرقي غربي شمالي جنوبي حي ولايه اقليم بلاد دوله عاصمه جزيره نهر بحر ساحل ' +
    'حدود قرب ضفه شارع ميدان ساحه مطار ميناء معبر قاعده مخيم سجن حقل جبل وادي بحيره قصر مقر جامعه مستشفي وسط ضواحي ضاحيه محيط داخل',
)

const personStems = stems(
  'رئيس وزير قائد ناطق متحدث مدير امين زعيم ملك امير شيخ جنرال عقيد عميد لواء كولونيل ضابط نائب عضو مبعوث سفير مندوب ممثل ' +
    'خبير محلل باحث كاتب صحفي طبيب دكتور استاذ لاعب مدرب مخرج ممثل فنان مغني مسؤول مستشار ابن ابو ام زوجه شقيق والد السيد المدعو اسمه',
)
