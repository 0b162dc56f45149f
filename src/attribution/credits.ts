import { accordingTo, passedOn } from './according-to.js'
import { addressees } from './addressees.js'
import { adverbs } from './boundaries.js'
import { isDefinite } from './name-ends.js'
import { isRelay, type ReportingVerb, reportingVerb } from './reporting-verbs.js'
import { isInQuotation } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isMedium, withoutArticle } from './source-nouns.js'
import { isAsSaid, subjectOf } from './subject.js'
import { type Token, tokensOf } from './tokens.js'

/** A source that a sentence names, as tokens. */
export type Found = Span & {
  /** `relay`: passed the words on (agency, outlet); `voice`: said them. */
  readonly part: 'relay' | 'voice'
}

export type SentenceCredits = {
  readonly tokens: readonly Token[]
  readonly found: readonly Found[]
  /** A reporting verb without a subject («وأضاف أن»): the speaker is named in an earlier sentence. */
  readonly carriesOn: ReportingVerb | undefined
}

/** After these a verb reports nothing: «لم يقل», «الذي قال», «أن يقول». */
const unreported = new Set(['لم', 'لن', 'لا', 'ولم', 'ولن', 'ولا', 'اذا', 'هل', 'لو'])
/** After these a verb with a subject of its own reports («الذي قالت تقارير إنه …»), one without does not («الذي قال إن»). */
const relatives = new Set(['الذي', 'التي', 'الذين'])
/** The sources that a sentence credits, in the order of the sentence. */
export function creditsIn(sentence: string): SentenceCredits {
  const tokens = tokensOf(sentence)
  const found: Found[] = []
  let carriesOn: ReportingVerb | undefined
  const add = (span: Span | undefined, part: Found['part']) => {
    if (span && !found.some((other) => overlap(span, other) || isSameName(tokens, span, other)))
      found.push({ ...span, part })
  }

  tokens.forEach((token, i) => {
    const passed = passedOn(tokens, i)
    const credited = accordingTo(tokens, i)
    if (isRelay(token.term) && isMedium(tokens[i + 1]?.term))
      add(sourceName(tokens, i + 1, { limit: tokens.length, strict: true }), 'relay')
    else if (passed) {
      add(passed.relay, 'relay')
      add(passed.voice, 'voice')
    } else if (credited) add(credited, 'voice')
    else {
      const verb = reportingVerb(token.term)
      if (!verb || unreported.has(tokens[i - 1]?.term ?? '') || isSubordinate(tokens, i)) return
      // What is said within somebody's quotation has its source already, unless the quotation says so itself.
      if (found.length > 0 && isInQuotation(tokens, i) && !isAsSaid(tokens[i - 1]?.term)) return
      const subject = subjectOf(tokens, i, { verb, isFirst: found.length === 0 && carriesOn === undefined })
      if (subject === 'implicit' && !relatives.has(tokens[i - 1]?.term ?? '')) carriesOn ??= verb
      else if (subject !== 'none' && subject !== 'implicit') add(subject, 'voice')
    }
  })
  for (const span of addressees(tokens, found)) add(span, 'relay')
  const isCarried = carriesOn !== undefined && !found.some(({ part }) => part === 'voice')
  return {
    tokens,
    found: [...found].sort((a, b) => a.first - b.first),
    carriesOn: isCarried ? carriesOn : undefined,
  }
}

function overlap(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last
}

/** «الحريري» again in the same sentence is no second source. */
function isSameName(tokens: readonly Token[], one: Span, other: Span): boolean {
  const terms = ({ first, last }: Span) =>
    tokens.slice(first, last + 1).map(({ term }) => withoutArticle(term))
  const known = new Set(terms(other))
  return terms(one).every((term) => known.has(term))
}

/** Words after which a verb of the present opens a clause of its own. */
const openers = new Set(
  'حيث فيما بينما كما حسبما بحسبما ما اذ عندما لكن حين وقت جهته جهتها جانبه جانبها بدوره بدورها'.split(' '),
)

/** «أن يقول», and «تقارير تفيد بوجود …»: a verb that leans on the noun before it and reports nothing of its own. */
function isSubordinate(tokens: readonly Token[], i: number): boolean {
  const { term, gap } = tokens[i] as Token
  if (i === 0 || !/^[يت]/.test(term) || /[^\s«»“”"]/u.test(gap)) return false
  const previous = tokens[i - 1]?.term ?? ''
  if (previous === 'ان') return true
  const isDefinitePrevious = isDefinite(previous)
  return !isDefinitePrevious && !openers.has(previous) && !adverbs.has(previous) && i > 1
}
