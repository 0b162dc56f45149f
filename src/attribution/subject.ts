import { adverbs, occasions } from './boundaries.js'
import { isEventWithBa } from './name-begins.js'
import type { ReportingVerb } from './reporting-verbs.js'
import { isSaying, leadsTo, opensClause, prepositionFrom, saidFrom } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isAddressee, isMedium, sourceNoun, withoutArticle } from './source-nouns.js'
import { endsClause, hasColon, hasQuotation, type Token } from './tokens.js'

/** Words that may stand between a subject named before its verb and that verb. */
const beforeVerb = new Set(['كان', 'كانت', 'قد', 'فقد', 'كانوا'])
/** Words that a clause with its subject first may begin with: «لكن ترامب قال». */
const beforeSubject = new Set(['اما', 'لكن', 'ولكن', 'فيما', 'بينما', 'كما', 'غير', 'الا'])

/** Whether a word credits what stands inside a quotation all the same: «حسبما قال …». */
export function isAsSaid(term: string | undefined): boolean {
  return /^(?:حسبما|بحسبما|كما|مثلما|ما)$/.test(term ?? '')
}

/** «…، حسب ما أوضح المدعي العام», «وفقا لما أورد الموقع»: what was said stands before. */
export function closesReport(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]?.term ?? ''
  if (previous === 'ما') return /^[وف]?(?:بحسب|حسب|وفق)$/.test(tokens[i - 2]?.term ?? '')
  return (
    /^(?:حسبما|بحسبما|مثلما)$/.test(previous) ||
    (previous === 'لما' && /^(?:وفقا|طبقا)$/.test(tokens[i - 2]?.term ?? ''))
  )
}

/** The subject of a reporting verb; `none` when the verb reports nothing here. */
export function subjectOf(
  tokens: readonly Token[],
  i: number,
  { verb, isFirst }: { verb: ReportingVerb; isFirst: boolean },
): Span | 'implicit' | 'none' {
  // What an outlet publishes often stands in quotation marks without being speech: «مقطع "4K"».
  const said = saidFrom(tokens, i + 1, isFirst && verb.ofMedia !== true)
  if (/^ف?قد$/.test(tokens[i - 1]?.term ?? '')) {
    const before = subjectBefore(tokens, i)
    const isReport = said !== undefined || isEventWithBa(tokens[i + 1]?.term ?? '')
    if (before) return isReport || verb.follows === 'anything' ? before : 'none'
  }
  if (said === undefined && tokens[i]?.isQuoted && !isAsSaid(tokens[i - 1]?.term)) return 'none'
  if (said === undefined) {
    if (speaksUnnamed(tokens, i, verb)) return 'implicit'
    if (/^ب.{3,}/.test(tokens[i + 1]?.term ?? '') && opensWithBa(tokens[i]?.term ?? '')) return 'none'
    if (closesReport(tokens, i))
      return sourceName(tokens, i + 1, { limit: tokens.length, strict: true }) ?? 'none'
    const before =
      verb.follows === 'anything' && tokens[i]?.gap === ' ' ? subjectBefore(tokens, i) : undefined
    if (before) return before
    if (verb.follows === 'clause') return 'none'
    const preposition =
      verb.follows === 'clause-or-preposition' ? prepositionFrom(tokens, i + 1, verb.preposition) : undefined
    if (verb.follows === 'clause-or-preposition' && preposition === undefined) return 'none'
    const limit = preposition ?? tokens.length
    return (
      sourceName(tokens, i + 1, {
        limit,
        strict: true,
        beforeObject: verb.takesNoun ? 'reported' : undefined,
      }) ?? 'none'
    )
  }
  const strict =
    (verb.takesNoun && said > i + 6) || verb.takesObject === true || isSaying(tokens[said]?.term ?? '')
  const after = isAddressee(tokens[i + 1]?.term ?? '')
    ? undefined
    : sourceName(tokens, i + 1, {
        limit: said,
        strict,
        beforeObject: verb.takesObject ? 'reported' : undefined,
      })
  if (verb.ofMedia && !(after && publishes(tokens[after.first]?.term))) return 'none'
  if (after) {
    // «وصف اللاعب بأنه …»: a single name is what is described.
    const isDescribed =
      after.first === after.last && after.last + 1 === said && /^بان/.test(tokens[said]?.term ?? '')
    if (verb.takesObject && isDescribed) return 'implicit'
    const isDirect = verb.takesObject || verb.follows !== 'clause' || leadsTo(tokens, after.last + 1, said)
    return isDirect ? after : 'none'
  }
  if (!leadsTo(tokens, i + 1, said)) return 'none'
  const before = subjectBefore(tokens, i)
  // «البرلمان أقر مقترحا لحزب "العدالة"»: a name in marks is no speech far from its verb.
  if (before && said > i + 2 && !opensClause(tokens, said) && !hasColon(tokens[said]?.gap ?? ''))
    return 'none'
  return before ?? 'implicit'
}

