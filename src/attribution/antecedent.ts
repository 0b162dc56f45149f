import { opensName } from './name-begins.js'
import { reportingVerb } from './reporting-verbs.js'
import { opensClause } from './said.js'
import { genderOfName } from './source-gender.js'
import { type Span, sourceName } from './source-name.js'
import { sourceNoun } from './source-nouns.js'
import { endsClause, hasComma, type Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** How far back the name may begin, in words. */
const longest = 12

/** After these a name of one word is one, and no noun. */
const prepositions = new Set(['علي', 'عن', 'الي', 'وفق', 'بحسب', 'حسب', 'مع'])

/** «السائق الذي أكد أن …», «المتحدث، ياسر مصباح، الذي قال إن …»: whom a relative before a reporting verb belongs to. */
export function antecedent(tokens: readonly Token[], verb: number): Span | undefined {
  const relative = verb - 1
  if (!/^(?:الذي|التي|الذين)$/.test(tokens[relative]?.term ?? '')) return undefined
  let widest: Span | undefined
  let commas = 0
  for (let k = relative - 1; k >= Math.max(0, relative - longest) && commas < 2; k--) {
    const { term, gap } = tokens[k] as Token
    const kind = sourceNoun(term)
    if (kind === 'person' || kind === 'crowd') {
      const span = sourceName(tokens, k, { limit: relative, strict: false })
      if (span?.first === k && span.last === relative - 1 && agrees(tokens, k, verb)) widest = span
    }
    // «ردا على أردوغان الذي قال إن».
    const isAlone = kind === undefined && k === relative - 1 && prepositions.has(tokens[k - 1]?.term ?? '')
    if (isAlone && opensName(tokens, k) && !isDefinite(term)) return { first: k, last: k }
    if (endsClause(gap) || opensClause(tokens, k)) break
    if (hasComma(gap)) commas++
  }
  return widest
}

/** «الرئيس … الذي قالت إنه»: somebody else says so of him. */
function agrees(tokens: readonly Token[], first: number, verb: number): boolean {
  const own = genderOfName(tokens, first)
  const gender = reportingVerb(tokens[verb]?.term ?? '')?.gender
  return own === undefined || gender === undefined || own === gender
}
