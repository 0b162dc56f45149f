import { stem } from '../text/stem.js'
import type { Amount } from './amounts.js'
import { endsClause, type Token, terms } from './tokens.js'

/** What befell those who are counted. */
export type Outcome = 'killed' | 'wounded' | 'missing' | 'captured' | 'displaced'

/** Who is counted. Figures of different kinds are never set against each other. */
export type CountedKind = 'fighters' | 'civilians' | 'children' | 'women' | 'persons' | 'other'

export type Counted = {
  readonly kind: CountedKind
  readonly outcome?: Outcome
  /** Stem of the counted noun. */
  readonly noun: string
  /** Stems of the words that say whose they are («… من قوات سوريا الديمقراطية»); empty when nothing does. */
  readonly party: readonly string[]
}

const stemsOf = (list: string): ReadonlySet<string> => new Set(terms(list).map((term) => stem(term)))

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

const outcomes: readonly (readonly [Outcome, ReadonlySet<string>])[] = [
  [
    'killed',
    stemsOf(
      'قتل قتلت قتلوا قُتل مقتل قتيل قتيلا قتلى مصرع مصرعهم لقي قضى قضوا استشهاد استشهد حتفهم وفاة توفي خسر خسرت خسارة ضحية ضحايا مقتولين سقط سقوط حصد أودى فقد',
    ),
  ],
  ['wounded', stemsOf('جرح جرحوا جريح جريحا جرحى إصابة أصيب أصيبوا مصاب مصابا مصابين بجراح')],
  ['missing', stemsOf('مفقود مفقودا مفقودين المفقودين')],
  ['captured', stemsOf('أسر أسير أسيرا أسرى اعتقال اعتقل معتقل محتجز احتجز')],
  ['displaced', stemsOf('نزح نزوح نازح نازحا نازحين فر فروا فرار شرد تشريد هرب غادر غادروا لاجئ لاجئا')],
]

/** Nouns after which a number is an age, a time, money or a measure and counts nobody. */
const measures = stemsOf(
  'عام عاما سنة سنوات يوم يوما أيام ساعة ساعات دقيقة دقائق شهر شهرا أشهر أسبوع أسابيع دولار يورو ليرة ريال درهم دينار جنيه كيلومتر كيلومترا متر مترا كلم ' +
    'بالمئة المئة بالمائة المائة كيلوغرام طن طنا درجة نقطة برميل يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين كانون',
)

/** How far the word that says what befell them may stand, in words. */
const reach = 9
const linking = new Set(terms('من في صفوف عناصر أفراد بين'))
const partyEnds = new Set(
  terms(
    'في على إلى عن منذ خلال بعد قبل إثر جراء نتيجة وفق بحسب حسب أن إن الذي التي الذين بينهم ضمنهم بجروح من قد كان كما و فيما قتلوا أصيبوا نزحوا فروا يوم مساء صباح',
  ),
)

/** What an amount counts; undefined when it is a time, a measure, a date, or counts nothing nameable. */
export function countedBy(tokens: readonly Token[], amount: Amount): Counted | undefined {
  const { last } = amount
  let at = last + 1
  // «100 من مقاتليها», «عشرات العناصر»: the noun behind the preposition.
  while (linking.has(tokens[at]?.term ?? '') && at <= last + 2) at++
  const noun = tokens[at]
  if (noun === undefined || /[،,:.()«»"“”؛]/u.test(noun.gap.replace(/[()«»"“”]\s*$/u, '')))
    return bare(tokens, amount)
  const own = stem(noun.term)
  if (measures.has(own) || /^\d/.test(noun.term)) return undefined
  const kind = kinds.find(([, stems]) => stems.has(own))?.[0]
  const outcome = outcomeAt(tokens, amount, at)
  if (kind === undefined && isYear(amount)) return undefined
  if (kind === undefined) return outcome ? bare(tokens, amount) : { kind: 'other', noun: own, party: [] }
  return { kind, noun: own, ...(outcome && { outcome }), party: partyOf(tokens, amount, at) }
}

/** «ارتفع عدد القتلى إلى 30», «و325 من تنظيم الدولة»: no noun after it, but something befell them. */
function bare(tokens: readonly Token[], amount: Amount): Counted | undefined {
  const outcome = isYear(amount) ? undefined : outcomeAt(tokens, amount, amount.last)
  return outcome && { kind: 'persons', outcome, noun: '', party: partyOf(tokens, amount, amount.last) }
}

