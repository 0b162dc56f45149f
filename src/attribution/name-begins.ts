import { complementisers, events, nameEnds, spokenOf } from './boundaries.js'
import { isNameWithBa } from './proper-names.js'
import { reportingVerb } from './reporting-verbs.js'
import { sourceNoun } from './source-nouns.js'
import { endsClause, hasQuotation, type Token } from './tokens.js'
import { isEvent } from './word-forms.js'

const longestQuotedName = 5

/** Whether the name of a source can begin with a token. */
export function opensName(tokens: readonly Token[], first: number): boolean {
  const { term, gap } = tokens[first] as Token
  if (gap.includes(':') || /[.!؟]/.test(gap)) return false
  if (hasQuotation(gap) && !closesBeforeComma(gap)) return isQuotedName(tokens, first)
  // «وفقا لأحد المعارف».
  if (term === 'لاحد') return /^[وف]?(?:وفقا|طبقا|تبعا)$/.test(tokens[first - 1]?.term ?? '')
  // «والي» is a governor before it is «and to».
  if (sourceNoun(term) !== undefined) return true
  // «3 مصادر», «هذه الحصيلة».
  if (headNoun(tokens, first) > first) return true
  if (
    /^\d/.test(term) ||
    events.has(term) ||
    spokenOf.has(term) ||
    nameEnds.has(term) ||
    complementisers.has(term) ||
    reportingVerb(term)
  )
    return false
  if (/^ب(?:هذا|هذه|ذلك|ما|كل|ال)$/.test(term)) return false
  // «واعتبر بلطيفة أن»: after verbs that nothing with «ب» follows.
  const takesNone = withoutBa.test(tokens[first - 1]?.term ?? '') && tokens[first + 1]?.written !== 'أن'
  if (isEventWithBa(term) && !takesNone) return false
  return !/^(?:في|ل|ان|من)$/.test(term) && !/^(?:ب|ل)ان/.test(term)
}

const withoutBa = /^[وف]?(?:قال|اضاف|اوضح|اعتبر|راي|تابع|اردف|اشار|كتب|غرد|علق)ت?$/

/** «اعترف بخسارة …», «أقر بفشل …»: what was said. */
export function isEventWithBa(term: string): boolean {
  if (!/^ب.{3}/.test(term) || isNameWithBa(term)) return false
  const bare = term.slice(1)
  return isEvent(bare) || /^.{3,}ه$/.test(bare)
}

/** Whether a quotation that opens before a token is short and followed by more of the sentence: a name, not speech. */
export function isQuotedName(tokens: readonly Token[], open: number): boolean {
  // The letters of an abbreviation may be words: «سي إم آ سي جي إم».
  let length = longestQuotedName
  while (length < 2 * longestQuotedName && areLetters(tokens, open, open + length)) length++
  for (let k = open + 1; k <= Math.min(tokens.length - 1, open + length); k++) {
    if (hasQuotation(tokens[k]?.gap ?? '')) return true
    if (endsClause(tokens[k]?.gap ?? '')) return false
  }
  return (
    open + longestQuotedName >= tokens.length &&
    (!reportingVerb(tokens[open - 1]?.term ?? '') || /^(?:ما|لما|حسبما)$/.test(tokens[open - 2]?.term ?? ''))
  )
}

/** «وقال ترامب "ليس هناك ما يخشاه"», «انتقد المسؤول "عدم جدية" …»: words that a person said, and no part of a name. */
export function isQuotedSpeech(tokens: readonly Token[], open: number): boolean {
  const { term } = tokens[open] as Token
  const previous = tokens[open - 1]?.term ?? ''
  if (sourceNoun(previous) !== undefined || /^(?:باسم|ل|في|من|برنامج)$/.test(previous)) return false
  if (/^(?:ليس|ليست|لا|لم|لن|هذا|هذه|نحن|انا|لقد|كان|كانت|هناك|ما)$/.test(term) || events.has(term))
    return true
  return !tokens.slice(open + 1, open + 4).some(({ gap }) => hasQuotation(gap))
}

function areLetters(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ term }) => term.length <= 2)
}

/** Whether a gap ends a quotation and nothing more: no comma or colon after the mark, no other quotation. */
export function closesOnly(gap: string): boolean {
  return !/[،,:؛.]|\S.*[«“„"”»]/u.test(gap.trim())
}

/** «مدير مركز “قسد”، مصطفى بالي». */
export function closesBeforeComma(gap: string): boolean {
  return /^\s*[«»“”"]\s*[،,]\s*$/u.test(gap)
}

/** «3 مصادر», «عديد التقارير», «تلك العائلات»: the noun behind what counts it or points at it. */
export function headNoun(tokens: readonly Token[], first: number): number {
  const next = tokens[first + 1]
  const counts = /^(?:\d+|عديد|العديد|عدد|عده|معظم|جميع|كل|اغلب|تلك|هولاء|هذه|هذا)$/.test(
    tokens[first]?.term ?? '',
  )
  if (!counts || next === undefined) return first
  const at = next.term === 'من' ? first + 2 : first + 1
  return sourceNoun(tokens[at]?.term ?? '') === undefined ? first : at
}
