import { stem } from '../text/stem.js'
import type { Word } from '../text/words.js'
import type { QuestionKind } from './question-kind.js'

/**
 * How much a sentence looks like it holds the kind of thing asked for, 0 to 3: a number or date the question
 * does not give itself, a place, a person. `asked` are the normalised words of the question.
 */
export function answerSigns(
  kind: QuestionKind,
  sentence: readonly Word[],
  asked: ReadonlySet<string>,
): number {
  const isNew = (word: Word) => !asked.has(word.term)
  switch (kind) {
    case 'how-many':
      return sentence.some((word) => isNew(word) && isNumber(word.term)) ? 3 : 0
    case 'when': {
      const hasNumber = sentence.some((word) => isNew(word) && /^\d+$/.test(word.term)) ? 1 : 0
      const hasYear = sentence.some((word) => isNew(word) && /^(?:1\d|20)\d\d$/.test(word.term)) ? 1 : 0
      const hasDateWord = sentence.some((word) => isNew(word) && dateWords.has(bare(word.term))) ? 1 : 0
      return 3 * Math.max((hasNumber + hasYear) / 2, hasDateWord / 2)
    }
    case 'where':
      return sentence.some((word) => isNew(word) && placeStems.has(stem(word.term))) ? 1 : 0
    case 'who':
      return sentence.some((word) => isNew(word) && personStems.has(stem(word.term))) ? 1 : 0
    case 'other':
      return 0
  }
}

function isNumber(term: string): boolean {
  return /\d/.test(term) || numberWords.has(bare(term))
}

/** Without conjunction, preposition and article, which stand before number and date words too. */
function bare(term: string): string {
  return term.replace(/^[وف]?(?:بال|لل|ال|ب|ل)?(?=.{3})/, '')
}

const set = (list: string) => new Set(list.split(' '))

const numberWords = set(
  'واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه تسع تسعه عشر عشره ' +
    'عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين ' +
    'مئه مائه مئتان مئتين مائتان مائتين مئات ثلاثمئه اربعمئه خمسمئه ستمئه سبعمئه ثمانمئه تسعمئه ثلاثمائه اربعمائه خمسمائه ' +
    'الف الفان الفين الاف الوف مليون مليونان مليونين ملايين مليار مليارين مليارات عشرات نصف ثلث ربع ضعف شخصان شخصين',
)

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
