import { adverbs, circumstances, nameEnds, occasions } from './boundaries.js'
import { isState } from './places.js'
import { opensClause } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { sourceNoun, withoutArticle } from './source-nouns.js'
import { endsClause, hasComma, hasQuotation, type Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** How many words a place and an outlet, or a time, have at most before the first verb. */
const longestOpening = 12

/** The subject of whatever verb the sentence begins with: «وقف القس بجانب …، وقال إن», «أثار فلان، رئيس الهيئة، جدلا …». */
export function firstSubject(tokens: readonly Token[], limit: number): Span | undefined {
  let verb = opening(tokens)
  while (/^(?:و?قد|ثم|كما|فيما|بينما|لكن|ولكن|و?كان|و?كانت)$/.test(tokens[verb]?.term ?? '')) verb++
  const { term = '' } = tokens[verb] ?? {}
  const isBeing = /^و?كانت?$/.test(tokens[verb - 1]?.term ?? '')
  const isLed = /^و?لكن$/.test(tokens[verb - 1]?.term ?? '') && sourceNoun(term) !== undefined
  const first = isBeing || isLed ? verb : verb + 1
  const head = tokens[first]
  if (head === undefined || first >= limit || endsClause(head.gap)) return undefined
  if (!(isBeing || isLed || mayBeVerb(term)) || opensClause(tokens, first)) return undefined
  const span = sourceName(tokens, first, { limit, strict: true, beforeObject: 'reported' })
  return span && mayAct(tokens, span, isBeing) ? span : undefined
}

/** Behind «دبي، الإمارات العربية المتحدة (CNN) —» and «وفي يونيو». */
function opening(tokens: readonly Token[]): number {
  const outlet = tokens.findIndex(({ term }, k) => term === 'cnn' && k < longestOpening)
  if (outlet >= 0) return outlet + 1
  if (!/^[وف]?(?:في|بعد|قبل|خلال|منذ|اثر|عقب|مع|من)$/.test(tokens[0]?.term ?? '')) return 0
  if (occasions.has(tokens[1]?.term ?? '') && !/^\d/.test(tokens[2]?.term ?? '')) return 2
  const mark = tokens.findIndex(({ gap }, k) => k > 0 && k < longestOpening && hasComma(gap))
  return Math.max(0, mark)
}

function mayBeVerb(term: string): boolean {
  const bare = term.replace(/^و/, '')
  return !isDefinite(term) && !term.endsWith('وا') && sourceNoun(bare) === undefined && !isParticle(term)
}

/** A known noun or state; another name with a title behind it, or with «قد» («وكان المغرب قد اعتذر»). */
function mayAct(tokens: readonly Token[], { first, last }: Span, isBeing: boolean): boolean {
  const head = tokens[first]?.term ?? ''
  if (/^(?:person|body|medium|crowd)$/.test(sourceNoun(head) ?? '') || isState(head)) return true
  // «وانضمت "سيمنز"، …، وقالت».
  if (hasQuotation(tokens[first]?.gap ?? '') && last < first + 4) return true
  if (isBeing && tokens[last + 1]?.term === 'قد') return true
  return tokens
    .slice(first + 1, last + 1)
    .some(({ term, gap }) => hasComma(gap) && sourceNoun(withoutArticle(term)) === 'person')
}

function isParticle(term: string): boolean {
  const bare = term.replace(/^[وف](?=..)/, '')
  return /^(?:في|من|ان|ل|ب|غير|كل|هذا|هذه|لدي)$/.test(bare) || /^\d/.test(bare) || isBoundary(bare)
}

function isBoundary(term: string): boolean {
  return adverbs.has(term) || circumstances.has(term) || nameEnds.has(term)
}
