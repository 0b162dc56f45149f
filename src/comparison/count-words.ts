import { stem } from '../text/stem.js'
import { terms } from './tokens.js'

/** What befell those who are counted. */
export type Outcome = 'killed' | 'wounded' | 'missing' | 'captured' | 'displaced'

/** Who is counted. Figures of different kinds are never set against each other. */
export type CountedKind = 'fighters' | 'civilians' | 'children' | 'women' | 'persons' | 'other'

export const stemsOf = (list: string): ReadonlySet<string> => new Set(terms(list).map((term) => stem(term)))

const kinds: readonly (readonly [CountedKind, ReadonlySet<string>])[] = [
  [
    'fighters',
    stemsOf(
      'مقاتل مقاتلا مقاتلي مقاتلين مقاتليها عنصر عنصرا عناصر عناصره مسلح مسلحا مسلحين مسلحي جندي جنديا جنود عسكري عسكريا عسكريين إرهابي إرهابيا ' +
        'إرهابيين متشدد متشددا متشددين جهادي جهاديا جهاديين داعش داعشي داعشيا ضابط ضابطا ضباط مجند مجندا شرطي شرطيا متمرد متمردا متمردين',
    ),
  ],
  ['children', stemsOf('طفل طفلا أطفال')],
  ['women', stemsOf('امرأة نساء سيدة')],
  ['civilians', stemsOf('مدني مدنيا مدنيين مدنيون')],
  [
    'persons',
    stemsOf(
      'شخص شخصا أشخاص قتيل قتيلا قتلى جريح جريحا جرحى ضحية ضحايا مصاب مصابا مصابين نازح نازحا نازحين لاجئ لاجئا لاجئين آخرين آخرون',
    ),
  ],
]

/** Words for what befell people. Of many the stem is enough; one of two letters is that of other words too («ألفا», «وفاة»). */
type OutcomeWords = { readonly terms: ReadonlySet<string>; readonly stems: ReadonlySet<string> }

const shortestStem = 3

function outcomeWords(list: string): OutcomeWords {
  const stems = [...stemsOf(list)].filter((own) => own.length >= shortestStem)
  return { terms: new Set(terms(list)), stems: new Set(stems) }
}

const outcomes: readonly (readonly [Outcome, OutcomeWords])[] = [
  [
    'killed',
    outcomeWords(
      'قتل قتلت قتلوا مقتل قتيل قتيلا قتلى مصرع مصرعهم لقي لقوا قضى قضوا استشهاد استشهد حتفهم وفاة توفي خسر خسرت خسارة ضحية ضحايا مقتولين سقط سقوط حصد أودى أودت فقد',
    ),
  ],
  ['wounded', outcomeWords('جرح جرحوا جريح جريحا جرحى إصابة أصيب أصيبوا مصاب مصابا مصابين بجراح')],
  ['missing', outcomeWords('مفقود مفقودا مفقودين المفقودين')],
  [
    'captured',
    outcomeWords(
      'أسر أسير أسيرا أسرى اعتقال اعتقل معتقل محتجز احتجز خطف خطفوا اختطف اختطاف مختطف مخطوف مخطوفين رهينة رهائن',
    ),
  ],
  [
    'displaced',
    outcomeWords(
      'نزح نزوح نازح نازحا نازحين فر فرت فروا يفرون فرار تشرد شرد شردوا شردت تشريد هرب هربوا غادر غادروا لاجئ لاجئا',
    ),
  ],
]

/** Things that are counted beside people and that nothing befalls as it does people: «5 آليات», «12 غارة». */
export const things = stemsOf(
  'آلية آليات عربة عربات مدرعة مدرعات دبابة دبابات سيارة سيارات مركبة مركبات حافلة حافلات شاحنة شاحنات جرافة جرافات طائرة طائرات مروحية مروحيات سفينة سفن ' +
    'زورق قارب قوارب صاروخ صواريخ قذيفة قذائف قنبلة قنابل لغم ألغام عبوة عبوات غارة غارات ضربة ضربات طلعة هجوم هجمات عملية عمليات اشتباك تفجير تفجيرات انفجار معركة معارك ' +
    'منزل منازل مبنى مباني بيت بيوت مدرسة مدارس مستشفى مستشفيات مسجد قرية قرى بلدة بلدات مدينة مدن منطقة مناطق محافظة محافظات موقع مواقع نقطة نقاط قاعدة قواعد مقر مقار ' +
    'معسكر مخيم مخيمات حي أحياء شارع دولة دول بلد بلدان حزب أحزاب فصيل فصائل جماعة مرة مرات حالة حالات بلاغ بلاغات تقرير تقارير قرار مقعد مقاعد صوت أصوات مقبرة مقابر جبهة',
)

/** Names of groups that also name their members: «18 داعشيا». */
export const organisations = stemsOf('داعش داعشيا داعشي')

/** What befell those whom a word speaks of: of two things that it may say, the first of the list. */
export function outcomeOf(term: string): Outcome | undefined {
  if (!holdsOutcome.test(term)) return undefined
  const bare = term.replace(/^[وف]?(?:لل|بال|ال|[وفبل])(?=.{2})/, '')
  return outcomes.find(([, words]) => [term, bare].some((one) => isIn(words, one, stem(one))))?.[0]
}

/** What every word that speaks of an outcome holds; most words hold none of it. */
const holdsOutcome = new RegExp(outcomes.flatMap(([, { terms, stems }]) => [...terms, ...stems]).join('|'))

/** The kind of those whom a stem names; undefined when it names none. */
export function kindOf(own: string): CountedKind | undefined {
  return kinds.find(([, stems]) => stems.has(own))?.[0]
}

/** What a question asks to count, by the stems of its words. */
export function askedCount(stems: Iterable<string>): {
  readonly kind?: CountedKind
  readonly outcome?: Outcome
} {
  const asked = [...stems].filter((own) => !organisations.has(own))
  const kind = kinds.find(([, own]) => asked.some((one) => own.has(one)))?.[0]
  const outcome = outcomes.find(([, own]) => asked.some((one) => isIn(own, one)))?.[0]
  return { ...(kind && { kind }), ...(outcome && { outcome }) }
}

/** Whether a stem belongs to what is counted or what befell it, and so to no party. */
export function isCountWord(own: string): boolean {
  if (organisations.has(own)) return false
  return kinds.some(([, stems]) => stems.has(own)) || outcomes.some(([, words]) => isIn(words, own))
}

function isIn({ terms, stems }: OutcomeWords, term: string, own = term): boolean {
  return terms.has(term) || stems.has(own)
}

/** Whether a normalised word of a question only says that something is counted. */
export function onlyCounts(term: string): boolean {
  return counting.has(term) || countingStems.has(stem(term))
}

const countingStems = stemsOf(
  'عدد أعداد بلغ بلغت يبلغ تبلغ حصيلة حصائل خسائر تغير تغيرت تطور تطورت ارتفع ارتفعت إجمالي الإجمالية كلي الكلية سقط سقطوا صفوف',
)
const counting = new Set(
  'number many total toll casualties losses people change changed evolve evolved rise rose reported'.split(
    ' ',
  ),
)
