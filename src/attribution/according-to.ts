import { behindDocument } from './behind-document.js'
import { standards } from './boundaries.js'
import { closesReport } from './closes-report.js'
import { opensClause, saidFrom } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isAgencyName, isMedium, sourceNoun, withoutArticle } from './source-nouns.js'
import { isSpelt } from './spelt.js'
import { subjectBefore } from './subject-before.js'
import { hasColon, hasQuotation, type Token } from './tokens.js'
import { isVerbalNoun } from './verbal-noun.js'

/** The words that a name may follow at all. */
const opensName = /^(?:[وف]?حسب|[وف]?(?:بحسب|وفق|وفقا|طبقا|استنادا|علي|جاء|ورد|جاءت|وردت|كقول|بقول))$/

/** «بحسب X», «وفقا لـ X», «على لسان X», «جاء في X»: the name after the preposition at a token; undefined for any other word. */
export function accordingTo(tokens: readonly Token[], i: number): Span | undefined {
  const term = tokens[i]?.term ?? ''
  // «ليس هذا فحسب».
  if ((!opensName.test(term) && !isRumoured(tokens, i)) || (term === 'فحسب' && i > 0)) return undefined
  const bare = withoutConjunction(term)
  const from = nameFrom(tokens, i, term) ?? nameFrom(tokens, i, bare)
  if (from === undefined || isPronoun(tokens, from)) return undefined
  const end = tokens.findIndex(
    (token, k) =>
      k >= from &&
      (token.term === 'فان' || (token.term === 'ان' && !isSpelt(tokens, k)) || hasColon(token.gap)),
  )
  const span = sourceName(tokens, from, { limit: end === -1 ? tokens.length : end, strict: true })
  if (!span || !isSaid(tokens[span.first], bare)) return undefined
  const isGlued = /^و?(?:وفقا|طبقا)$/.test(term) && span.first === i + 1
  return behindDocument(tokens, span) ?? (isGlued ? { ...span, isGlued } : span)
}

/** «بحسب قوله»: who that is stands elsewhere. */
function isPronoun(tokens: readonly Token[], from: number): boolean {
  return /^(?:قول|تعبير|وصف|زعم|كلام|راي)(?:ه|ها|هم|هن)$/.test(tokens[from]?.term ?? '')
}

/** «نقلت X عن Y أن»: X passed on what Y said. Undefined when the token is no such verb. */
export function passedOn(
  tokens: readonly Token[],
  i: number,
): { readonly relay?: Span | undefined; readonly voice?: Span | undefined } | undefined {
  if (!/^[وف]?(?:نقل|نقلت|نقلوا|تنقل|ينقل|نقلا|نسب|نسبت)$/.test(tokens[i]?.term ?? '')) return undefined
  if (isVerbalNoun(tokens, i)) return {}
  for (let k = i + 1; k < Math.min(tokens.length, i + 14); k++) {
    const { gap } = tokens[k] as Token
    if (k > i + 1 && /[.؟!:]/u.test(gap)) break
    if (opensClause(tokens, k)) return { voice: sourceName(tokens, i + 1, { limit: k, strict: false }) }
    const origin = originFrom(tokens, k, /نسبت?$/.test(tokens[i]?.term ?? ''))
    if (origin !== undefined) {
      const limit = saidFrom(tokens, origin) ?? tokens.length
      const voice = sourceName(tokens, origin, { limit, strict: limit === tokens.length })
      // «ونقلت وسائل إعلام عن …», «لكن وسائل إعلام نقلت عن …».
      const relay =
        k > i + 1 ? sourceName(tokens, i + 1, { limit: k, strict: false }) : subjectBefore(tokens, i)
      if (voice) return { relay, voice }
      // «ونقلت وسائل إعلام عن خروج مظاهرات»: what happened, and no source. «نقل السفارة من … إلى …» is none at all.
      return relay && passesOn(tokens, relay) ? { voice: relay } : {}
    }
  }
  return closesReport(tokens, i)
    ? { voice: sourceName(tokens, i + 1, { limit: tokens.length, strict: true }) }
    : {}
}

