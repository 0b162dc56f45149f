import { accordingTo, passedOn } from './according-to.js'
import { addressees } from './addressees.js'
import { antecedent } from './antecedent.js'
import { behindDocument } from './behind-document.js'
import { asOneSays, saysOn } from './carrying-on.js'
import { closesReport, isAsSaid, speakerOf } from './closes-report.js'
import { earlierSubject } from './earlier-subject.js'
import { headlineSpeaker, headlineSubject } from './headlines.js'
import {
  isClauseOf,
  isImpersonal,
  isInRelative,
  isMadeClear,
  isSubordinate,
  isUnreported,
  leansBack,
} from './reported.js'
import { genderOfSaying, isRelay, type ReportingVerb, reportingVerb, reportsIt } from './reporting-verbs.js'
import { opensClause } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isMedium, sourceNoun, withoutArticle } from './source-nouns.js'
import { subjectOf } from './subject.js'
import { type Token, tokensOf } from './tokens.js'
import { mayCredit } from './triggers.js'
import { isVerbalNoun } from './verbal-noun.js'

/** A source that a sentence names, as tokens. */
export type Found = Span & {
  /** `relay`: passed the words on (agency, outlet); `voice`: said them. */
  readonly part: 'relay' | 'voice'
}

export type SentenceCredits = {
  readonly tokens: readonly Token[]
  readonly found: readonly Found[]
  /** A reporting verb without a subject («وأضاف أن»): the speaker is named in an earlier sentence. */
  readonly carriesOn: CarriedOn | undefined
}

/** What is known of a speaker whom a sentence does not name. */
export type CarriedOn = Pick<ReportingVerb, 'gender'>

/** The sources that a sentence credits, in the order of the sentence. */
export function creditsIn(sentence: string): SentenceCredits {
  const tokens = tokensOf(sentence)
  const found: Found[] = []
  let carriesOn: CarriedOn | undefined
  const add = (span: Span | undefined, part: Found['part']) => {
    if (span && !found.some((other) => overlap(span, other) || isSameName(tokens, span, other)))
      found.push({ ...span, part })
  }
  const hasVoice = () => found.some(({ part }) => part === 'voice')
  const carryOn = (i: number, carried: CarriedOn, mayCarry: boolean) => {
    if (hasVoice() || carriesOn !== undefined) return
    const speaker = earlierSubject(tokens, i, carried.gender)
    if (speaker) add(speaker, 'voice')
    else if (mayCarry) carriesOn = carried
  }

  add(headlineSpeaker(tokens), 'voice')
  tokens.forEach((token, i) => {
    if (!mayCredit(tokens, i)) return
    const passed = passedOn(tokens, i)
    const credited = accordingTo(tokens, i)
    const owned = asOneSays(tokens, i)
    if (isRelay(token.term) && isMedium(tokens[i + 1]?.term))
      add(sourceName(tokens, i + 1, { limit: tokens.length, strict: true }), 'relay')
    else if (closesReport(tokens, i) && reportsIt(token.term)) add(speakerOf(tokens, i), 'voice')
    else if (passed) {
      add(passed.relay, 'relay')
      add(passed.voice, 'voice')
    } else if (credited) add(credited, 'voice')
    else if (owned) carryOn(i, owned, true)
    else if (saysOn(tokens, i)) carryOn(i, { gender: genderOfSaying(token.term) }, false)
    else {
      const verb = reportingVerb(isMadeClear(tokens, i) ? 'بين.' : token.term)
      if (!verb || isUnreported(tokens, i) || isVerbalNoun(tokens, i)) return
      const headline = headlineSubject(tokens, i, verb)
      if (headline) {
        add(headline, 'voice')
        return
      }
      // What is said within somebody's quotation has its source already, unless the quotation says so itself.
      if (found.length > 0 && token.isQuoted && !isAsSaid(tokens[i - 1]?.term)) return
      const subject = subjectOf(tokens, i, {
        verb,
        isFirst: (found.length === 0 && carriesOn === undefined) || /[.؟!]/u.test(token.gap),
      })
      if (subject === 'none' || leansBack(tokens, i, subject)) return
      if (isSubordinate(tokens, i) && !isClauseOf(tokens, subject)) return
      if (subject !== 'implicit' && isWithinSaid(tokens, subject) && hasVoice()) return
      if (subject !== 'implicit') add(behindDocument(tokens, subject) ?? subject, 'voice')
      else if (isInRelative(tokens, i)) add(antecedent(tokens, i), 'voice')
      else if (!isImpersonal(token.term)) carryOn(i, verb, true)
    }
  })
  for (const span of addressees(tokens, found)) {
    add(span, 'relay')
    // «واتهم العويني، في تصريح للقناة، …»: an act, told to somebody.
    if (!hasVoice() && carriesOn === undefined) add(earlierSubject(tokens, span.first, undefined), 'voice')
  }
  return {
    tokens,
    found: [...found].sort((a, b) => a.first - b.first),
    carriesOn: hasVoice() ? undefined : carriesOn,
  }
}

/** «… أن نتائج التحاليل أثبتت أن»: a document that somebody else speaks of. */
function isWithinSaid(tokens: readonly Token[], { first }: Span): boolean {
  return first > 0 && opensClause(tokens, first - 1) && sourceNoun(tokens[first]?.term ?? '') === 'document'
}

function overlap(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last
}

/** Nouns that name an outlet again. */
const outlets = new Set(['وكاله', 'صحيفه', 'قناه', 'موقع', 'مجله', 'شبكه', 'جريده', 'محطه', 'اذاعه'])

/** «الحريري» again in the same sentence is no second source. */
function isSameName(tokens: readonly Token[], one: Span, other: Span): boolean {
  const terms = ({ first, last, isGlued }: Span) =>
    tokens
      .slice(first, last + 1)
      .map(({ term }, k) => withoutArticle(isGlued && k === 0 ? term.slice(1) : term))
  const known = new Set(terms(other))
  const own = terms(one).filter((term) => !/^(?:ذات|نفس)ه?ا?$/.test(term))
  // «… سانا … حسبما ذكرت الوكالة».
  const isGeneric = isMedium(tokens[other.first]?.term) && own.every((term) => outlets.has(term))
  return isGeneric || own.every((term) => known.has(term))
}
