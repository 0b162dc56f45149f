import { areOneDispatch } from '../comparison/one-dispatch.js'
import type { ArticleRef, Quote } from '../domain.js'

/**
 * How many outlets speak for themselves among quotes, best first: one that only prints what another has said already
 * does not count. Articles count in place of outlets where one does not name its own: unnamed outlets may be one or several.
 */
export function witnessesOf(quotes: readonly Quote[]): number {
  const areNamed = quotes.every(({ article }) => article.outlet !== undefined)
  const nameOf = ({ id, outlet }: ArticleRef) => (areNamed ? outlet : id)
  const counted = new Set<string | undefined>()
  quotes.forEach((quote, i) => {
    const isCopy = quotes
      .slice(0, i)
      .some((before) => nameOf(before.article) !== nameOf(quote.article) && areOneDispatch(before, quote))
    if (!isCopy) counted.add(nameOf(quote.article))
  })
  return counted.size
}
