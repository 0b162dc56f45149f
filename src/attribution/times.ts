import { adverbs } from './boundaries.js'
import type { Token } from './tokens.js'

const months = new Set(
  'جانفي فيفري مارس افريل ماي جوان جويليه اوت سبتمبر اكتوبر نوفمبر ديسمبر يناير فبراير ابريل مايو يونيو يوليو اغسطس'.split(
    ' ',
  ),
)

const isThisOrLast = (term: string | undefined) =>
  /^(?:الماضي|الماضيه|المقبل|المقبله|الجاري|الجاريه|الحالي)$/.test(term ?? '')

/** «اليوم», «الأربعاء الماضي», «الأسبوع الجاري»: whether a word tells when. */
export function isTime(tokens: readonly Token[], k: number): boolean {
  const { term = '' } = tokens[k] ?? {}
  const isSpan = (word: string | undefined) => /^ال(?:اسبوع|شهر|عام|سنه)$/.test(word ?? '')
  if (isSpan(term)) return isThisOrLast(tokens[k + 1]?.term)
  const previous = tokens[k - 1]?.term
  // «اليوم الاثنين 22 فيفري 2016».
  if (/^\d+$/.test(term)) return k > 0 && (adverbs.has(previous ?? '') || months.has(previous ?? ''))
  if (months.has(term)) return /^\d+$/.test(previous ?? '')
  return adverbs.has(term) || (isThisOrLast(term) && (adverbs.has(previous ?? '') || isSpan(previous)))
}
