import type { Quote } from '../domain.js'
import { type Amount, amountsIn } from './amounts.js'
import { type Counted, countedBy } from './counted.js'
import { endsClause, type Token, terms, tokensOf } from './tokens.js'

/** An amount of a quote with what it counts, in the article's coordinates. */
export type Figure = Amount &
  Counted & {
    readonly quote: Quote
    /** It counts what has happened since some beginning, and not one event. */
    readonly isTotal: boolean
  }

/** The figures a quote gives, in order. */
export function figuresOf(quote: Quote): Figure[] {
  return figuresIn(quote.text).map((figure) => {
    const range = { start: quote.start + figure.start, end: quote.start + figure.end }
    return { ...figure, ...range, quote }
  })
}

/** The same of any text, in the text's coordinates. */
export function figuresIn(text: string): Omit<Figure, 'quote'>[] {
  const tokens = tokensOf(text)
  return amountsIn(tokens).flatMap((amount, place) => {
    const counted = countedBy(tokens, amount)
    if (!counted || (place === 0 && isFurther(tokens, amount))) return []
    return [{ ...amount, ...counted, isTotal: isTotal(tokens, amount) }]
  })
}

/** «تسعة مدنيين آخرين», without a figure before it: they come on top of what an earlier sentence counts. */
function isFurther(tokens: readonly Token[], { last }: Amount): boolean {
  return tokens.slice(last + 1, last + 4).some(({ term }) => others.has(term))
}

const others = new Set(terms('آخر آخرون آخرين أخرى أخريات'))

/** «… منذ بدء النزاع»: but «منذ الصباح» is one day's. */
function isTotal(tokens: readonly Token[], { last }: Amount): boolean {
  for (let k = last + 1; k < tokens.length; k++) {
    const { term, gap } = tokens[k] as Token
    if (endsClause(gap)) return false
    if (since.has(term)) return !ofDay.has(tokens[k + 1]?.term ?? '')
  }
  return false
}

const since = new Set(terms('منذ ومنذ'))
const ofDay = new Set(
  terms(
    'صباح الصباح فجر الفجر ظهر ليل ليلة مساء المساء أمس ساعات الساعات يوم اليوم الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  ),
)
