import { apposition } from './apposition.js'
import { events } from './boundaries.js'
import {
  closesBeforeComma,
  closesOnly,
  headNoun,
  isQuotedName,
  isQuotedSpeech,
  opensName,
} from './name-begins.js'
import { isAdjectival, withoutAdverbs, withoutDangling } from './name-edges.js'
import { endsName } from './name-ends.js'
import { isState } from './places.js'
import { isBrandWord, isDemonym } from './proper-names.js'
import { reportingVerb } from './reporting-verbs.js'
import { type SourceNoun, sourceNoun } from './source-nouns.js'
import { endsClause, hasColon, hasComma, hasQuotation, isPossessed, type Token } from './tokens.js'
import { endsUnmarked } from './unmarked-ends.js'
import { isDefinite, isEvent, isLink, looksLikeVerbalNoun } from './word-forms.js'

/** The words of a name: from token `first` to token `last`, both in it. */
export type Span = {
  readonly first: number
  readonly last: number
  /** Whether a preposition is written onto the first word: «وفقا لماسك». */
  readonly isGlued?: boolean
}

export type Bounds = {
  /** Token that the name ends before. */
  readonly limit: number
  /** Nothing marks where the name ends («بحسب المنظمين شارك …»), so that it must end by itself. */
  readonly strict: boolean
  /** Something else that has the article may follow: what is reported («نفى ترامب الأنباء»), or what is done to («أدان الوزير الهجوم»). */
  readonly beforeObject?: 'reported' | 'acted on' | undefined
}

const longestName = 24

/** The name of a source from a token on; undefined when none stands there. */
export function sourceName(tokens: readonly Token[], from: number, bounds: Bounds): Span | undefined {
  const first = withoutAdverbs(tokens, from, bounds.limit)
  const head = tokens[first]
  if (first >= bounds.limit || head === undefined || !opensName(tokens, first)) return undefined
  const counted = headNoun(tokens, first)
  const kind = isBrandWord(tokens[first + 1]?.term) ? 'medium' : kindOfHead(tokens[counted]?.term ?? '')
  // «أعلن إنهاء …», «وصف أهدافها»: what was said, not who said it.
  // Where what was said is marked, a feminine noun before the mark is more likely a woman's name.
  const isSaidMarked = bounds.limit < tokens.length
  const marked = isSaidMarked ? bounds.limit : -1
  const isObject = isSaidMarked
    ? isEvent(head.term) && !isDefinite(head.term)
    : looksLikeVerbalNoun(head.term)
  // «وأضاف رومينيغه أن», «وقال براهم (كتلة …) إن»: no more than a name.
  const { term: next = '', gap = '' } = tokens[first + 1] ?? {}
  const opensReported = next !== '' && reportingVerb(tokens[first - 1]?.term ?? '')?.preposition === next
  const isOnly = opensReported || (!bounds.strict && (first + 1 === bounds.limit || /\(/.test(gap)))
  if (kind === undefined && ((isPossessed(head) && !isOnly) || (bounds.strict && isObject))) return undefined
  const isOfMedia = kind === 'medium'
  const mayHaveTitle = kind === 'person' || kind === undefined
  let last = Math.min(counted, bounds.limit - 1)
  let closed = isDefinite(tokens[last]?.term ?? '')
  let names = 0
  // A name and a title: nothing else can follow.
  let hasBoth = false
  let inQuotation = hasQuotation(head.gap)
  for (let k = last + 1; k < Math.min(bounds.limit, first + longestName); k++) {
    const token = tokens[k]
    if (token === undefined) break
    const { term, gap } = token
    if (hasQuotation(gap)) {
      if (!inQuotation && (hasColon(gap) || (mayHaveTitle && isQuotedSpeech(tokens, k)))) break
      const goesOn = inQuotation
        ? closesOnly(gap) || (mayHaveTitle && closesBeforeComma(gap))
        : isQuotedName(tokens, k)
      // «لجريدة "الشروق" صحة الأخبار»: behind its name in marks an outlet has adjectives at most.
      if (inQuotation && isOfMedia && (events.has(term) || (bounds.strict && !isAdjectival(term)))) break
      // «شبكة "سي إن إن" الإخبارية» goes on, «مراسل "الجوهرة" السلطات» does not.
      const isOver = inQuotation && bounds.strict && /^ال/.test(term) && !/^بال|(?:ي|يه)$/.test(term)
      if (!goesOn || isOver) break
      inQuotation = !inQuotation
      closed = true
    }
    if (!inQuotation) {
      // «حذرت إيران زعيم كوريا الشمالية»: a state has a name of one word, or an adjective behind it.
      if (bounds.strict && k === first + 1 && isState(head.term) && !isDefinite(term) && !isBrandWord(term))
        break
      // «وكالة (رويترز)», «متحدث باسم (فوت ليف)»: the brackets of some outlets are the quotation marks of others.
      const isNamed = (kind === 'medium' && k === first + 1) || tokens[k - 1]?.term === 'باسم'
      const opensBracket = isNamed && /^\s*\($/.test(gap)
      if (endsClause(gap) || (!opensBracket && /[()[\]]/.test(gap))) break
      if (hasComma(gap)) {
        // «اتهمت بريطانيا، روسيا»: what is done to may stand after a comma.
        const isTitled =
          mayHaveTitle &&
          (kind === 'person' || bounds.beforeObject !== 'acted on' || sourceNoun(term) === 'person')
        const end = isTitled ? apposition(tokens, k, bounds.limit) : undefined
        if (end === undefined || hasBoth) break
        last = end
        k = end
        hasBoth = true
        continue
      }
      if (
        endsName(tokens, k, {
          closed: closed && names === 0 && !hasBoth,
          kind: kind ?? 'name',
          strict: bounds.strict,
        })
      )
        break
      const isNew = closed && !isDefinite(term) && !isLink(term) && sourceNoun(term) === undefined
      if (bounds.strict) {
        const name = { first, kind, closed, names, marked, beforeObject: bounds.beforeObject }
        if (endsUnmarked(tokens, k, name)) break
        if (isNew) names++
      }
    }
    if (isDefinite(term) || (kind === 'crowd' && k > first)) closed = true
    last = k
  }
  return { first, last: withoutDangling(tokens, first, last) }
}

function kindOfHead(term: string): SourceNoun | undefined {
  return isDemonym(term) ? 'person' : (sourceNoun(term) ?? sourceNoun(term.replace(/^ل(?:ل(?=..))?/, '')))
}
