import { stem } from '../text/stem.js'
import type { Amount } from './amounts.js'
import {
  type CountedKind,
  kindOf,
  type Outcome,
  organisations,
  outcomeOf,
  stemsOf,
  things,
} from './count-words.js'
import { endsClause, type Token, terms } from './tokens.js'

export type Counted = {
  readonly kind: CountedKind
  readonly outcome?: Outcome
  /** Stem of the counted noun. */
  readonly noun: string
  /** Stems of the words that say whose they are («… من قوات سوريا الديمقراطية»); empty when nothing does. */
  readonly party: readonly string[]
}

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
    'في على إلى عن منذ خلال بعد قبل إثر جراء نتيجة وفق بحسب حسب أن إن الذي التي الذين بينهم ضمنهم بجروح من قد كان كما و فيما قتلوا أصيبوا نزحوا فروا يوم مساء صباح مع بالإضافة إضافة فضلا منهم منها منه معظمهم غالبيتهم أغلبهم جميعهم أيضا كذلك هذا هذه ليل ليلة فجر ظهر أمس اليوم الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  ),
)

/** What an amount counts; undefined when it is a time, a measure, a date, or counts nothing nameable. */
export function countedBy(tokens: readonly Token[], amount: Amount): Counted | undefined {
  const { last } = amount
  if (isShare(tokens, amount)) return undefined
  let at = last + 1
  // «100 من مقاتليها», «عشرات العناصر»: the noun behind the preposition.
  while (linking.has(tokens[at]?.term ?? '') && at <= last + 2) at++
  const noun = tokens[at]
  if (noun === undefined || isApart(noun)) return bare(tokens, amount)
  const own = stem(noun.term)
  if (measures.has(own) || /^\d/.test(noun.term)) return undefined
  const kind = kindOf(own)
  const outcome = outcomeAt(tokens, amount, at)
  if (kind === undefined && isYear(amount)) return undefined
  // «50 ألفا من مدينة عفرين»: they left it.
  const isThing = things.has(own) && at === last + 1
  if (kind === undefined)
    return outcome && !isThing ? bare(tokens, amount) : { kind: 'other', noun: own, party: [] }
  return { kind, noun: own, ...(outcome && { outcome }), party: partyOf(tokens, amount, { at, outcome }) }
}

/** Whether more than a bracket or quotation mark that opens before it keeps a word from the one before. */
function isApart({ gap }: Token): boolean {
  return gap !== ' ' && /[،,:.()«»"“”؛]/u.test(gap.replace(/[()«»"“”]\s*$/u, ''))
}

/** «ارتفع عدد القتلى إلى 30», «و325 من تنظيم الدولة»: no noun after it, but something befell them. */
function bare(tokens: readonly Token[], amount: Amount): Counted | undefined {
  const outcome = isYear(amount) ? undefined : outcomeAt(tokens, amount, amount.last)
  return (
    outcome && {
      kind: 'persons',
      outcome,
      noun: '',
      party: partyOf(tokens, amount, { at: amount.last, outcome }),
    }
  )
}

/** «80% من المدينة», «70 في المئة», «ثلثا السكان الـ300 ألف»: what it is a share of is not what it counts. */
function isShare(tokens: readonly Token[], { first, last }: Amount): boolean {
  if (/^\s?[%٪]/.test(tokens[last + 1]?.gap ?? '') || fractions.has(tokens[first - 1]?.term ?? ''))
    return true
  const after = tokens.slice(last + 1, last + 3).map(({ term }) => term)
  return percents.has(after[0] ?? '') || percents.has(after.join(' '))
}

const percents = new Set(
  ['بالمئة', 'بالمائة', 'في المئة', 'في المائة'].map((phrase) => terms(phrase).join(' ')),
)
const fractions = new Set(terms('ثلثي ثلثا ثلث نصف ربع أرباع أخماس'))

function isYear({ limit, value }: Amount): boolean {
  return limit === 'exactly' && value >= 1900 && value < 2100
}

/** The nearest word of the clause that says what befell them, before or after. */
function outcomeAt(tokens: readonly Token[], { first }: Amount, noun: number): Outcome | undefined {
  const own = outcomeOf(tokens[noun]?.term ?? '')
  if (own) return own
  let nearest: { readonly outcome: Outcome; readonly distance: number } | undefined
  const offer = (place: number, distance: number) => {
    if (nearest && nearest.distance <= distance) return
    const outcome = outcomeOf(tokens[place]?.term ?? '')
    if (outcome) nearest = { outcome, distance }
  }

  let commas = 0
  for (let k = first - 1; k >= Math.max(0, first - reach) && !endsClause(tokens[k + 1]?.gap ?? ''); k--) {
    if (comma.test(tokens[k + 1]?.gap ?? '')) commas++
    offer(k, first - k + commas * commaDistance)
  }
  commas = 0
  for (let k = noun + 1; k <= noun + reach && k < tokens.length && !endsClause(tokens[k]?.gap ?? ''); k++) {
    if (comma.test(tokens[k]?.gap ?? '')) commas++
    offer(k, k - noun + commas * commaDistance)
  }
  return nearest?.outcome
}

/** «مقتل 250 شخصا، وقام باختطاف …»: what stands behind a comma is seldom said of them. */
const commaDistance = 3
const comma = /[،,]/

/** Whose they are, by stem: the names after the counted noun («من قوات سوريا الديمقراطية»), else those before the number. */
function partyOf(
  tokens: readonly Token[],
  amount: Amount,
  { at: noun, outcome }: { at: number; outcome: Outcome | undefined },
): string[] {
  // «نزح 200 ألف مدني من المدينة»: that is where they left.
  if (outcome === 'displaced') return []
  const own = stem(tokens[noun]?.term ?? '')
  const after = partyAfter(tokens, noun)
  if (organisations.has(own)) return [own, ...after]
  return after.length > 0 ? after : partyBefore(tokens, amount)
}

const atLeast = new Set(['على الأقل', 'على الأكثر'].map((phrase) => terms(phrase).join(' ')))

function partyAfter(tokens: readonly Token[], noun: number): string[] {
  const party: string[] = []
  let k = noun + 1
  // «25 قتيلا على الأقل من قوات النظام».
  if (atLeast.has(`${tokens[k]?.term} ${tokens[k + 1]?.term}`)) k += 2
  const isLink = (term: string, next: string) => linking.has(term) && (term !== 'في' || next === 'صفوف')
  while (isLink(tokens[k]?.term ?? '', tokens[k + 1]?.term ?? '') && k <= noun + 3) k++
  for (; k < tokens.length && party.length < 4; k++) {
    const { term, gap } = tokens[k] as Token
    if (/[،,.:؛]/u.test(gap) || isPartyEnd(term)) break
    const own = stem(term)
    if (organisations.has(own) || kindOf(own) === undefined) party.push(own)
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
      .filter((own) => organisations.has(own) || kindOf(own) === undefined)
  }
  return []
}

const limiting = new Set(
  terms(
    'أكثر أقل نحو حوالي قرابة زهاء ما يزيد لا يقل تقل يقارب يقرب بنحو بحوالي لأكثر عدد عددهم منهم منها فيها فيه إلى ارتفع ارتفعت حصيلة',
  ),
)

function isPartyEnd(term: string): boolean {
  return partyEnds.has(term) || /^\d/.test(term) || outcomeOf(term) !== undefined
}
