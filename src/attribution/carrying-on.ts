import type { CarriedOn } from './credits.js'
import { isCarryingOn } from './reporting-verbs.js'
import { opensClause } from './said.js'
import { hasColon, hasComma, hasQuotation, type Token } from './tokens.js'

/** «مؤكدا أن», «مشيرة إلى», «قائلا: "…"»: a participle of reporting at a token, with something said behind it. */
export function saysOn(tokens: readonly Token[], i: number): boolean {
  const { term, gap, isQuoted } = tokens[i] as Token
  const next = tokens[i + 1]
  if (!isCarryingOn(term) || isQuoted || next === undefined) return false
  if (/^(?:كان|كانت|يكون|تكون|ليس|ليست|لم|لن)$/.test(tokens[i - 1]?.term ?? '')) return false
  const saysClause = opensClause(tokens, i + 1) || (tokens[i + 2] !== undefined && opensClause(tokens, i + 2))
  return (
    saysClause ||
    hasColon(next.gap) ||
    hasQuotation(next.gap) ||
    /^(?:الي|علي|من|عن|ب.{2,})$/.test(next.term) ||
    (hasComma(gap) && next.term !== 'في')
  )
}

/** «حسب قوله», «على حد تعبيرها»: whoever said it, by a pronoun. */
export function asOneSays(tokens: readonly Token[], i: number): CarriedOn | undefined {
  const { term } = tokens[i] as Token
  const isFar = (term === 'علي' || term === 'وعلي') && tokens[i + 1]?.term === 'حد'
  if (!isFar && !/^و?(?:بحسب|حسب|وفق)$/.test(term)) return undefined
  const word = tokens[i + (isFar ? 2 : 1)]?.term ?? ''
  const pronoun = /^(?:قول|تعبير|وصف|زعم|كلام|راي)(ه|ها|هم|هن)$/.exec(word)?.[1]
  if (pronoun === undefined) return undefined
  return { gender: pronoun === 'ه' ? 'masculine' : pronoun === 'ها' ? 'feminine' : undefined }
}
