import { endsClause, type Token, terms } from './tokens.js'

/**
 * The time that a figure is said to be of, where its words tell after it: «فروا يوم السبت», «نزحوا منذ مساء الأربعاء», «خلال 24
 * ساعة». As a key that is the same for the same time; undefined where they tell none.
 */
export function spanAfter(tokens: readonly Token[], last: number): string | undefined {
  for (let k = last + 1; k < tokens.length && k <= last + reach; k++) {
    const { term, gap } = tokens[k] as Token
    if (endsClause(gap) || reports.has(term)) return undefined
    if (weekdays.has(term)) return term
    if (since.has(term)) {
      const day = tokens.slice(k + 1, k + 4).find((one) => weekdays.has(one.term))
      return `since ${day?.term ?? tokens[k + 1]?.term ?? ''}`
    }
    if (within.has(term)) return `within ${tokens[k + 1]?.term} ${tokens[k + 2]?.term}`
  }
  return undefined
}

/** What is said of a figure stands so near to it, in words. */
const reach = 14
const weekdays = new Set(terms('الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت'))
const since = new Set(terms('منذ ومنذ'))
const within = new Set(terms('خلال وخلال غضون'))
/** From here on the time is that of a saying: «…، وفق ما أعلن المرصد الجمعة». */
const reports = new Set(terms('وفق وفقا بحسب حسب حسبما وقال قال وذكر ذكر وأفاد أفاد أعلن وأعلن أعلنت'))
