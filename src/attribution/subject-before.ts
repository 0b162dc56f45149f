import { act } from './acts.js'
import { adverbs } from './boundaries.js'
import { headNoun } from './name-begins.js'
import { isPlural, reportingVerb } from './reporting-verbs.js'
import { opensClause } from './said.js'
import { genderOfName } from './source-gender.js'
import { type Span, sourceName } from './source-name.js'
import { sourceNoun } from './source-nouns.js'
import { endsClause, hasComma, hasQuotation, type Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** Words that may stand between a subject named before its verb and that verb. */
const beforeVerb = new Set(['كان', 'كانت', 'قد', 'فقد', 'كانوا'])
/** Words that a clause with its subject first may begin with: «لكن ترامب قال». */
const beforeSubject = new Set(['اما', 'واما', 'لكن', 'ولكن', 'فيما', 'بينما', 'كما', 'غير', 'الا'])
/** After a name these tell more of it, up to the verb: «المتحدث …، الذي …، قال». */
const tellsMore = new Set(['الذي', 'التي', 'الذين', 'والذي', 'والتي', 'وهو', 'وهي'])

/** How long a subject is at most, in words, with nothing but its name, and with what is told of it. */
const longestBare = 14
const longestTold = 28

/** A subject named before its verb: «المبعوث … كان قد اعترف», «وكانت صحيفة … ذكرت», «لكن القاضي، إليهو بيرل، قال». */
export function subjectBefore(tokens: readonly Token[], verb: number): Span | undefined {
  let end = verb - 1
  while (end >= 0 && beforeVerb.has(tokens[end]?.term ?? '')) end--
  if (end < 0) return undefined
  let start = end
  while (start > 0 && !startsClause(tokens, start)) start--
  // «…، ويقول»: whose subject stands in another clause.
  const { term = '' } = tokens[verb] ?? {}
  if (/^و/.test(term) && reportingVerb(term.slice(1))) return undefined
  // «المتحدثة باسم وزارة الدفاع، البنتاغون، أعلنت».
  const isBetween = hasComma(tokens[start]?.gap ?? '') && hasComma(tokens[end + 1]?.gap ?? '')
  const told = isBetween ? toldSubject(tokens, start, end, verb) : undefined
  return told ?? bareSubject(tokens, start, end, verb) ?? toldSubject(tokens, start, end, verb)
}

/** A subject of which nothing but its name stands before the verb. */
function bareSubject(tokens: readonly Token[], from: number, end: number, verb: number): Span | undefined {
  const { start, isBeing, isLed } = opening(tokens, from)
  const length = end - from + 1 - (isBeing ? 1 : 0)
  const head = tokens[start]
  if (length < 1 || length > longestBare || head === undefined) return undefined
  // A name that is no known noun is taken where nothing but it stands before the verb: «بومبيو أكد أن …».
  const noun = tokens[headNoun(tokens, start)]?.term ?? ''
  const isKnown = sourceNoun(noun.replace(/^و(?=ال)/, '')) !== undefined
  const isName = !/^و(?!ال)/.test(head.term) || hasQuotation(head.gap)
  const isFirst = from === 0 || isLed || /^وكان/.test(tokens[from]?.term ?? '')
  // «هرب مسلحون أعلنوا …»: a verb of its own, and no name.
  const isAlone =
    isFirst && end - start < 3 && isName && (isDefinite(head.term) || !isPlural(tokens[verb]?.term ?? ''))
  if (!isKnown && !(isAlone && !adverbs.has(head.term))) return undefined
  const span = sourceName(tokens, start, { limit: end + 1, strict: false })
  return span?.last === end ? span : undefined
}

/** A subject with its title, or a clause on it, between it and the verb: only at the beginning, or after «لكن», «كان», «أن». */
function toldSubject(tokens: readonly Token[], from: number, end: number, verb: number): Span | undefined {
  const isClosed = hasComma(tokens[end + 1]?.gap ?? '')
  let begin = from
  while (begin > 0 && end - begin < longestTold && !opensSubject(tokens, begin)) {
    if (endsClause(tokens[begin]?.gap ?? '')) return undefined
    begin--
  }
  if (!opensSubject(tokens, begin)) return undefined
  const { start } = opening(tokens, begin)
  const head = tokens[start]
  if (head === undefined || start >= end) return undefined
  const span = sourceName(tokens, start, { limit: end + 1, strict: false })
  if (!span || !isSubjectOf(tokens, span, verb)) return undefined
  if (span.last === end) return span
  const next = tokens[span.last + 1]
  if (next === undefined || tokens.slice(span.last + 1, end + 1).some(({ term }) => reportingVerb(term)))
    return undefined
  // «أما صحيفة "جوان" القريبة من الحرس فكتبت».
  if (/^و?اما$/.test(tokens[begin]?.term ?? '') && /^ف/.test(tokens[verb]?.term ?? '')) return span
  return tellsMore.has(next.term) || (isClosed && hasComma(next.gap)) ? span : undefined
}

/** Whether a name can be that of somebody who speaks, and its gender goes with the verb. */
function isSubjectOf(tokens: readonly Token[], span: Span, verb: number): boolean {
  const { term, gap } = tokens[span.first] as Token
  if (act(term) ?? reportingVerb(term)) return false
  const bare = term.replace(/^و(?=ال)/, '')
  const isTitled = tokens
    .slice(span.first, span.last + 1)
    .some((token) => sourceNoun(token.term) === 'person')
  if (sourceNoun(bare) === undefined && !isTitled && !hasQuotation(gap)) return false
  const own = genderOfName(tokens, span.first)
  const gender = reportingVerb(tokens[verb]?.term ?? '')?.gender
  return own === undefined || gender === undefined || own === gender
}

/** Where the name itself begins in a clause: behind «كانت», «لكن», «إلا أن». */
function opening(tokens: readonly Token[], from: number) {
  const isBeing = /^و?كانت?$/.test(tokens[from]?.term ?? '')
  const first = isBeing ? from + 1 : from
  const isLed = beforeSubject.has(tokens[first]?.term ?? '')
  // «إلا أن وسائل إعلام نفت …».
  return { start: isLed ? first + (tokens[first + 1]?.term === 'ان' ? 2 : 1) : first, isBeing, isLed }
}

/** Whether a clause begins with a token that has its subject right there. */
function opensSubject(tokens: readonly Token[], k: number): boolean {
  const { term } = tokens[k] as Token
  return k === 0 || /^و?كانت?$/.test(term) || beforeSubject.has(term) || opensClause(tokens, k - 1)
}

/** Whether a clause of its own begins with a token: after a mark, or after «أن». */
function startsClause(tokens: readonly Token[], k: number): boolean {
  const { gap, term } = tokens[k] as Token
  if (/^و?لكن$/.test(term)) return true
  return (
    endsClause(gap) ||
    hasComma(gap) ||
    /\)|--|—/.test(gap) ||
    opensClause(tokens, k - 1) ||
    /^و?كانت?$/.test(term)
  )
}
