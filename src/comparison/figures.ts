import type { Quote } from '../domain.js'
import { type Amount, amountsIn } from './amounts.js'
import { type Counted, countedBy } from './counted.js'
import { tokensOf } from './tokens.js'

/** An amount of a quote with what it counts, in the article's coordinates. */
export type Figure = Amount & Counted & { readonly quote: Quote }

/** The figures a quote gives, in order. */
export function figuresOf(quote: Quote): Figure[] {
  const tokens = tokensOf(quote.text)
  return amountsIn(tokens).flatMap((amount) => {
    const counted = countedBy(tokens, amount)
    if (!counted) return []
    return [
      { ...amount, ...counted, start: quote.start + amount.start, end: quote.start + amount.end, quote },
    ]
  })
}
