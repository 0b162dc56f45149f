import type { Quote } from '../domain.js'
import { type Amount, amountsIn } from './amounts.js'
import { clausesOf } from './clauses.js'
import { outcomeOf } from './count-words.js'
import { type Counted, countedBy } from './counted.js'
import { spanAfter } from './span.js'
import { endsClause, type Token, terms, tokensOf } from './tokens.js'

/** An amount of a text with what it counts, in the text's coordinates. */
export type TextFigure = Amount &
  Counted & {
    /** It counts what has happened since some beginning, and not one event. */
    readonly isTotal: boolean
    /** It counts some of those whom another figure counts: «بينهم 28 مدنيا». */
    readonly isPart: boolean
    /** The time it is of, as a key. */
    readonly span: string | undefined
  }

/** The same of a quote, in the article's coordinates. */
export type Figure = TextFigure & { readonly quote: Quote }

/** The figures a quote gives, in order. */
export function figuresOf(quote: Quote): Figure[] {
  return figuresIn(quote.text).map((figure) => ({
    ...figure,
    quote,
    start: quote.start + figure.start,
    end: quote.start + figure.end,
  }))
}

/** The figures a text gives, in order; remembered, since a question ranks, reports and compares the same sentences. */
export function figuresIn(text: string): readonly TextFigure[] {
  const known = lastRead.get(text)
  if (known) return known
  if (lastRead.size >= mostRemembered) lastRead.clear()
  const figures = readFigures(text)
  lastRead.set(text, figures)
  return figures
}

const lastRead = new Map<string, readonly TextFigure[]>()
/** More than any question reads. */
const mostRemembered = 500

function readFigures(text: string): TextFigure[] {
  const tokens = tokensOf(text)
  const amounts = amountsIn(tokens)
  if (amounts.length === 0) return []
  const clauses = clausesOf(tokens)
  return amounts.flatMap((amount, place) => {
    const counted = countedBy(tokens, amount)
    if (!counted || (place === 0 && isFurther(tokens, amount))) return []
    return [
      {
        ...amount,
        ...counted,
        isTotal: isTotal(tokens, amount),
        isPart: isPart(tokens, clauses, { ...amount, isFirst: place === 0 }),
        span: spanAfter(tokens, amount.last),
      },
    ]
  })
}

/** «تسعة مدنيين آخرين», without a figure before it: they come on top of what an earlier sentence counts. */
function isFurther(tokens: readonly Token[], { last }: Amount): boolean {
  return tokens.slice(last + 1, last + 4).some(({ term }) => others.has(term))
}

const others = new Set(terms('آخر آخرون آخرين أخرى أخريات'))

/**
 * «مقتل 54 شخصا بينهم 28 مدنيا», «من بين القتلى 62 مدنيا»: of all whom the sentence counts before. But «قضى منهم 41», where
 * nothing is counted before, are all who fell.
 */
function isPart(
  tokens: readonly Token[],
  clauses: readonly number[],
  { first, isFirst }: Amount & { isFirst: boolean },
): boolean {
  for (let k = first - 1; k >= 0 && clauses[k] === clauses[first]; k--) {
    const { term } = tokens[k] as Token
    if (among.has(term)) return !(isFirst && outcomeOf(tokens[k - 1]?.term ?? ''))
    if (between.has(term) && outcomeOf(tokens[k + 1]?.term ?? '')) return true
  }
  return false
}

const among = new Set(terms('بينهم بينهن وبينهم بينها ضمنهم ضمنها منهم منهن ومنهم فيهم'))
const between = new Set(terms('بين وبين'))

/** «… منذ بدء النزاع», «منذ انطلاقها قتل …»: but «منذ الصباح» is one day's. */
function isTotal(tokens: readonly Token[], { first, last }: Amount): boolean {
  for (let k = first - 1; k >= 0 && !endsClause(tokens[k + 1]?.gap ?? ''); k--) {
    if (since.has(tokens[k]?.term ?? '') && !ofDay.has(tokens[k + 1]?.term ?? '')) return true
  }
  for (let k = last + 1; k < tokens.length; k++) {
    const { term, gap } = tokens[k] as Token
    if (endsClause(gap) || superlative.has(term)) return false
    if (since.has(term)) return !ofDay.has(tokens[k + 1]?.term ?? '')
  }
  return false
}

/** «في أحد أكثر الأيام دموية منذ بدء العملية»: the day is told, not a total. */
const superlative = new Set(
  terms('أحد أعلى أكبر أعنف أسوأ أدنى أول الأعلى الأكبر الأعنف الأسوأ الأدنى الأكثر الأولى للمرة مرة'),
)
const since = new Set(terms('منذ ومنذ فمنذ'))
const ofDay = new Set(
  terms(
    'صباح الصباح فجر الفجر ظهر ليل ليلة مساء المساء أمس ساعات الساعات يوم اليوم الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  ),
)
