import { adverbs } from './boundaries.js'
import { isState } from './places.js'
import { opensClause } from './said.js'
import type { Span } from './source-name.js'
import { isMedium, sourceNoun } from './source-nouns.js'
import { endsClause, hasComma, type Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** After these a verb reports nothing: «لم يقل», «إذا قال». */
const unreported = new Set(['لم', 'لن', 'لا', 'ولم', 'ولن', 'ولا', 'اذا', 'هل', 'لو'])
/** After these «ذكر» and its like are nouns: «دون أي ذكر». */
const determiners = new Set(['اي', 'دون', 'بدون', 'عن', 'علي', 'في', 'مجرد', 'عدم', 'كل'])

/** Prepositions that no verb follows. */
const afterWhichNouns = new Set(
  'خلال بعد قبل عبر اثناء بشان حول منذ رغم من الي عقب اثر مع ضد بدون لدي'.split(' '),
)

/** Whether a word with the form of a reporting verb reports nothing where it stands. */
export function isUnreported(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]?.term ?? ''
  // «حُذّر المكتب»: in the passive, as its vowel shows; «يُعلن» may be active.
  if (/^[وف]?\p{M}?[^\p{M}يت]\u064F/u.test(tokens[i]?.written ?? '')) return true
  // «خلال إفادة», «من يرى»: a noun, or a verb whose subject is «من».
  if (afterWhichNouns.has(previous) && tokens[i]?.gap === ' ') return true
  // «أم لا، أكد الوزير».
  if (hasComma(tokens[i]?.gap ?? '')) return false
  return unreported.has(previous) || (determiners.has(previous) && /^.{3}$/.test(tokens[i]?.term ?? ''))
}

/** «وبين الوزير أن» at the beginning, where «بين» is the verb: what was said follows, and nobody else is named. */
export function isMadeClear(tokens: readonly Token[], i: number): boolean {
  if (i > 0 || tokens[0]?.term !== 'وبين') return false
  for (let k = 1; k < Math.min(tokens.length, 10); k++) {
    const { term, gap } = tokens[k] as Token
    if (opensClause(tokens, k)) return true
    if (endsClause(gap) || (/^و/.test(term) && sourceNoun(term) === undefined)) return false
  }
  return false
}

/** After these a verb with a subject of its own reports («الذي قالت تقارير إنه …»), one without does not («الذي قال إن»). */
export function isInRelative(tokens: readonly Token[], i: number): boolean {
  return /^(?:الذي|التي|الذين|ما|من)$/.test(tokens[i - 1]?.term ?? '')
}

/** Verbs that without a subject are passive: «يذكر أن», «ويتوقع أن», «ويرجح أن». */
export function isImpersonal(term: string): boolean {
  return /^و?ي(?:ذكر|توقع|رجح|عتقد|قدر|زعم|روي|كشف|علن|حكي)$/.test(term)
}

/** Words after which a verb of the present opens a clause of its own. */
const openers = new Set(
  'حيث فيما بينما كما حسبما بحسبما ما اذ عندما لكن حين وقت جهته جهتها جانبه جانبها بدوره بدورها'.split(' '),
)

/** «أن يقول», and «تقارير تفيد بوجود …»: a verb that leans on the noun before it and reports nothing of its own. */
export function isSubordinate(tokens: readonly Token[], i: number): boolean {
  const { term, gap } = tokens[i] as Token
  if (i === 0 || !/^[يت]/.test(term) || /[^\s«»“”"]/u.test(gap)) return false
  const previous = tokens[i - 1]?.term ?? ''
  if (previous === 'ان') return true
  // «النتائج تعتبر …»: is taken for, not holds.
  if (/^[يت]عتبر$/.test(term)) return !openers.has(previous) && !opensClause(tokens, i + 1)
  return !isDefinite(previous) && !openers.has(previous) && !adverbs.has(previous) && i > 1
}

/** «الأميركيين يعتقدون أن», «الزيارة توثق لمرحلة …»: the subject stands before the verb, whoever it is. */
export function leansBack(tokens: readonly Token[], i: number, subject: Span | 'implicit'): boolean {
  const { term, gap } = tokens[i] as Token
  const previous = tokens[i - 1]?.term ?? ''
  if (i < 2 || gap !== ' ' || !/^[يت]/.test(term) || openers.has(previous) || adverbs.has(previous))
    return false
  if (subject === 'implicit') return !/^و?(?:لكنه|لكنها|لكنهم|انه|انها|قد|كان|كانت)$/.test(previous)
  const head = tokens[subject.first]?.term ?? ''
  const isKnown = sourceNoun(head) !== undefined || isMedium(head) || isState(head)
  return isDefinite(previous) && !isDefinite(head) && !isKnown
}

/** «مادة سامة تقول الشرطة إنها …»: a known source of its own, with what it said right after it. */
export function isClauseOf(tokens: readonly Token[], subject: Span | 'implicit'): boolean {
  if (subject === 'implicit' || tokens[subject.first - 2]?.term === 'ان') return false
  const head = tokens[subject.first]?.term ?? ''
  const isKnown = sourceNoun(head) !== undefined || isDefinite(head) || isState(head)
  return isKnown && subject.last + 1 < tokens.length && opensClause(tokens, subject.last + 1)
}
