import type { Language } from '../src/domain.js'

/** The forms an Arabic noun takes after a number, and an English one's two. */
type Noun = {
  readonly gender: 'masculine' | 'feminine'
  readonly none: string
  readonly one: string
  readonly two: string
  /** The dual after a preposition: «من مصدرين». */
  readonly twoGenitive: string
  readonly few: string
  readonly many: string
  readonly other: string
  readonly english: readonly [string, string]
}

const nouns = {
  passage: {
    gender: 'masculine',
    none: 'لا مقاطع',
    one: 'مقطع واحد',
    two: 'مقطعان',
    twoGenitive: 'مقطعين',
    few: 'مقاطع',
    many: 'مقطعًا',
    other: 'مقطع',
    english: ['passage', 'passages'],
  },
  outlet: {
    gender: 'masculine',
    none: 'لا مصادر',
    one: 'مصدر واحد',
    two: 'مصدران',
    twoGenitive: 'مصدرين',
    few: 'مصادر',
    many: 'مصدرًا',
    other: 'مصدر',
    english: ['outlet', 'outlets'],
  },
  article: {
    gender: 'feminine',
    none: 'لا مواد',
    one: 'مادة واحدة',
    two: 'مادتان',
    twoGenitive: 'مادتين',
    few: 'مواد',
    many: 'مادة',
    other: 'مادة',
    english: ['article', 'articles'],
  },
  file: {
    gender: 'masculine',
    none: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    twoGenitive: 'ملفين',
    few: 'ملفات',
    many: 'ملفًا',
    other: 'ملف',
    english: ['file', 'files'],
  },
  character: {
    gender: 'masculine',
    none: 'لا حروف',
    one: 'حرف واحد',
    two: 'حرفان',
    twoGenitive: 'حرفين',
    few: 'حروف',
    many: 'حرفًا',
    other: 'حرف',
    english: ['character', 'characters'],
  },
  second: {
    gender: 'feminine',
    none: 'أقل من ثانية',
    one: 'ثانية واحدة',
    two: 'ثانيتان',
    twoGenitive: 'ثانيتين',
    few: 'ثوانٍ',
    many: 'ثانية',
    other: 'ثانية',
    english: ['second', 'seconds'],
  },
  minute: {
    gender: 'feminine',
    none: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    twoGenitive: 'دقيقتين',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
    english: ['minute', 'minutes'],
  },
} satisfies Record<string, Noun>

export type Counted = keyof typeof nouns

const arabicRules = new Intl.PluralRules('ar')
const figures = { ar: new Intl.NumberFormat('ar-u-nu-latn'), en: new Intl.NumberFormat('en') }

/** From three to ten: the word before a masculine noun, and before a feminine one. */
const arabicNumberWords = {
  masculine: ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  feminine: ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
} as const
const englishNumberWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** A number in the figures both languages share here, grouped by thousands. */
export function figure(language: Language, value: number): string {
  return figures[language].format(value)
}

/** «أربعة مقاطع», «11 مقطعًا», "four passages"; `genitive` after a preposition. */
export function counted(
  language: Language,
  count: number,
  what: Counted,
  grammaticalCase: 'nominative' | 'genitive' = 'nominative',
): string {
  const noun: Noun = nouns[what]
  if (language === 'en') {
    const number = englishNumberWords[count] ?? figure('en', count)
    return `${number} ${noun.english[count === 1 ? 0 : 1]}`
  }
  switch (arabicRules.select(count)) {
    case 'zero':
      return noun.none
    case 'one':
      return noun.one
    case 'two':
      return grammaticalCase === 'genitive' ? noun.twoGenitive : noun.two
    case 'few':
      return `${arabicNumberWords[noun.gender][count - 3] ?? figure('ar', count)} ${noun.few}`
    case 'many':
      return `${figure('ar', count)} ${noun.many}`
    case 'other':
      return `${figure('ar', count)} ${noun.other}`
  }
}

/** The Arabic ending that refers to what was counted: «ملف واحد … قراءته», «ملفان … قراءتهما», «ملفات … قراءتها». */
export function referring(count: number, what: Counted): 'ه' | 'ها' | 'هما' {
  switch (arabicRules.select(count)) {
    case 'one':
      return nouns[what].gender === 'masculine' ? 'ه' : 'ها'
    case 'two':
      return 'هما'
    default:
      return 'ها'
  }
}

/** A length of time in its two largest units: «دقيقة واحدة و12 ثانية», "3 minutes, 20 seconds". */
export function duration(language: Language, seconds: number): string {
  const whole = Math.round(seconds)
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  if (whole === 0 && language === 'en') return 'under a second'
  if (minutes === 0) return counted(language, whole, 'second')
  const both = [
    counted(language, minutes, 'minute'),
    ...(rest > 0 ? [counted(language, rest, 'second')] : []),
  ]
  return both.join(language === 'ar' ? ' و' : ' ')
}