/** Whether somebody can have passed words on: an outlet, a source, a name in marks. */
function passesOn(tokens: readonly Token[], { first }: Span): boolean {
  const head = tokens[first] as Token
  return isMedium(head.term) || sourceNoun(head.term) !== undefined || hasQuotation(head.gap)
}

/** Where the name of whoever said it begins: after «عن», or «على لسان». */
function originFrom(tokens: readonly Token[], k: number, attributed: boolean): number | undefined {
  const { term } = tokens[k] as Token
  if (term === 'علي' && tokens[k + 1]?.term === 'لسان') return k + 2
  // «وفق ما نسبت وكالة … إلى مصدر».
  if (term === 'الي')
    return attributed ? (/^اقوال$/.test(tokens[k + 1]?.term ?? '') ? k + 2 : k + 1) : undefined
  if (attributed) return undefined
  return term === 'عن' && !/^ال(?:كشف|افصاح|اعلان)$/.test(tokens[k - 1]?.term ?? '') ? k + 1 : undefined
}

function withoutConjunction(term: string): string {
  return term.replace(/^[وف](?=..)/, '')
}

/** Where the name begins after «بحسب», «وفقا لـ», «على لسان», «جاء في» …; undefined for any other word. */
function nameFrom(tokens: readonly Token[], i: number, bare: string): number | undefined {
  const next = tokens[i + 1]?.term ?? ''
  const beyond = tokens[i + 2]?.term ?? ''
  if (/^(?:كقول|بقول)$/.test(bare)) return i + 1
  if (/^(?:بحسب|حسب|وفق)$/.test(bare)) return next === 'ما' ? undefined : isWordOf(next) ? i + 2 : i + 1
  if (/^(?:وفقا|طبقا|استنادا)$/.test(bare))
    return next === 'لما' ? undefined : /^(?:ل|الي)$/.test(next) ? i + 2 : i + 1
  if (bare === 'علي' && next === 'لسان') return i + 2
  if (bare === 'علي' && next === 'حد' && isWordOf(beyond)) return i + 3
  if (/^(?:جاء|ورد|جاءت|وردت)$/.test(bare) && next === 'في') return isWriting(beyond) ? i + 2 : undefined
  return isRumoured(tokens, i) ? i + 2 : undefined
}

/** «راج في صفوف نشطاء … أن». */
function isRumoured(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.term !== 'في' || !/^(?:صفوف|اوساط)$/.test(tokens[i + 1]?.term ?? '')) return false
  return tokens.slice(Math.max(0, i - 3), i).some(({ term }) => /^و?(?:راج|شاع|تردد|ساد)ت?$/.test(term))
}

/** «حسب قول …», «على حد تعبير …». */
function isWordOf(term: string): boolean {
  return /^(?:قول|تعبير|وصف|زعم|راي|تاكيد|تاكيدات|اعتراف|اعترافات|روايه|شهاده|افاده|افادات|مزاعم|ادعاء|ادعاءات|اقوال)$/.test(
    term,
  )
}

/** Whether something can stand in it in writing or speech: «جاء في بيان», and not «جاء في ذيل القائمة». */
function isWriting(term: string): boolean {
  const kind = sourceNoun(term)
  return kind === 'document' || kind === 'medium' || isAgencyName(term) || /^(?:كلم|خطاب|حديث)/.test(term)
}

/** Whether a claim can be in accordance with it: «وفقا للقانون» credits nobody. */
function isSaid(token: Token | undefined, preposition: string): boolean {
  const term = token?.term ?? ''
  if (term === 'كل') return false
  const forms = [term, term.slice(1), term.slice(2)]
  if (forms.some((bare) => standards.has(bare) || standards.has(withoutArticle(bare)))) return false
  if (preposition === 'بحسب' || forms.some((bare) => sourceNoun(bare) !== undefined || isAgencyName(bare)))
    return true
  // «وفقا لاختيارات …».
  return !/^(?:ال|لل)|ات$/.test(term)
}
