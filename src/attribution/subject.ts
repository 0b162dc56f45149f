import type { ReportingVerb } from './reporting-verbs.js'
import { isInQuotation, isSaying, leadsTo, prepositionFrom, saidFrom } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isAddressee, isMedium, sourceNoun } from './source-nouns.js'
import { endsClause, type Token } from './tokens.js'

/** Words that may stand between a subject named before its verb and that verb. */
const beforeVerb = new Set(['كان', 'كانت', 'قد', 'كانوا'])
/** After these a speech inside a quotation is credited all the same. */
const asSaid = /^(?:حسبما|بحسبما|كما|مثلما|ما)$/

/** The subject of a reporting verb; `none` when the verb reports nothing here. */
export function subjectOf(
  tokens: readonly Token[],
  i: number,
  { verb, isFirst }: { verb: ReportingVerb; isFirst: boolean },
): Span | 'implicit' | 'none' {
  const said = saidFrom(tokens, i + 1, isFirst)
  if (said === undefined && isInQuotation(tokens, i) && !asSaid.test(tokens[i - 1]?.term ?? '')) return 'none'
  if (said === undefined) {
    if (verb.follows === 'clause') return 'none'
    const preposition = verb.follows === 'clause-or-preposition' ? prepositionFrom(tokens, i + 1) : undefined
    if (verb.follows === 'clause-or-preposition' && preposition === undefined) return 'none'
    const limit = preposition ?? tokens.length
    return sourceName(tokens, i + 1, { limit, strict: true, beforeObject: verb.takesNoun }) ?? 'none'
  }
  const strict =
    (verb.takesNoun && said > i + 6) || verb.takesObject === true || isSaying(tokens[said]?.term ?? '')
  const after = isAddressee(tokens[i + 1]?.term ?? '')
    ? undefined
    : sourceName(tokens, i + 1, { limit: said, strict, beforeObject: verb.takesObject === true })
  if (verb.ofMedia && !(after && isMedium(tokens[after.first]?.term))) return 'none'
  if (after) {
    const isDirect = verb.takesObject || verb.follows !== 'clause' || leadsTo(tokens, after.last + 1, said)
    return isDirect ? after : 'none'
  }
  if (!leadsTo(tokens, i + 1, said)) return 'none'
  return subjectBefore(tokens, i) ?? 'implicit'
}

/** A subject named before its verb: «المبعوث … كان قد اعترف», «وكانت صحيفة … ذكرت». */
function subjectBefore(tokens: readonly Token[], verb: number): Span | undefined {
  let end = verb - 1
  while (end >= 0 && beforeVerb.has(tokens[end]?.term ?? '')) end--
  let start = end
  while (start > 0 && !endsClause(tokens[start]?.gap ?? '') && !/[،,]/u.test(tokens[start]?.gap ?? ''))
    start--
  if (/^(?:و?كان|و?كانت)$/.test(tokens[start]?.term ?? '')) start++
  const length = end - start + 1
  if (length < 1 || length > 14) return undefined
  const head = tokens[start]
  if (head === undefined || sourceNoun(head.term.replace(/^و(?=ال)/, '')) === undefined) return undefined
  const span = sourceName(tokens, start, { limit: end + 1, strict: false })
  return span?.last === end ? span : undefined
}
