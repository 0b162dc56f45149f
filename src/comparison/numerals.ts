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
  if (!mayBegin(term) || term === monday) return undefined
  return vagueAt(tokens, i) ?? partAt(tokens, i) ?? exactAt(tokens, i)
}

/** The day; as a number it hardly ever takes the article. */
const monday = terms('الاثنين')[0]

/** Whether a number can begin with a word; few do. */
function mayBegin(term: string): boolean {
  return /^\d/.test(term) || isNumberWord(withoutPrefix(term)) || partOf(term) !== undefined
}

const small = new Map<string, number>()
const tens = new Map<string, number>()
const hundreds = new Map<string, number>()
const scales = new Map<string, number>()
/** Words that are a number with a scale in them: «ألفان». */
const doubled = new Map<string, number>()

function add(map: Map<string, number>, value: number, forms: string) {
  for (const form of terms(forms)) map.set(form, value)
}
add(small, 1, 'أحد إحدى واحد واحدة')
add(small, 2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي')
add(small, 3, 'ثلاث ثلاثة')
add(small, 4, 'أربع أربعة')
add(small, 5, 'خمس خمسة')
add(small, 6, 'ست ستة')
add(small, 7, 'سبع سبعة')
add(small, 8, 'ثمان ثماني ثمانية')
add(small, 9, 'تسع تسعة')
add(small, 10, 'عشر عشرة')
const ten = new Set(terms('عشر عشرة'))
const decades =
  'عشرون عشرين|ثلاثون ثلاثين|أربعون أربعين|خمسون خمسين|ستون ستين|سبعون سبعين|ثمانون ثمانين|تسعون تسعين'
for (const [k, forms] of decades.split('|').entries()) add(tens, (k + 2) * 10, forms)
add(hundreds, 100, 'مئة مائة')
add(hundreds, 200, 'مئتان مئتين مائتان مائتين مئتي مائتي مئتا')
const stemsOfHundreds = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
for (const [k, unit] of stemsOfHundreds.entries()) add(hundreds, (k + 3) * 100, `${unit}مئة ${unit}مائة`)
add(scales, 1e3, 'ألف ألفا آلاف')
add(scales, 1e6, 'مليون مليونا ملايين')
add(scales, 1e9, 'مليار مليارا مليارات بليون بلايين')
add(scales, 1e12, 'تريليون ترليون تريليونات')
add(doubled, 2e3, 'ألفان ألفين')
add(doubled, 2e6, 'مليونان مليونين مليوني')
add(doubled, 2e9, 'ملياران مليارين ملياري')

/** Plurals that say only of what order a number is, with the most they are used for. */
const orders = new Map<string, readonly [number, number]>([
  [terms('بضعة')[0] ?? '', [3, 9]],
  [terms('بضع')[0] ?? '', [3, 9]],
  [terms('عشرات')[0] ?? '', [20, 99]],
  [terms('مئات')[0] ?? '', [200, 999]],
  [terms('مائات')[0] ?? '', [200, 999]],
  [terms('آلاف')[0] ?? '', [2e3, 9999]],
  [terms('ملايين')[0] ?? '', [2e6, 9_999_999]],
])

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

/** Without what is written onto a number: «وثلاثة», «بخمسين», «لعشرات», «الثلاثة». */
function withoutPrefix(term: string): string {
  if (isNumberWord(term)) return term
  const bare = term.replace(/^[وف]?(?:بال|لل|ال|[بلك])?/, '')
  return isNumberWord(bare) ? bare : term
}

const numberWords = new Set(
  [small, tens, hundreds, scales, doubled, orders].flatMap((map) => [...map.keys()]),
)

function isNumberWord(term: string): boolean {
  return numberWords.has(term)
}
