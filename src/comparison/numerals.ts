import {
  doubled,
  hundreds,
  isNumberWord,
  numberWords,
  orders,
  scales,
  small,
  ten,
  tens,
  withoutPrefix,
} from './number-names.js'
import { type Token, terms } from './tokens.js'

/** A number as written, from token `first` to token `last`. */
export type Numeral = {
  readonly first: number
  readonly last: number
  /** The number, or the least that a word like «عشرات» means. */
  readonly value: number
  /** The most that a word like «عشرات» means. */
  readonly upTo?: number
}

/** The number that begins at a token, in digits, in words or in both («29 ألفا و358»); undefined when none does. */
export function numeralAt(tokens: readonly Token[], i: number): Numeral | undefined {
  const { term = '' } = tokens[i] ?? {}
  if (!mayBegin(term) || term === monday || isOfPercent(tokens, i)) return undefined
  return vagueAt(tokens, i) ?? partAt(tokens, i) ?? exactAt(tokens, i)
}

/** The day; as a number it hardly ever takes the article. */
const monday = terms('الاثنين')[0]

/** «70 في المئة», «70 بالمئة»: no hundred of anything. */
function isOfPercent(tokens: readonly Token[], i: number): boolean {
  const { term = '' } = tokens[i] ?? {}
  return percents.has(term) || (hundredth.has(term) && tokens[i - 1]?.term === 'في')
}

const percents = new Set(terms('بالمئة بالمائة'))
const hundredth = new Set(terms('المئة المائة'))

/** Whether a number can begin with a word; few do. */
function mayBegin(term: string): boolean {
  if (!likeNumber.test(term)) return false
  return /^\d/.test(term) || isNumberWord(withoutPrefix(term)) || partOf(term) !== undefined
}

/** «عشرات», «مئات الآلاف»: an order, and a scale that multiplies it. */
function vagueAt(tokens: readonly Token[], i: number): Numeral | undefined {
  const order = orders.get(withoutPrefix(tokens[i]?.term ?? ''))
  if (!order) return undefined
  const next = tokens[i + 1]
  const scale = next && /^\s*$/.test(next.gap) ? scales.get(withoutPrefix(next.term)) : undefined
  const [low, high] = order
  if (scale) return { first: i, last: i + 1, value: low * scale, upTo: (high + 1) * scale - 1 }
  return { first: i, last: i, value: low, upTo: high }
}

/** What a word for a scale multiplies by: «ألف», «مليون». */
export function scaleOf(term: string): number | undefined {
  return scales.get(withoutPrefix(term))
}

const parts = new Map(terms('نصف ثلث ربع').map((term, k): [string, number] => [term, 1 / (k + 2)]))

/** «نصف مليون», «ربع مليون»: a part of a scale. */
function partAt(tokens: readonly Token[], i: number): Numeral | undefined {
  const part = partOf(tokens[i]?.term ?? '')
  const scale = part && scales.get(withoutPrefix(tokens[i + 1]?.term ?? ''))
  return part && scale ? { first: i, last: i + 1, value: part * scale } : undefined
}

/** Every word that a number can begin with is like this; few others are. */
const likeNumber = new RegExp(`^(?:\\d|[وفباكل]{0,4}(?:${[...numberWords, ...parts.keys()].join('|')})$)`)

function partOf(term: string): number | undefined {
  return parts.get(term) ?? parts.get(term.replace(/^[وبل]/, ''))
}

function exactAt(tokens: readonly Token[], i: number): Numeral | undefined {
  let closed = 0
  let open: number | undefined
  let last = i - 1
  let k = i
  while (k < tokens.length) {
    const token = tokens[k] as Token
    const isFirst = k === i
    if (!isFirst && !/^\s*\.?\s*$/.test(token.gap)) break
    const joined = !isFirst && /^و/.test(token.term)
    const term = isFirst ? withoutPrefix(token.term) : token.term.replace(/^و/, '')
    // «29 ألفا و358»: the conjunction is a word of its own before digits.
    if (!isFirst && token.term === 'و' && /^\d/.test(tokens[k + 1]?.term ?? '')) {
      k++
      const digits = digitsAt(tokens, k)
      if (digits === undefined || open !== undefined) break
      // «12 ألفا و16 ألف» are two numbers.
      if (scales.has(tokens[digits.last + 1]?.term ?? '')) break
      open = digits.value
      last = digits.last
      k = digits.last + 1
      continue
    }
    const digits = isFirst ? digitsAt(tokens, k) : undefined
    const scale = scales.get(term)
    const value = small.get(term) ?? tens.get(term) ?? hundreds.get(term)
    if (digits) {
      open = digits.value
      last = digits.last
      k = digits.last + 1
      continue
    }
    if (doubled.has(term) && (isFirst || joined)) {
      closed += doubled.get(term) ?? 0
      last = k
    } else if (scale !== undefined && (open !== undefined || isFirst)) {
      // «آلاف» alone is an order, «ألف» alone is a thousand.
      closed += (open ?? 1) * scale
      open = undefined
      last = k
    } else if (
      value !== undefined &&
      (isFirst || joined || ten.has(term) || (value === 100 && open !== undefined && open < 10))
    ) {
      if (open !== undefined && open < 10 && ten.has(term)) open += 10
      else if (open !== undefined && open < 10 && value === 100) open *= 100
      else open = (open ?? 0) + value
      last = k
    } else if (joined && term === 'نصف' && closed > 0 && open === undefined) {
      closed += lastScale(closed) / 2
      // «مليونين ونصف المليون» says the scale once more.
      if (scales.has(withoutPrefix(tokens[k + 1]?.term ?? ''))) k++
      last = k
    } else break
    k++
  }
  if (last < i) return undefined
  // «أحد» and «واحد» alone are pronouns: «أحد السكان».
  if (last === i && small.get(withoutPrefix(tokens[i]?.term ?? '')) === 1) return undefined
  return { first: i, last, value: closed + (open ?? 0) }
}

/** Digits, with thousands separators and decimals. */
function digitsAt(tokens: readonly Token[], i: number): { value: number; last: number } | undefined {
  const { term = '' } = tokens[i] ?? {}
  if (!/^\d+$/.test(term)) return undefined
  const next = tokens[i + 1]
  // «6,3 مليون»: before a scale a comma stands for the point.
  const point = scales.has(tokens[i + 2]?.term ?? '') ? /^[.,٫،]$/ : /^[.٫]$/
  if (next && point.test(next.gap) && /^\d{1,2}$/.test(next.term)) {
    return { value: Number(`${term}.${next.term}`), last: i + 1 }
  }
  return { value: Number(term), last: i }
}

function lastScale(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3
}
