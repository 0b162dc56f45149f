import type { Language } from '../domain.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { skeletonOf } from '../text/skeleton.js'
import { stem } from '../text/stem.js'
import { isFunctionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'

/** What a question wants counted or measured. */
export type AskedCount = {
  /** Place among the question's words of the thing counted: «مقعدا» in «كم مقعدا نال الحزب؟». */
  readonly thing: number
  /** Its consonants, by which a broken plural is known; of an Arabic question only. */
  readonly skeleton: string
  /** Stems of the units that the answer may come in (years, dollars …), where the question says so much. */
  readonly units: ReadonlySet<string>
  /** Whether only such a unit will do: the thing itself is not what stands beside the number («كم عمر …»). */
  readonly onlyUnits: boolean
  /** Whether any number may be the answer: no thing is named («كم بلغت …»), or the unit may be a mere sign (%). */
  readonly isOpen: boolean
}

/** What is counted, undefined when the question asks for no count. */
export function askedCount(question: ReadQuestion): AskedCount | undefined {
  const { text, language, words: asked } = question
  const spaced = ` ${words(text)
    .map((word) => word.term)
    .join(' ')} `
  const asking = asksCount[language].exec(spaced)
  if (!asking) return undefined
  const thing = thingOf(
    question,
    words(text)[spaced.slice(0, asking.index).split(' ').length - 1]?.start ?? 0,
  )
  const own = words(asked[thing]?.word ?? '')[0]?.term ?? ''
  const measure = measures.find((one) => one[language].test(spaced))
  const isPerson = language === 'ar' ? personStems.has(stem(own)) : asksPeople.test(spaced)
  return {
    thing,
    skeleton: language === 'ar' ? skeletonOf(own) : '',
    units: measure?.units ?? (isPerson ? units.person : none),
    onlyUnits: measure !== undefined,
    isOpen: measure?.units === units.percent || (language === 'ar' && openVerb.test(spaced)),
  }
}

const asksCount: Readonly<Record<Language, RegExp>> = {
  ar: / (?:[وفب]?كم) | [وف]?ما (?:هو |هي )?(?:عدد|حصيله|نسبه|مقدار|قيمه|طول|عرض|ارتفاع|مساحه|عمر|مده|سعر|ثمن|تكلفه|كلفه|راتب|راسمال|معدل) | (?:اي|باي) (?:نسبه|سعر|ثمن|مبلغ) /,
  en: / how (?:many|much|long|far|tall|high|old|wide|deep) | what (?:is the |was the )?(?:number|percentage|population|amount|share|toll|distance|length|age|price|cost) /,
}

/**
 * The thing counted: in Arabic the first word after the question word that says something («من قال كم مقاتلا قُتل؟»);
 * in English the last one before the verb, "fighters" in "How many militia fighters did …".
 */
function thingOf({ text, language, words: asked }: ReadQuestion, from: number): number {
  const says = asked.map(
    ({ word, end }) => (language === 'en' || end > from) && !words(word).every(({ term }) => isEmpty(term)),
  )
  const first = Math.max(0, says.indexOf(true))
  if (language === 'ar') return first
  const verb = englishVerb.exec(text)
  const before = asked.filter(({ start }, i) => says[i] && start < (verb?.index ?? 0)).at(-1)
  return before ? asked.indexOf(before) : first
}

/** Where the noun of "how many …" ends. */
const englishVerb =
  /\b(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|in|of|from|on|and|or)\b/i

/** Words that stand between the question word and the thing counted. */
function isEmpty(term: string): boolean {
  return emptyWords.has(term) || isFunctionWord(term)
}

const set = (list: string) => new Set(list.split(' '))
const stems = (list: string) => new Set(list.split(' ').map((term) => stem(term)))

const emptyWords = set('عدد حصيله اسم بلغ بلغت يبلغ تبلغ يكون تكون name people said called number')

const openVerb =
  / [وفب]?كم (?:قتل|خسرت|خسر|بلغ|بلغت|يبلغ|تبلغ|اصيب|اصيبت|دفع|دفعت|نزح|تبعد|يبعد|كان|كانت|سجل|سجلت|ارتفع|ارتفعت|انخفض|انخفضت|يتقاضي|يزن|تزن|ربح|ربحت|انفق|انفقت) /

const none: ReadonlySet<string> = new Set()

const units = {
  year: stems('عام اعوام عاما سنه سنوات سنين عامين سنتين'),
  time: stems(
    'ثانيه ثوان دقيقه دقائق دقايق ساعه ساعات يوم ايام يوما اسبوع اسابيع شهر اشهر شهرا شهور عام اعوام عاما سنه سنوات سنين عقد عقود ' +
      'قرن قرون يومين شهرين عامين سنتين ساعتين اسبوعين',
  ),
  money: stems(
    'دولار دولارات يورو جنيه جنيهات ليره ليرات ريال ريالات درهم دراهم دينار دنانير روبل ين يوان فرنك استرليني',
  ),
  length: stems(
    'متر مترا امتار كيلومتر كيلومترا كيلومترات كلم ميل ميلا اميال قدم قدما سنتيمتر بوصه هكتار فدان',
  ),
  percent: stems('بالمئه المئه بالمايه المايه نسبه'),
  person: stems(
    'شخص شخصا اشخاص مدني مدنيا مدنيين قتيل قتيلا قتلي عنصر عنصرا عناصر مسلح مسلحا مسلحين مقاتل مقاتلا مقاتلين جندي جنديا جنود رجل رجال ' +
      'فرد فردا افراد عضو عضوا اعضاء ضحيه ضحايا متطرف متطرفا ارهابي ارهابيا نازح نازحا لاجي لاجيا لاجيين مواطن مواطنا نسمه',
  ),
} as const

/** Words that ask for people of no kind in particular. */
const personStems = stems('شخص شخصا اشخاص فرد فردا عنصر عنصرا عضو عضوا انسان قتيل قتيلا قوات')
const asksPeople = / how many (?:more |other )?(?:people|persons|men|members|victims) /

/** Questions for a measure, with its units; the first that fits decides. Matched against the normalised words. */
const measures: readonly (Readonly<Record<Language, RegExp>> & { readonly units: ReadonlySet<string> })[] = [
  {
    ar: / (?:عمر|سن) | [وفب]?كم (?:سنه|عاما|عام) /,
    en: / how old | what age | the age of /,
    units: units.year,
  },
  {
    ar: / [وفب]?كم من (?:ال)?(?:وقت|زمن) | [وفب]?كم (?:تدوم|يدوم|دام|دامت|استغرق|استغرقت|يستغرق|تستغرق|استمر|استمرت|يستمر|تستمر) | مده /,
    en: / how long | how many (?:years|months|weeks|days|hours|minutes) /,
    units: units.time,
  },
  {
    ar: / [بال]*(?:ثمن|سعر|تكلفه|كلفه|راتب|راتبا|راسمال|غرامه|ميزانيه|مبلغ) | [وفب]?كم (?:دفع|دفعت|يتقاضي|تتقاضي|يكلف|تكلف) /,
    en: / how much | price | cost | costs | salary | worth /,
    units: units.money,
  },
  {
    ar: / (?:ارتفاع|طول|عرض|مسافه|عمق|مساحه) | [وفب]?كم (?:كيلومترا|مترا|ميلا) /,
    en: / how (?:tall|high|far|wide|deep) | length | height | kilometres | kilometers | miles | metres | meters /,
    units: units.length,
  },
  { ar: / نسبه | في المئه | بالمئه /, en: / percent | percentage /, units: units.percent },
]
