import { isTime } from './times.js'
import type { Token } from './tokens.js'

/** «الإخبارية», «للأنباء», «بالجهة», «في …»: what may follow the name of an outlet in marks. */
export function isAdjectival(term: string): boolean {
  return /^(?:ال|لل|بال|في$|ب)/.test(term)
}

/** Skips «بدوره», «اليوم», «من جهته», also between commas. */
export function withoutAdverbs(tokens: readonly Token[], from: number, limit: number): number {
  let first = from
  while (first < limit) {
    const { term = '' } = tokens[first] ?? {}
    if (isTime(tokens, first) || /^(?:ذلك|به|بها|له|لها|لنا|اليه|عليه|عليها|عنه|عنها|فيه|فيها)$/.test(term))
      first++
    else if (term === 'من' && /^(?:جهت|جانب)/.test(tokens[first + 1]?.term ?? '')) first += 2
    else break
  }
  return first
}

/** A name does not end with a preposition or conjunction. */
export function withoutDangling(tokens: readonly Token[], first: number, last: number): number {
  let end = last
  while (end > first && /^(?:في|من|ل|و|باسم|لدي|بن|ال)$/.test(tokens[end]?.term ?? '')) end--
  return end
}
