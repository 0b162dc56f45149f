import type { FigureRow } from '../answered.js'
import type { Range } from '../domain.js'
import { type Numeral, numeralAt, scaleOf } from './numerals.js'
import { type Token, terms } from './tokens.js'

/** How an amount is limited: «نحو 70», «أكثر من مئة», «بين 20 و30», «عشرات». */
export type Limit = FigureRow['limit']

/** An amount as a text gives it, in the text's coordinates. */
export type Amount = Range & {
  readonly limit: Limit
  readonly value: number
  /** Upper end of «بين … و…» and of orders. */
  readonly upTo?: number
  /** Tokens of the number itself, both in it. */
  readonly first: number
  readonly last: number
}

/** Every amount of a text, in order. */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const amounts: Amount[] = []
  for (let i = 0; i < tokens.length; i++) {
    const numeral = numeralAt(tokens, i)
    if (!numeral) continue
    const amount = limited(tokens, numeral)
    amounts.push(amount)
    i = Math.max(numeral.last, amount.last)
  }
  return amounts
}

/** Phrases before a number, longest first, as normalised words. */
const before: readonly (readonly [readonly string[], Limit])[] = (
  [
    ['ما لا يقل عن', 'at-least'],
    ['لا يقل عن', 'at-least'],
    ['لا تقل عن', 'at-least'],
    ['ما يزيد عن', 'more-than'],
    ['ما يزيد على', 'more-than'],
    ['يزيد عن', 'more-than'],
    ['يزيد على', 'more-than'],
    ['ما يربو على', 'more-than'],
    ['ما يفوق', 'more-than'],
    ['أكثر من', 'more-than'],
    ['أزيد من', 'more-than'],
    ['لأكثر من', 'more-than'],
    ['بأكثر من', 'more-than'],
    ['ما لا يتجاوز', 'at-most'],
    ['لا يتجاوز', 'at-most'],
    ['لا تتجاوز', 'at-most'],
    ['أقل من', 'less-than'],
    ['ما يقرب من', 'about'],
    ['يقرب من', 'about'],
    ['ما يقارب', 'about'],
    ['يقارب', 'about'],
    ['ما يقدر بنحو', 'about'],
    ['في حدود', 'about'],
    ['نحو', 'about'],
    ['بنحو', 'about'],
    ['لنحو', 'about'],
    ['حوالي', 'about'],
    ['حوالى', 'about'],
    ['بحوالي', 'about'],
    ['قرابة', 'about'],
    ['زهاء', 'about'],
    ['تجاوز', 'more-than'],
    ['تجاوزت', 'more-than'],
  ] as const
).map(([phrase, limit]) => [terms(phrase), limit])

/** The word of each next to the number. */
const beforeNumber = new Set(before.map(([phrase]) => phrase.at(-1)))

/** After the number or the noun it counts. */
const after: readonly (readonly [readonly string[], Limit])[] = (
  [
    ['على الأقل', 'at-least'],
    ['على الأكثر', 'at-most'],
    ['تقريبا', 'about'],
  ] as const
).map(([phrase, limit]) => [terms(phrase), limit])

const between = new Set(terms('بين وبين مابين'))

function limited(tokens: readonly Token[], numeral: Numeral): Amount {
  const { first, last, value, upTo } = numeral
  const range = intervalAt(tokens, numeral)
  if (range) return range
  const prefix = beforeNumber.has(tokens[first - 1]?.term)
    ? before.find(([phrase]) => phrase.every((term, k) => tokens[first - phrase.length + k]?.term === term))
    : undefined
  const suffix = after.find(([phrase]) =>
    [1, 2].some((skip) => phrase.every((term, k) => tokens[last + skip + k]?.term === term)),
  )
  const start = tokens[prefix ? first - prefix[0].length : first]?.start ?? 0
  // «نحو (500) مقاتل»: the bracket belongs to the number.
  const isBracketed = prefix && /\(/.test(tokens[first]?.gap ?? '') && /^\)/.test(tokens[last + 1]?.gap ?? '')
  const end = (tokens[last]?.end ?? 0) + (isBracketed ? 1 : 0)
  const limit = prefix?.[1] ?? suffix?.[1] ?? (upTo === undefined ? 'exactly' : 'order')
  return { start, end, limit, value, first, last, ...(upTo !== undefined && { upTo }) }
}

/** «بين 20 و30 قتيلا». */
function intervalAt(tokens: readonly Token[], { first, last, value }: Numeral): Amount | undefined {
  if (!between.has(tokens[first - 1]?.term ?? '')) return undefined
  const joined = tokens[last + 1]?.term === 'و' ? last + 2 : last + 1
  const upper = numeralAt(tokens, joined)
  if (!upper || upper.value <= value || upper.upTo !== undefined) return undefined
  // «بين 12 و16 ألف»: both are thousands.
  const scale = upper.last === upper.first ? 1 : (scaleOf(tokens[upper.last]?.term ?? '') ?? 1)
  const low = value * scale < upper.value ? value * scale : value
  const start = tokens[first - 1]?.start ?? 0
  return {
    start,
    end: tokens[upper.last]?.end ?? 0,
    limit: 'between',
    value: low,
    upTo: upper.value,
    first,
    last: upper.last,
  }
}

/**
 * The numbers an amount may stand for. News says «أكثر من 41» of 42 or 45, not of 70, and «نحو 70» within a
 * tenth; both readings are ours, and stated in docs/attribution.md.
 */
export function boundsOf({
  limit,
  value,
  upTo,
}: Pick<Amount, 'limit' | 'value' | 'upTo'>): readonly [number, number] {
  switch (limit) {
    case 'exactly':
      return [value, value]
    case 'about':
      return [value * 0.9, (upTo ?? value) * 1.1]
    case 'more-than':
    case 'at-least':
      return [value, (upTo ?? value) * 1.25]
    case 'less-than':
    case 'at-most':
      return [value * 0.75, upTo ?? value]
    case 'between':
    case 'order':
      return [value, upTo ?? value]
  }
}