function isYear({ limit, value }: Amount): boolean {
  return limit === 'exactly' && value >= 1900 && value < 2100
}

/** The nearest word of the clause that says what befell them, before or after. */
function outcomeAt(tokens: readonly Token[], { first }: Amount, noun: number): Outcome | undefined {
  const own = outcomeOf(tokens[noun]?.term ?? '')
  if (own) return own
  for (let distance = 1; distance <= reach; distance++) {
    const before = first - distance
    if (before >= 0 && !clauseBetween(tokens, before + 1, first)) {
      const found = outcomeOf(tokens[before]?.term ?? '')
      if (found) return found
    }
    const after = noun + distance
    if (after < tokens.length && !clauseBetween(tokens, noun + 1, after)) {
      const found = outcomeOf(tokens[after]?.term ?? '')
      if (found) return found
    }
  }
  return undefined
}

function clauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (endsClause(tokens[k]?.gap ?? '')) return true
  return false
}

function outcomeOf(term: string): Outcome | undefined {
  const own = stem(term)
  const bare = stem(term.replace(/^[وفبل](?=.{3})/, ''))
  return outcomes.find(([, stems]) => stems.has(own) || stems.has(bare))?.[0]
}

/** Whose they are, by stem: the names after the counted noun («من قوات سوريا الديمقراطية»), else those before the number. */
function partyOf(tokens: readonly Token[], amount: Amount, noun: number): string[] {
  const own = stem(tokens[noun]?.term ?? '')
  const after = partyAfter(tokens, noun)
  if (organisations.has(own)) return [own, ...after]
  return after.length > 0 ? after : partyBefore(tokens, amount)
}

function partyAfter(tokens: readonly Token[], noun: number): string[] {
  const party: string[] = []
  let k = noun + 1
  const isLink = (term: string, next: string) => linking.has(term) && (term !== 'في' || next === 'صفوف')
  while (isLink(tokens[k]?.term ?? '', tokens[k + 1]?.term ?? '') && k <= noun + 3) k++
  for (; k < tokens.length && party.length < 4; k++) {
    const { term, gap } = tokens[k] as Token
    if (/[،,.:؛]/u.test(gap) || isPartyEnd(term)) break
    const own = stem(term)
    if (organisations.has(own) || !kinds.some(([, stems]) => stems.has(own))) party.push(own)
  }
  return party
}

/** «فقد تنظيم داعش 22 قتيلا», «قتلى النظام إلى 30»: the words between what befell them and the number. */
function partyBefore(tokens: readonly Token[], { first }: Amount): string[] {
  for (let k = first - 1; k >= Math.max(0, first - reach); k--) {
    if (endsClause(tokens[k + 1]?.gap ?? '') || /[،,]/u.test(tokens[k + 1]?.gap ?? '')) return []
    if (!outcomeOf(tokens[k]?.term ?? '')) continue
    const between = tokens.slice(k + 1, first).map(({ term }) => term)
    return between
      .filter((term) => !isPartyEnd(term) && !limiting.has(term) && !linking.has(term))
      .map((term) => stem(term))
  }
  return []
}

/** Names of groups that also name their members: «18 داعشيا». */
const organisations = stemsOf('داعش داعشيا داعشي')
const limiting = new Set(
  terms(
    'أكثر أقل نحو حوالي قرابة زهاء ما يزيد لا يقل تقل يقارب يقرب بنحو بحوالي لأكثر عدد عددهم منهم منها فيها فيه إلى ارتفع ارتفعت حصيلة',
  ),
)

function isPartyEnd(term: string): boolean {
  return partyEnds.has(term) || /^\d/.test(term) || outcomeOf(term) !== undefined
}

/** What a question asks to count, by the stems of its words. */
export function askedCount(stems: Iterable<string>): {
  readonly kind?: CountedKind
  readonly outcome?: Outcome
} {
  const asked = [...stems].filter((own) => !organisations.has(own))
  const kind = kinds.find(([, own]) => asked.some((one) => own.has(one)))?.[0]
  const outcome = outcomes.find(([, own]) => asked.some((one) => own.has(one)))?.[0]
  return { ...(kind && { kind }), ...(outcome && { outcome }) }
}

/** Whether a stem belongs to what is counted or what befell it, and so to no party. */
export function isCountWord(own: string): boolean {
  if (organisations.has(own)) return false
  return kinds.some(([, stems]) => stems.has(own)) || outcomes.some(([, stems]) => stems.has(own))
}
