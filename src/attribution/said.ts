import { beforeOtherClauses, circumstances, complementisers, nameEnds, spokenOf } from './boundaries.js'
import { isBrandWord } from './proper-names.js'
import { isCarryingOn, reportingVerb } from './reporting-verbs.js'
import { isAddressee, sourceNoun } from './source-nouns.js'
import { isSpelt } from './spelt.js'
import { isTime } from './times.js'
import { endsClause, hasColon, hasQuotation, isPossessed, type Token } from './tokens.js'

/** How far what was said may stand from its verb, in words. */
const reach = 30

/** Where what was said begins: at «إن», at a colon, or at a quotation that is not a name. */
export function saidFrom(tokens: readonly Token[], from: number, takesQuotation = true): number | undefined {
  for (let k = from; k < Math.min(tokens.length, from + reach); k++) {
    const { term, gap } = tokens[k] as Token
    if (k > from && gap !== ' ' && /[.؟!؛]/u.test(gap)) return undefined
    if (hasColon(gap) || isSaying(term)) return k
    if (opensClause(tokens, k)) return k
    if (takesQuotation && hasQuotation(gap) && opensSpeech(tokens, k)) return k
    // «في حوار مع القناة، بث اليوم، أن».
    const verb = k > from ? reportingVerb(term) : undefined
    if (verb && verb.ofMedia !== true && !isCarryingOn(term)) return undefined
  }
  return undefined
}

/** «أن», «إنه», «بأنها» where they open what was said. */
export function opensClause(tokens: readonly Token[], k: number): boolean {
  const { term, gap } = tokens[k] as Token
  if ((term !== 'ان' && !complementisers.has(term)) || isSpelt(tokens, k)) return false
  // «موقع "ديفينس وان" الإخباري»: the end of a name in marks.
  if (tokens[k]?.isQuoted && !hasQuotation(gap) && hasQuotation(tokens[k + 1]?.gap ?? '')) return false
  if (hasQuotation(gap) && /^(?:قناه|وكاله|محطه|شبكه)$/.test(tokens[k - 1]?.term ?? '')) return false
  // «وصرح بعد ذلك أن».
  const previous = tokens[k - 1]?.term ?? ''
  if (previous === 'ذلك' && /^(?:بعد|قبل|علي|خلال)$/.test(tokens[k - 2]?.term ?? '')) return true
  return !beforeOtherClauses.has(previous)
}

/** A quotation is speech when it is long, or when nothing of the sentence follows that could report it. */
function opensSpeech(tokens: readonly Token[], open: number): boolean {
  // A mark on the word before and white space after it closes a quotation.
  if (/^[«»“”"„][،,]?\s+$/u.test(tokens[open]?.gap ?? '')) return false
  const previous = tokens[open - 1]?.term ?? ''
  const kind = sourceNoun(previous) ?? sourceNoun(previous.replace(/^لل?/, ''))
  // «وكالة أنباء "بترا"».
  if (/^(?:ال)?انباء$/.test(previous) && sourceNoun(tokens[open - 2]?.term ?? '') === 'medium') return false
  // «شركة "…"», but «أضافت المنظمة "هذه الانتهاكات …"».
  const isNamed = (kind === 'medium' || kind === 'body') && !/^ال/.test(previous)
  if (previous === 'ل' || isBrandWord(tokens[open]?.term) || isNamed) return false
  let close = open + 1
  while (close < tokens.length && !hasQuotation(tokens[close]?.gap ?? '')) close++
  // «شركة "دويتشه بان" الألمانية»: an adjective after the mark.
  if (close - open <= 3 && /^ال.+(?:ي|يه)$/.test(tokens[close]?.term ?? '')) return false
  if (close - open > 5 || /[.؟!]/u.test(tokens[close]?.gap ?? '')) return true
  for (let k = close; k < Math.min(tokens.length, close + 12); k++) {
    const { gap } = tokens[k] as Token
    if (opensClause(tokens, k) || hasColon(gap)) return false
    if (k > close && hasQuotation(gap)) return false
  }
  return true
}

/** Where a preposition opens what was reported: «أشار إلى», «تحدث عن». */
export function prepositionFrom(
  tokens: readonly Token[],
  from: number,
  preposition: string | undefined,
): number | undefined {
  for (let k = from; k < Math.min(tokens.length, from + 18); k++) {
    const { term, gap } = tokens[k] as Token
    if (k > from && endsClause(gap)) return undefined
    if (term === preposition && k > from) return k
  }
  return undefined
}

const sayings = new Set(['بقوله', 'بقولها', 'بقولهم', 'بالقول', 'قايلا', 'قايله', 'قايلين'])

/** «بقوله», «بالقول», «قائلا»: what follows is the speech itself. */
export function isSaying(term: string): boolean {
  return sayings.has(term)
}

/** Whether nothing but time, place and occasion stands between a source and what it said. */
export function leadsTo(tokens: readonly Token[], from: number, said: number): boolean {
  if (from >= said) return true
  const { term, gap } = tokens[from] as Token
  return (
    isTime(tokens, from) ||
    circumstances.has(term) ||
    (isPossessed(tokens[from] as Token) && !nameEnds.has(term)) ||
    spokenOf.has(term) ||
    isAddressee(term) ||
    isSaying(tokens[said]?.term ?? '') ||
    /^\d|^ل$|^لل|^(?:قوله|قولها|قولهم|فيه|فيها|له|لها|لهم|لنا|لي|عنه|عنها)$/.test(term) ||
    /[،,(]/u.test(gap)
  )
}
