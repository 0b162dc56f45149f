import { opensWithConjunction } from './word-forms.js'

/** What must follow a reporting verb for its subject to be a source. */
export type Follows =
  /** Nothing more: whatever it governs was said. */
  | 'anything'
  /** A clause («أن»), a quotation or a colon. */
  | 'clause'
  /** The same, or what is reported behind a preposition («أعلن عن», «أشار إلى»). */
  | 'clause-or-preposition'

export type ReportingVerb = {
  readonly follows: Follows
  /** The preposition that opens what is reported: «أشار إلى». */
  readonly preposition?: string
  /** Whether only an outlet or a document can be its subject here («نشرت صحيفة»). */
  readonly ofMedia?: boolean
  /** Whether an object stands between the subject and what was said («وصف ترامب الاتفاق بأنه …»). */
  readonly takesObject?: boolean
  /** Whether a verbal noun may be what was said («أعلن الجيش إحباط هجوم»), so that the subject ends before it. */
  readonly takesNoun: boolean
  readonly gender: 'feminine' | 'masculine' | undefined
}

/** The reporting verb that a normalised word is, with or without a conjunction or «سـ» before it. */
export function reportingVerb(term: string): ReportingVerb | undefined {
  return verbs.get(term) ?? (opensWithConjunction(term) ? verbs.get(term.slice(1)) : undefined)
}

/** All forms of verbs and participles of reporting, without conjunctions, also with «ـه» for what was reported. */
export function reportingForms(): string[] {
  const forms = [...verbs.keys()]
  return [...forms, ...forms.map((form) => `${form}ه`), ...relays, ...participles]
}

/** «كشفه», «نشرته»: a verb of reporting with what was reported written onto it. */
export function reportsIt(term: string): boolean {
  return isRelay(term) || (/ه$/.test(term) && reportingVerb(term.slice(0, -1)) !== undefined)
}

/** Whether a word names who passed on what stands before it: «تصريحات نقلتها قناة …». */
export function isRelay(term: string): boolean {
  return relays.has(term)
}

/** «قالوا», «يعتقدون»: a verb that has its subject in it, or before it. */
export function isPlural(term: string): boolean {
  return /(?:وا|ون)$/.test(term)
}

/** Gender of who speaks at a participle: «مؤكدا», «مشيرة»; undefined for «مؤكدين» and «قائلين». */
export function genderOfSaying(term: string): ReportingVerb['gender'] {
  return /ا$/.test(term) ? 'masculine' : /ه$/.test(term) ? 'feminine' : undefined
}

/** Whether a word carries a speech on with the same speaker: «… مضيفا أن». */
export function isCarryingOn(term: string): boolean {
  return participles.has(/^و/.test(term) ? term.slice(1) : term)
}

const words = (list: string) => list.trim().split(/\s+/)

const verbs = new Map<string, ReportingVerb>()

/** «قال/قول» stands for قال, قالت, قالوا, يقول, تقول and يقولون. */
function add(pairs: string, verb: Omit<ReportingVerb, 'gender'>) {
  for (const pair of words(pairs)) {
    const [perfect = '', imperfect = ''] = pair.split('/')
    // A final alef maqsura falls before endings: نفى, نفت, نفوا.
    const root = perfect.replace(/ي$/, '')
    const put = (form: string, gender: ReportingVerb['gender']) => verbs.set(form, { ...verb, gender })
    put(perfect, 'masculine')
    put(`ي${imperfect}`, 'masculine')
    put(`${root}ت`, 'feminine')
    put(`ت${imperfect}`, 'feminine')
    put(`${root}وا`, undefined)
    put(`ي${imperfect.replace(/ي$/, '')}ون`, undefined)
  }
}

