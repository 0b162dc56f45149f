import { isState } from './places.js'
import { isPlural, type ReportingVerb } from './reporting-verbs.js'
import { prepositionFrom, saidFrom } from './said.js'
import { genderOfName } from './source-gender.js'
import { type Span, sourceName } from './source-name.js'
import { sourceNoun } from './source-nouns.js'
import { hasColon, type Token } from './tokens.js'

/** How many words stand before the verb or colon of a headline at most, and after its colon at least. */
const longestName = 8
const shortestSaid = 5

/** «تركيا تحذر القوات الأميركية: …», «وزير الخارجية يؤكد أن …»: the subject right before a verb of the present. */
export function headlineSubject(tokens: readonly Token[], i: number, verb: ReportingVerb): Span | undefined {
  const { term, gap } = tokens[i] as Token
  if (i === 0 || i > longestName || gap !== ' ' || !/^[يت]/.test(term) || isPlural(term)) return undefined
  const span = nameAtBeginning(tokens, i, true)
  const own = span && genderOfName(tokens, span.first)
  if (!span || (own !== undefined && verb.gender !== undefined && own !== verb.gender)) return undefined
  const isReport =
    verb.follows === 'anything' ||
    saidFrom(tokens, i + 1) !== undefined ||
    prepositionFrom(tokens, i, verb.preposition) !== undefined
  return isReport ? span : undefined
}

/** «وزارة الصحة: …»: whoever stands before the colon that a sentence begins with. */
export function headlineSpeaker(tokens: readonly Token[]): Span | undefined {
  const colon = tokens.findIndex(({ gap }, k) => k <= longestName && hasColon(gap))
  if (colon < 1 || tokens.length - colon < shortestSaid) return undefined
  return nameAtBeginning(tokens, colon, false)
}

/** The name of a known source that a sentence begins with and that ends before a token. */
function nameAtBeginning(tokens: readonly Token[], limit: number, mayBeDocument: boolean): Span | undefined {
  const head = tokens[0]?.term ?? ''
  const kind = sourceNoun(head)
  if (!(kind && (mayBeDocument || kind !== 'document')) && !isState(head)) return undefined
  const span = sourceName(tokens, 0, { limit, strict: false })
  return span?.first === 0 && span.last === limit - 1 ? span : undefined
}
