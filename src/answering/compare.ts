import type { OutletGroup } from '../answered.js'
import type { Quote } from '../domain.js'

/** The quotes by outlet, in the order of each outlet's best quote; articles that name no outlet come as one group. */
export function groupByOutlet(quotes: readonly Quote[]): OutletGroup[] {
  const groups = new Map<string | undefined, Quote[]>()
  for (const quote of quotes) {
    const { outlet } = quote.article
    groups.set(outlet, [...(groups.get(outlet) ?? []), quote])
  }
  return [...groups].map(([outlet, own]) =>
    outlet === undefined ? { quotes: own } : { outlet, quotes: own },
  )
}
