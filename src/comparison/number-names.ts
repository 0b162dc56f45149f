import { terms } from './tokens.js'

/* The words of numbers, normalised, with what they are worth. */

export const small = new Map<string, number>()
export const tens = new Map<string, number>()
export const hundreds = new Map<string, number>()
export const scales = new Map<string, number>()
/** Words that are a number with a scale in them: «ألفان». */
export const doubled = new Map<string, number>()

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
export const ten = new Set(terms('عشر عشرة'))
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
export const orders = new Map<string, readonly [number, number]>([
  [terms('بضعة')[0] ?? '', [3, 9]],
  [terms('بضع')[0] ?? '', [3, 9]],
  [terms('عشرات')[0] ?? '', [20, 99]],
  [terms('مئات')[0] ?? '', [200, 999]],
  [terms('مائات')[0] ?? '', [200, 999]],
  [terms('آلاف')[0] ?? '', [2e3, 9999]],
  [terms('ملايين')[0] ?? '', [2e6, 9_999_999]],
])

/** Without what is written onto a number: «وثلاثة», «بخمسين», «لعشرات», «الثلاثة». */
export function withoutPrefix(term: string): string {
  if (isNumberWord(term)) return term
  const bare = term.replace(/^[وف]?(?:بال|لل|ال|[بلك])?/, '')
  return isNumberWord(bare) ? bare : term
}

export const numberWords: ReadonlySet<string> = new Set(
  [small, tens, hundreds, scales, doubled, orders].flatMap((map) => [...map.keys()]),
)

export function isNumberWord(term: string): boolean {
  return numberWords.has(term)
}
