import { accordingTo, passedOn } from './according-to.js'
import { addressees } from './addressees.js'
import { isRelay, type ReportingVerb, reportingVerb } from './reporting-verbs.js'
import { type Span, sourceName } from './source-name.js'
import { isMedium, withoutArticle } from './source-nouns.js'
import { subjectOf } from './subject.js'
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
const unreported = new Set([
  'لم',
  'لن',
  'لا',
  'الذي',
  'التي',
  'الذين',
  'ولم',
  'ولن',
  'ولا',
  'اذا',
  'هل',
  'لو',
])
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
      if (!verb || unreported.has(tokens[i - 1]?.term ?? '') || isInfinitive(tokens, i)) return
      const subject = subjectOf(tokens, i, { verb, isFirst: found.length === 0 && carriesOn === undefined })
      if (subject === 'implicit') carriesOn ??= verb
      else if (subject !== 'none') add(subject, 'voice')
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

/** «أن يقول»: what someone may say. */
function isInfinitive(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.term === 'ان' && /^[يت]/.test(tokens[i]?.term ?? '')
}
