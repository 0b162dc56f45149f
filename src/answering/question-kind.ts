import type { Language } from '../domain.js'
import { words } from '../text/words.js'

/** What a question asks for, as far as its words say. */
export type QuestionKind = 'how-many' | 'when' | 'where' | 'who' | 'other'

export function questionKind(question: string, language: Language): QuestionKind {
  const text = spaced(question)
  const patterns = language === 'ar' ? arabic : english
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

/** Whether a question asks what several sources say, or how what they say has changed, so that each should be heard. */
export function asksSeveralSources(question: string): boolean {
  return severalSources.test(spaced(question))
}

/** Whether a question asks for a figure: how many, or the toll of something. */
export function asksForFigure(question: string, language: Language): boolean {
  return questionKind(question, language) === 'how-many' || asksForToll(question)
}

/** Whether a question asks for what something cost in lives. */
export function asksForToll(question: string): boolean {
  return toll.test(spaced(question))
}

const toll = / (?:ال)?(?:حصيله|حصائل|خسائر) | (?:toll|tolls|casualties|losses) /

/** Whether a question is answered by yes or no. */
export function asksWhether(question: string, language: Language): boolean {
  const text = spaced(question)
  return language === 'ar'
    ? /^ (?:هل|وهل|فهل) /.test(text)
    : yesOrNo.test(text) && !hasQuestionWord.test(text)
}

const yesOrNo = /^ (?:did|does|do|was|were|is|are|has|have|had|will|would|can|could) /
const hasQuestionWord = / (?:who|whom|whose|what|which|when|where|why|how) /

/** The normalised words with a space on both sides of each. */
function spaced(question: string): string {
  const terms = words(question).map((word) => word.term)
  return ` ${terms.join(' ')} `
}

const severalSources =
  / (?:المصادر|المواد|الروايات|الروايتان|الروايتين|الوكالات|الصحف|التقارير|التقديرات|المختلفه|تختلف|اختلف|اختلفت|تقارن|تغير|تغيرت|تطور|تطورت) | كل (?:مصدر|ماده|وكاله|جهه|صحيفه|طرف) | (?:sources|articles|outlets|accounts|versions|estimates|differ|disagree|compare|change|changed|evolve|evolved) | each (?:source|article|outlet|side) /

/** Matched against the spaced words; the first that fits decides. */
const arabic: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'when',
    / (?:متي|ومتي) | (?:في|ب|منذ|حتي)? ?(?:اي|ايه|باي) (?:عام|سنه|تاريخ|يوم|شهر|وقت|ساعه|قرن|عقد|موعد) | ما (?:هو )?(?:تاريخ|موعد) /,
  ],
  [
    'how-many',
    / (?:كم|وكم|بكم|فكم) | (?:ما|وما) (?:هو |هي )?(?:عدد|حصيله|نسبه|مقدار|حجم|قيمه|طول|عرض|ارتفاع|مساحه|عمر|مده|سعر|تكلفه|معدل) | اي نسبه /,
  ],
  [
    'where',
    / (?:اين|واين|فاين) | (?:اي|ايه|باي) (?:مدينه|بلد|بلده|دوله|مكان|منطقه|قريه|محافظه|منطقتين|ولايه|قاره|موقع|جهه|حي) /,
  ],
  [
    'who',
    /^ (?:من|ومن|فمن|لمن|بمن) (?!بين |خلال |اين |اجل |قبل |بعد |اي )| (?:من) (?:هو|هي|هم|الذي|التي|الذين) | ما (?:هو )?اسم /,
  ],
]

const english: readonly (readonly [QuestionKind, RegExp])[] = [
  ['when', / when | (?:what|which|in what) (?:year|date|day|month|time|century|decade) /],
  [
    'how-many',
    / how (?:many|much|large|long|big|far|tall|high|old|often|wide) | what (?:is the |was the )?(?:number|percentage|population|amount|share|toll|distance|length|size|age) /,
  ],
  [
    'where',
    / where | (?:what|which) (?:city|town|country|place|area|village|province|state|region|location|district) /,
  ],
  [
    'who',
    / (?:who|whom|whose) | what is the name of | which (?:man|woman|person|leader|commander|spokesman|minister|president|group) /,
  ],
]
