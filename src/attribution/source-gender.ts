import type { ReportingVerb } from './reporting-verbs.js'
import { sourceNoun, withoutArticle } from './source-nouns.js'
import type { Token } from './tokens.js'

/** Broken plurals of things, which take feminine verbs. */
const plurals = new Set('مصادر وسايل تقارير نتايج وثايق قنوات صحف اوساط فصايل وكالات مواقع'.split(' '))

/** Gender of the verb that goes with a source; undefined where its noun does not tell, as personal names do not. */
export function genderOfName(tokens: readonly Token[], first: number): ReportingVerb['gender'] {
  const token = tokens[first]
  if (token === undefined) return undefined
  const term = withoutArticle(token.term)
  if (sourceNoun(token.term) === undefined) return undefined
  if (plurals.has(term) || /(?:ه|ات|اء)$/.test(term))
    return sourceNoun(token.term) === 'crowd' && /اء$/.test(term) ? undefined : 'feminine'
  return /(?:ون|ين)$/.test(term) ? undefined : 'masculine'
}
