import { adverbs } from './boundaries.js'
import type { Token } from './tokens.js'

const isThisOrLast = (term: string | undefined) =>
  /^(?:الماضي|الماضيه|المقبل|المقبله|الجاري|الجاريه|الحالي)$/.test(term ?? '')

/** «اليوم», «الأربعاء الماضي», «الأسبوع الجاري»: whether a word tells when. */
export function isTime(tokens: readonly Token[], k: number): boolean {
  const { term = '' } = tokens[k] ?? {}
  const isSpan = (word: string | undefined) => /^ال(?:اسبوع|شهر|عام|سنه)$/.test(word ?? '')
  if (isSpan(term)) return isThisOrLast(tokens[k + 1]?.term)
  const previous = tokens[k - 1]?.term
  return adverbs.has(term) || (isThisOrLast(term) && (adverbs.has(previous ?? '') || isSpan(previous)))
}
