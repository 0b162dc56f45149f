import { adverbs, nameEnds } from './boundaries.js'
import { opensName } from './name-begins.js'
import { endsName } from './name-ends.js'
import { isDemonym } from './proper-names.js'
import { isCarryingOn } from './reporting-verbs.js'
import { isAddressee, sourceNoun } from './source-nouns.js'
import { endsClause, hasComma, hasQuotation, isPossessed, type Token } from './tokens.js'
import { isDefinite, isEvent } from './word-forms.js'

/** How many words a name after a title has at most, and a title after a name. */
const longestName = 6
const longestTitle = 20

/**
 * The last word of a name that follows a title after a comma («مدير المركز، مصطفى بالي، إن»), or of a title that
 * follows a name. Participles, relatives and places of time are no names.
 */
export function apposition(tokens: readonly Token[], from: number, limit: number): number | undefined {
  const head = tokens[from]
  if (head === undefined || from >= limit || !opensApposition(tokens, from)) return undefined
  const isTitle = sourceNoun(head.term) === 'person' || isDemonym(head.term)
  // «الطاهر الشنيتي», but not «المنعقد اليوم», «الموجودة في الرياض».
  const isNameWithArticle = !isTitle && isDefinite(head.term)
  let last = from
  for (let k = from + 1; k < limit && k <= from + (isTitle ? longestTitle : longestName); k++) {
    const { gap, term } = tokens[k] as Token
    const isOver =
      hasComma(gap) || hasQuotation(gap) || endsClause(gap) || /[()]/.test(gap) || adverbs.has(term)
    if (isOver) return isNameWithArticle && last === from ? undefined : last
    // «منتصر بالله بربيرو ل"الجوهرة"»: whom he told.
    const isTold = !isTitle && term === 'ل' && hasQuotation(tokens[k + 1]?.gap ?? '')
    if (isTold || endsName(tokens, k, { closed: true, kind: 'person', strict: false }) || isAddressee(term))
      return isNameWithArticle ? undefined : last
    last = k
  }
  return last + 1 >= limit ? last : undefined
}

function opensApposition(tokens: readonly Token[], from: number): boolean {
  const { term, gap } = tokens[from] as Token
  if (
    adverbs.has(term) ||
    sourceNoun(term) === 'medium' ||
    isCarryingOn(term) ||
    isPossessed(tokens[from] as Token)
  )
    return false
  // «إيلين بوربيدج، من شركة …».
  const next = tokens[from + 1]?.term ?? ''
  if (term === 'من') return sourceNoun(next) === 'body' && !isDefinite(next)
  if (sourceNoun(term) === 'person' || isDemonym(term)) return opensName(tokens, from)
  if (/^(?:وال|لل|وب)/.test(term)) return false
  if (/[،,]\s*[«“”"„]/u.test(gap) || nameEnds.has(term.replace(/^[وف]/, '')) || adverbs.has(term))
    return false
  return opensName(tokens, from) && (isDefinite(term) || !isEvent(term))
}
