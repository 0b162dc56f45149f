import { adverbs, events, nameEnds } from './boundaries.js'
import { endsName, isDefinite, isEvent, isLink, looksLikeVerbalNoun } from './name-ends.js'
import { reportingVerb } from './reporting-verbs.js'
import { isAddressee, sourceNoun } from './source-nouns.js'
import { endsClause, hasComma, hasQuotation, isPossessed, type Token } from './tokens.js'

/** The words of a name: from token `first` to token `last`, both in it. */
export type Span = { readonly first: number; readonly last: number }

export type Bounds = {
  /** Token that the name ends before. */
  readonly limit: number
  /** Nothing marks where the name ends («بحسب المنظمين شارك …»), so that it must end by itself. */
  readonly strict: boolean
  /** Something else that has the article may follow («نفى ترامب الأنباء»). */
  readonly beforeObject?: boolean
}

const longestName = 16
const longestQuotedName = 5

/** The name of a source from a token on; undefined when none stands there. */
export function sourceName(tokens: readonly Token[], from: number, bounds: Bounds): Span | undefined {
  const first = withoutAdverbs(tokens, from, bounds.limit)
  const head = tokens[first]
  if (first >= bounds.limit || head === undefined || !opensName(tokens, first)) return undefined
  const kind = sourceNoun(head.term) ?? sourceNoun(head.term.replace(/^ل(?:ل(?=..))?/, ''))
  // «أعلن إنهاء …», «وصف أهدافها»: what was said, not who said it.
  // Where what was said is marked, a feminine noun before the mark is more likely a woman's name.
  const isSaidMarked = bounds.limit < tokens.length
  const isObject = isSaidMarked
    ? isEvent(head.term) && !isDefinite(head.term)
    : looksLikeVerbalNoun(head.term)
  if (kind === undefined && (isPossessed(head) || (bounds.strict && isObject))) return undefined
  const takesPersonalName = kind === 'person' || kind === 'crowd'
  const mayHaveTitle = takesPersonalName || kind === undefined
  let last = first
  let closed = isDefinite(head.term)
  let names = 0
  let inQuotation = hasQuotation(head.gap)
  for (let k = first + 1; k < Math.min(bounds.limit, first + longestName); k++) {
    const token = tokens[k]
    if (token === undefined) break
    const { term, gap } = token
    if (hasQuotation(gap)) {
      const goesOn = inQuotation
        ? closesOnly(gap) || (mayHaveTitle && closesBeforeComma(gap))
        : isQuotedName(tokens, k)
      if (!goesOn) break
      inQuotation = !inQuotation
      closed = true
    }
    if (!inQuotation) {
      // «وكالة (رويترز)»: the brackets of some outlets are the quotation marks of others.
      const opensBracket = kind === 'medium' && k === first + 1 && /^\s*\($/.test(gap)
      if (endsClause(gap) || (!opensBracket && /[()[\]]/.test(gap))) break
      if (hasComma(gap)) {
        const end = mayHaveTitle ? apposition(tokens, k, bounds.limit) : undefined
        if (end === undefined || names > 0) break
        last = end
        k = end
        names++
        continue
      }
      if (endsName(tokens, k, { closed: closed && names === 0, kind: kind ?? 'name', strict: bounds.strict }))
        break
      const isNoun = sourceNoun(term) !== undefined
      if (bounds.strict && closed && !isDefinite(term) && !isLink(term) && !isNoun) {
        // «مصادر أمنية يمنية» goes on by adjectives, «المنظمين شارك …» by nothing.
        const isAdjective = kind === 'crowd' && !isDefinite(head.term) && /(?:ه|ون|ين)$/.test(term)
        if (kind !== 'person' && !isAdjective) break
        if (kind === 'person' && (looksLikeVerbalNoun(term) || names >= 4)) break
        names++
      }
      if (bounds.strict && kind === undefined) {
        if (looksLikeVerbalNoun(term) || k - first >= 4) break
        if (bounds.beforeObject && closed && isDefinite(term)) break
      }
    }
    if (isDefinite(term) || (kind === 'crowd' && k > first)) closed = true
    last = k
  }
  return { first, last: withoutDangling(tokens, first, last) }
}

/** Skips «بدوره», «اليوم», «من جهته», also between commas. */
function withoutAdverbs(tokens: readonly Token[], from: number, limit: number): number {
  let first = from
  while (first < limit) {
    const { term = '' } = tokens[first] ?? {}
    if (adverbs.has(term) || /^(?:به|بها|له|لها|لنا|اليه|عليه)$/.test(term)) first++
    else if (term === 'من' && /^(?:جهت|جانب)/.test(tokens[first + 1]?.term ?? '')) first += 2
    else break
  }
  return first
}

function opensName(tokens: readonly Token[], first: number): boolean {
  const { term, gap } = tokens[first] as Token
  if (gap.includes(':') || /[.!؟]/.test(gap)) return false
  if (hasQuotation(gap) && !closesBeforeComma(gap)) return isQuotedName(tokens, first)
  if (
    /^[\d]/.test(term) ||
    events.has(term) ||
    nameEnds.has(term) ||
    term === 'في' ||
    term === 'ل' ||
    term === 'ان'
  )
    return false
  return !(term === 'من' || /^(?:ب|ل)ان/.test(term))
}

/** Whether a quotation that opens before a token is short and followed by more of the sentence: a name, not speech. */
function isQuotedName(tokens: readonly Token[], open: number): boolean {
  for (let k = open + 1; k <= Math.min(tokens.length - 1, open + longestQuotedName); k++) {
    if (hasQuotation(tokens[k]?.gap ?? '')) return true
    if (endsClause(tokens[k]?.gap ?? '')) return false
  }
  return open + longestQuotedName >= tokens.length && !reportingVerb(tokens[open - 1]?.term ?? '')
}

/** Whether a gap ends a quotation and nothing more: no comma or colon after the mark, no other quotation. */
function closesOnly(gap: string): boolean {
  return !/[،,:؛.]|\S.*[«“„"”»]/u.test(gap.trim())
}

/** «مدير مركز “قسد”، مصطفى بالي». */
function closesBeforeComma(gap: string): boolean {
  return /^\s*[«»“”"]\s*[،,]\s*$/u.test(gap)
}

/**
 * A name that follows a title after a comma: «مدير المركز، مصطفى بالي، إن». Participles, relatives and places of
 * time are no names.
 */
function apposition(tokens: readonly Token[], from: number, limit: number): number | undefined {
  const head = tokens[from]
  if (head === undefined || from >= limit) return undefined
  const isTitle = sourceNoun(head.term) === 'person'
  if (!isTitle && (/^(?:ال|وال|لل)/.test(head.term) || /[،,]\s*[«“”"„]/u.test(head.gap))) return undefined
  if (nameEnds.has(head.term.replace(/^[وف]/, ''))) return undefined
  if (!opensName(tokens, from) || adverbs.has(head.term) || looksLikeVerbalNoun(head.term)) return undefined
  let last = from
  for (let k = from + 1; k < limit && k <= from + (isTitle ? 20 : 10); k++) {
    const { gap, term } = tokens[k] as Token
    if (hasComma(gap) || hasQuotation(gap) || endsClause(gap) || /[()]/.test(gap)) return last
    if (endsName(tokens, k, { closed: true, kind: 'person', strict: false })) return last
    if (!isTitle && k > from + 5) return undefined
    if (isAddressee(term)) return last
    last = k
  }
  return last + 1 >= limit ? last : undefined
}

/** A name does not end with a preposition or conjunction. */
function withoutDangling(tokens: readonly Token[], first: number, last: number): number {
  let end = last
  while (end > first && /^(?:في|من|ل|و|باسم|لدي|بن|ال)$/.test(tokens[end]?.term ?? '')) end--
  return end
}
