import { standards } from './boundaries.js'
import { opensClause, saidFrom } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isAgencyName, sourceNoun, withoutArticle } from './source-nouns.js'
import { hasColon, type Token } from './tokens.js'

/** The words that a name may follow at all. */
const opensName = /^[وف]?(?:بحسب|حسب|وفق|وفقا|طبقا|استنادا|علي|جاء|ورد|جاءت|وردت)$/

/** «بحسب X», «وفقا لـ X», «على لسان X», «جاء في X»: the name after the preposition at a token; undefined for any other word. */
export function accordingTo(tokens: readonly Token[], i: number): Span | undefined {
  const term = tokens[i]?.term ?? ''
  if (!opensName.test(term)) return undefined
  const bare = withoutConjunction(term)
  const from = nameFrom(tokens, i, term) ?? nameFrom(tokens, i, bare)
  if (from === undefined) return undefined
  const end = tokens.findIndex(
    (token, k) => k >= from && (token.term === 'فان' || token.term === 'ان' || hasColon(token.gap)),
  )
  const span = sourceName(tokens, from, { limit: end === -1 ? tokens.length : end, strict: true })
  return span && isSaid(tokens[span.first], bare) ? span : undefined
}

/** «نقلت X عن Y أن»: X passed on what Y said. Undefined when the token is no such verb. */
export function passedOn(
  tokens: readonly Token[],
  i: number,
): { readonly relay?: Span | undefined; readonly voice?: Span | undefined } | undefined {
  if (!/^[وف]?(?:نقل|نقلت|نقلوا|تنقل|ينقل|نقلا)$/.test(tokens[i]?.term ?? '')) return undefined
  for (let k = i + 1; k < Math.min(tokens.length, i + 14); k++) {
    const { gap } = tokens[k] as Token
    if (k > i + 1 && /[.؟!:]/u.test(gap)) break
    if (opensClause(tokens, k)) return { voice: sourceName(tokens, i + 1, { limit: k, strict: false }) }
    const origin = originFrom(tokens, k)
    if (origin !== undefined) {
      const limit = saidFrom(tokens, origin) ?? tokens.length
      const voice = sourceName(tokens, origin, { limit, strict: limit === tokens.length })
      if (!voice) break
      return { relay: k > i + 1 ? sourceName(tokens, i + 1, { limit: k, strict: false }) : undefined, voice }
    }
  }
  return {}
}

/** Where the name of whoever said it begins: after «عن», or «على لسان». */
function originFrom(tokens: readonly Token[], k: number): number | undefined {
  const { term } = tokens[k] as Token
  if (term === 'علي' && tokens[k + 1]?.term === 'لسان') return k + 2
  return term === 'عن' && !/^ال(?:كشف|افصاح|اعلان)$/.test(tokens[k - 1]?.term ?? '') ? k + 1 : undefined
}

function withoutConjunction(term: string): string {
  return term.replace(/^[وف](?=..)/, '')
}

/** Where the name begins after «بحسب», «وفقا لـ», «على لسان», «جاء في» …; undefined for any other word. */
function nameFrom(tokens: readonly Token[], i: number, bare: string): number | undefined {
  const next = tokens[i + 1]?.term ?? ''
  const beyond = tokens[i + 2]?.term ?? ''
  if (/^(?:بحسب|حسب|وفق)$/.test(bare)) return /^(?:ما|راي|تعبير|قول)$/.test(next) ? undefined : i + 1
  if (/^(?:وفقا|طبقا|استنادا)$/.test(bare))
    return next === 'لما' ? undefined : /^(?:ل|الي)$/.test(next) ? i + 2 : i + 1
  if (bare === 'علي' && next === 'لسان') return i + 2
  if (bare === 'علي' && next === 'حد' && /^(?:قول|تعبير|وصف|زعم)$/.test(beyond)) return i + 3
  if (/^(?:جاء|ورد|جاءت|وردت)$/.test(bare) && next === 'في') return i + 2
  return undefined
}

/** Whether a claim can be in accordance with it: «وفقا للقانون» credits nobody. */
function isSaid(token: Token | undefined, preposition: string): boolean {
  const term = token?.term ?? ''
  const forms = [term, term.slice(1), term.slice(2)]
  if (forms.some((bare) => standards.has(bare) || standards.has(withoutArticle(bare)))) return false
  if (preposition === 'بحسب' || forms.some((bare) => sourceNoun(bare) !== undefined || isAgencyName(bare)))
    return true
  return !/^(?:ال|لل)/.test(term)
}
