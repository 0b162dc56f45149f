import { type Article, type Credit, type Range, textAt } from '../domain.js'
import { sentenceRanges } from '../text/sentences.js'
import { words } from '../text/words.js'
import { kindOf, rangeOf } from './credit.js'
import { type CarriedOn, creditsIn, type Found, type SentenceCredits } from './credits.js'
import type { ReportingVerb } from './reporting-verbs.js'
import { genderOfName } from './source-gender.js'
import { withoutArticle } from './source-nouns.js'

/** How far back the speaker of «وأضاف أن» is looked for, in sentences and in UTF-16 code units. */
const sentencesBack = 5
const reach = 4000

type CreditedText = Pick<Article, 'id' | 'text' | 'boilerplate'> & { readonly outlet?: string }

/** A sentence of an article with the sources it credits. */
type Read = { readonly sentence: Range; readonly text: string; readonly credits: SentenceCredits }

/**
 * Whom an article credits for a range of it, outermost first: who passed the words on (agency, outlet), then who
 * said them. Where a sentence only carries on («وأضاف أن»), the speaker comes from the sentence before that names
 * one, marked as inferred. Empty when nobody is credited: the article speaks for itself.
 */
export function attributionOf(article: CreditedText, range: Range): Credit[] {
  const read = sentencesIn(article, range)
  const own = read.flatMap((sentence) => creditsOf(article, sentence, false))
  const named = inOrder(withoutRepetition(own).filter(({ text }) => !isOutlet(text, article.outlet)))
  if (named.some(({ kind }) => kind !== 'medium')) return named
  const verb = read.map(({ credits }) => credits.carriesOn).find((carried) => carried !== undefined)
  const speaker = verb && speakerBefore(article, range.start, verb)
  return speaker ? [...named, speaker] : named
}

/** The sources a single sentence credits, in that order, as ranges of it. */
export function attributionIn(sentence: string): {
  readonly credits: readonly Credit[]
  readonly carriesOn: boolean
} {
  const article = { id: 'sentence', text: sentence }
  const range = { start: 0, end: sentence.length }
  const credits = creditsIn(sentence)
  return {
    credits: inOrder(creditsOf(article, { sentence: range, text: sentence, credits }, false)),
    carriesOn: credits.carriesOn !== undefined,
  }
}

function sentencesIn(article: CreditedText, range: Range): Read[] {
  return sentenceRanges(textAt(article, range)).map(({ start, end }) =>
    readSentence(article, range.start + start, range.start + end),
  )
}

function readSentence(article: CreditedText, start: number, end: number): Read {
  const text = textAt(article, { start, end })
  return { sentence: { start, end }, text, credits: creditsIn(text) }
}

function creditsOf(article: CreditedText, { sentence, text, credits }: Read, inferred: boolean): Credit[] {
  return credits.found.map((found) => creditOf(article, { sentence, text, credits }, found, inferred))
}

function creditOf(
  article: CreditedText,
  { sentence, text, credits }: Read,
  found: Found,
  inferred: boolean,
): Credit {
  const inSentence = rangeOf(text, credits.tokens, found)
  const range = { start: sentence.start + inSentence.start, end: sentence.start + inSentence.end }
  return { ...range, text: textAt(article, range), kind: kindOf(credits.tokens, found), inferred }
}

function isSiteText({ boilerplate = [] }: CreditedText, { start, end }: Range): boolean {
  return boilerplate.some((range) => range.start < end && start < range.end)
}

/** The last voice before a place whose gender goes with the verb that carries on. */
function speakerBefore(article: CreditedText, end: number, verb: CarriedOn): Credit | undefined {
  const from = Math.max(0, end - reach)
  const before = sentenceRanges(article.text.slice(from, end)).slice(-sentencesBack).reverse()
  for (const { start, end: sentenceEnd } of before) {
    if (isSiteText(article, { start: from + start, end: from + sentenceEnd })) continue
    const read = readSentence(article, from + start, from + sentenceEnd)
    const voices = read.credits.found.filter(({ part }) => part === 'voice').reverse()
    const speaker = voices.find((found) =>
      agrees(genderOfName(read.credits.tokens, found.first), verb.gender),
    )
    if (speaker) return creditOf(article, read, speaker, true)
  }
  return undefined
}

/** «مصادر لداماس بوست» in Damas Post: the outlet stands before the chain already. */
function isOutlet(name: string, outlet: string | undefined): boolean {
  if (outlet === undefined) return false
  const terms = (text: string) =>
    words(text)
      .map(({ term }) => withoutArticle(term))
      .join(' ')
  return terms(name) === terms(outlet)
}

function agrees(one: ReportingVerb['gender'], other: ReportingVerb['gender']): boolean {
  return one === undefined || other === undefined || one === other
}

/** Media first, whatever their place in the sentence: «… قال الوزير لوكالة» is outlet ← agency ← minister. */
function inOrder(credits: readonly Credit[]): Credit[] {
  return [
    ...credits.filter(({ kind }) => kind === 'medium'),
    ...credits.filter(({ kind }) => kind !== 'medium'),
  ]
}

function withoutRepetition(credits: readonly Credit[]): Credit[] {
  return credits.filter((credit, i) => !credits.slice(0, i).some(({ text }) => text.includes(credit.text)))
}