add('قال/قول صرح/صرح افاد/فيد', { follows: 'anything', takesNoun: false })
add('اعلن/علن اكد/وكد نفي/نفي ذكر/ذكر زعم/زعم', { follows: 'anything', takesNoun: true })
add(
  `اوضح/وضح اعتبر/عتبر راي/ري ادعي/دعي اعترف/عترف اقر/قر توقع/توقع رجح/رجح ابلغ/بلغ اخبر/خبر روي/روي كتب/كتب غرد/غرد علق/علق
   ختم/ختم استطرد/ستطرد اردف/ردف اجاب/جيب استدرك/ستدرك اضاف/ضيف تابع/تابع واصل/واصل قدر/قدر اظهر/ظهر اثبت/ثبت
   خلص/خلص افصح/فصح جزم/جزم تعهد/تعهد تساءل/تساءل لخص/لخص اقترح/قترح
   حكي/حكي تنبا/تنبا استنتج/ستنتج احتج/حتج تمني/تمني تناقل/تناقل تداول/تداول كرر/كرر ابرز/برز لاحظ/لاحظ تكهن/تكهن اكتفي/كتفي اشتكي/شتكي شكا/شكو جادل/جادل طمان/طمين نصح/نصح اعتقد/عتقد جدد/جدد استبعد/ستبعد`,
  { follows: 'clause', takesNoun: false },
)
add('وثق/وثق احصي/حصي', { follows: 'anything', takesNoun: true })
add('وصف/صف برر/برر فسر/فسر شرح/شرح', { follows: 'clause', takesNoun: true, takesObject: true })
add('نشر/نشر اورد/ورد بث/بث', { follows: 'clause', takesNoun: true, takesObject: true, ofMedia: true })
for (const [pairs, preposition] of [
  ['اشار/شير لفت/لفت نبه/نبه نوه/نوه المح/لمح', 'الي'],
  ['شدد/شدد', 'علي'],
  ['حذر/حذر', 'من'],
  ['تحدث/تحدث كشف/كشف', 'عن'],
] as const)
  add(pairs, { follows: 'clause-or-preposition', takesNoun: false, preposition })

// «وفق ما أكده مصدر أمني»: the object is written onto the verb.
for (const verb of words('اكد ذكر اعلن قال اورد ابلغ اوضح افاد اخبر'))
  for (const form of [`${verb}ه`, `${verb}ته`, `${verb}ها`, `${verb}تها`, `${verb}نا`, `${verb}تنا`])
    verbs.set(form, { follows: 'anything', takesNoun: true, gender: undefined })
// «تبين» alone is «it turned out», of records «they show».
verbs.set('تبين', {
  follows: 'clause',
  takesNoun: false,
  takesObject: true,
  ofMedia: true,
  gender: 'feminine',
})
// «بين» itself is nearly always «between».
// «علم» is a science as often as it is «learned».
for (const form of ['بينت', 'بين.', 'يبين', 'علمت'])
  verbs.set(form, { follows: 'clause', takesNoun: false, gender: undefined })
for (const form of ['تبلغ', 'يبلغ']) verbs.delete(form)

const relays = new Set(
  words(
    'نقلتها نقلته نقله نقلها بثتها بثته بثه بثها نشرتها نشرته نشره نشرها اوردتها اوردته اورده اوردها تناقلتها تناقلته اذاعته اذاعتها',
  ),
)

const participles = new Set(
  words(
    `مضيفا مضيفه موكدا موكده مشيرا مشيره موضحا موضحه لافتا لافته معتبرا معتبره مبينا مبينه متابعا قايلا قايله مشددا مشدده منوها محذرا محذره
     كاشفا كاشفه معلنا معلنه نافيا نافيه مردفا زاعما زاعمه متوقعا متوقعه مرجحا مرجحه منبها مبرزا مستطردا مستدركا منبهه منوهه مبرزه
     قايلين موكدين مشيرين مضيفين معتبرين موضحين لافتين متسايلا متسايله معلقا معلقه مبررا مبرره مصرحا مصرحه مدعيا مدعيه متعهدا متعهده مذكرا مذكره`,
  ),
)
