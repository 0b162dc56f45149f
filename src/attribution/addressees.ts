import { isBrandWord } from './proper-names.js'
import { reportingVerb } from './reporting-verbs.js'
import { opensClause } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isAddressee, isMedium } from './source-nouns.js'
import { hasQuotation, type Token } from './tokens.js'

/** Prepositions that whom something was said to may follow. */
const before = new Set(['مع', 'الي', 'ل', 'عبر'])

/** «لوكالة فرانس برس», «في مقابلة مع قناة …»: to whom it was said, and who so passed it on. */
export function addressees(tokens: readonly Token[], voices: readonly Span[]): Span[] {
  const found: Span[] = []
  tokens.forEach(({ term, gap, isQuoted }, i) => {
    const previous = tokens[i - 1]?.term ?? ''
    if (!term.startsWith('ل') && !before.has(previous)) return
    // «وقال روحاني "أصدرت تعليمات لوكالة …"»: within what was said.
    if (isQuoted && !hasQuotation(gap)) return
    const isTold = (isAddressee(term) && !/(?:ين|صحافه)$/.test(term)) || isToldBrand(tokens, i)
    const isWith = before.has(previous) && isMedium(term) && (previous === 'ل' || isInterview(tokens, i))
    const isNamedTo =
      previous === 'ل' &&
      (hasQuotation(gap) || /^[a-z]/.test(term)) &&
      (isSpeech(tokens[i - 2]?.term ?? '') || voices.some(({ last }) => last === i - 2))
    if (!(isTold || isWith || isNamedTo) || !isSpokenTo(tokens, i)) return
    const span = sourceName(tokens, i, { limit: tokens.length, strict: true })
    if (span) found.push(isToldBrand(tokens, i) ? { ...span, isGlued: true } : span)
  })
  return found
}

/** «للجوهرة اف ام»: an outlet that is known by how its name goes on. */
function isToldBrand(tokens: readonly Token[], i: number): boolean {
  return isBrandWord(tokens[i + 1]?.term) && /^ل.{3}/.test(tokens[i]?.term ?? '')
}

/** How far its verb may stand before whom something was said to, in words. */
const reach = 14

/** Whether a speech leads to a token, and not something the speech tells of. */
function isSpokenTo(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const { term } = tokens[k] as Token
    if (opensClause(tokens, k)) return false
    if (reportingVerb(term) || isSpeech(term) || /^و?(?:بحسب|حسب|وفق|وفقا|نقلا)$/.test(term)) return true
  }
  return false
}

function isInterview(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 6), i - 1).some(({ term }) => isSpeech(term))
}

function isSpeech(term: string): boolean {
  return /^(?:ال)?(?:مقابله|حديث|حوار|لقاء|اتصال|تصريح|تصريحات|رساله|مقابلات|حديثه|حديثها)$/.test(term)
}
