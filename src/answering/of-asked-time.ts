import type { ArticleHeader } from '../domain.js'
import { passagesHolding } from '../lexical/holding.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { reportsOn } from '../retrieval/asked-date.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { namesOfMonth } from '../text/months.js'
import { stem } from '../text/stem.js'

/**
 * Tells of a passage whether it may report of the time a question names: its article is of that time, or it looks back
 * on that month by name, in an article of the year. Every passage may where no month is named.
 */
export function timeTest(
  lexical: LexicalIndex,
  { date }: ReadQuestion,
): (passage: number, header: ArticleHeader) => boolean {
  if (date?.month === undefined) return () => true
  const { year } = date
  const stems = namesOfMonth(date.month).flatMap((name) => (name.includes(' ') ? [] : [stem(name)]))
  const numbers = [...new Set(stems)].map((one) => lexical.stems.find(one)).filter((one) => one !== -1)
  const naming = new Set(passagesHolding(lexical, numbers, 1))
  const isOfYear = (published: string) => year === undefined || Number(published.slice(0, 4)) === year
  return (passage, { published }) =>
    reportsOn(date, published) || (published !== undefined && naming.has(passage) && isOfYear(published))
}