/** «وأشار إلى ضبط …», «وأفادت عن …», «وأضاف خلال خطاب …»: at the beginning, with no room for a subject. */
function speaksUnnamed(tokens: readonly Token[], i: number, verb: ReportingVerb): boolean {
  if (i > 1 || (i === 1 && tokens[0]?.term !== 'كما') || verb.takesObject) return false
  const next = tokens[i + 1]?.term ?? ''
  if (verb.preposition !== undefined && next === verb.preposition) return true
  if (/^و?افادت?$/.test(tokens[i]?.term ?? '') && /^(?:عن|ب.{3,})$/.test(next)) return true
  return /^(?:خلال|في|ردا|اثناء)$/.test(next) && occasions.has(withoutArticle(tokens[i + 2]?.term ?? ''))
}

/** «أفاد بخسائر», «وصفت بالحرب»: verbs whose «ب» opens what was said, and no name. */
function opensWithBa(term: string): boolean {
  return /^[وف]?(?:[يت]فيد|افادت?|[يت]صف|وصفت?)$/.test(term)
}

/** Whether an outlet or a document can be said to publish what follows. */
function publishes(term: string | undefined): boolean {
  return isMedium(term) || (term !== undefined && sourceNoun(term) === 'document')
}

/** A subject named before its verb: «المبعوث … كان قد اعترف», «وكانت صحيفة … ذكرت». */
export function subjectBefore(tokens: readonly Token[], verb: number): Span | undefined {
  let end = verb - 1
  while (end >= 0 && beforeVerb.has(tokens[end]?.term ?? '')) end--
  let start = end
  while (start > 0 && !startsClause(tokens, start)) start--
  const isBeing = /^و?كانت?$/.test(tokens[start]?.term ?? '')
  if (isBeing) start++
  const length = end - start + 1
  if (length < 1 || length > 14) return undefined
  const isLed = beforeSubject.has(tokens[start]?.term ?? '')
  // «إلا أن وسائل إعلام نفت …».
  if (isLed) start += tokens[start + 1]?.term === 'ان' ? 2 : 1
  const head = tokens[start]
  if (head === undefined) return undefined
  // A name that is no known noun is taken where nothing but it stands before the verb: «بومبيو أكد أن …».
  const isKnown = sourceNoun(head.term.replace(/^و(?=ال)/, '')) !== undefined
  const isName = !/^و(?!ال)/.test(head.term) || hasQuotation(head.gap)
  const isAlone = (start === 0 || isLed || isBeing) && end - start < 3 && isName
  if (!isKnown && !(isAlone && !adverbs.has(head.term))) return undefined
  const span = sourceName(tokens, start, { limit: end + 1, strict: false })
  return span?.last === end ? span : undefined
}

/** Whether a clause of its own begins with a token: after a mark, or after «أن». */
function startsClause(tokens: readonly Token[], k: number): boolean {
  const { gap, term } = tokens[k] as Token
  return endsClause(gap) || /[،,]/u.test(gap) || opensClause(tokens, k - 1) || /^وكانت?$/.test(term)
}
