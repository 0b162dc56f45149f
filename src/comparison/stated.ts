import type { ComparisonVerdict } from '../answered.js'
import type { Credit, Quote, Range } from '../domain.js'
import { stem } from '../text/stem.js'
import { words } from '../text/words.js'
import { areOneDispatch } from './one-dispatch.js'

/** Something a quote states, where it does: a figure, a date, a place, yes or no. */
export type Stated = Range & { readonly quote: Quote }

/**
 * How two statements stand to each other; `later`: of different times, and not the same; `unsure`: not the same, and
 * perhaps of another event; undefined: not comparable.
 */
export type Relation = 'same' | 'different' | 'later' | 'unsure' | undefined

/** What every row of a comparison has. */
export function rowOf(stated: Stated) {
  const { quote, start, end } = stated
  const text = quote.text.slice(start - quote.start, end - quote.start)
  return { quote, start, end, text, credits: creditsOf(stated) }
}

/** Copies of one dispatch that state the same are one row: reprinting is no agreement. */
export function onePerDispatch<One extends Stated>(
  stated: readonly One[],
  areSame: (one: One, other: One) => boolean,
): One[] {
  const kept: One[] = []
  for (const one of stated) {
    const isCopy = kept.some((other) => areOneDispatch(other.quote, one.quote) && areSame(other, one))
    if (!isCopy) kept.push(one)
  }
  return kept
}

/** Whether statements stand in two articles at least: one article is not compared with itself. */
export function areOfSeveralArticles(stated: readonly Pick<Stated, 'quote'>[]): boolean {
  return new Set(stated.map(({ quote }) => quote.article.id)).size > 1
}

/** The verdict on all pairs of statements: one pair that differs decides, then one that may, then one that agrees. */
export function verdictOn<One extends Stated>(
  rows: readonly One[],
  relate: (one: One, other: One) => Relation,
  haveSameSource: (one: One, other: One) => boolean = haveOneSource,
): ComparisonVerdict {
  let agree = false
  let repeated = false
  let updated = false
  let unsure = false
  for (const [i, one] of rows.entries()) {
    for (const other of rows.slice(i + 1)) {
      const relation = relate(one, other)
      if (relation === undefined) continue
      if (relation === 'unsure') {
        unsure = true
        continue
      }
      const isOneSource = haveSameSource(one, other)
      if (relation === 'same') {
        if (isOneSource || haveOneAgency(one, other)) repeated = true
        else agree = true
      } else if (isOneSource) updated = true
      else if (relation === 'different') return 'differ'
    }
  }
  if (unsure) return 'not-comparable'
  if (agree) return 'agree'
  return updated ? 'updated' : repeated ? 'one-source' : 'not-comparable'
}

/** The same outlet, or the same credited voice in two outlets: what it states later is an update of the earlier. */
export function haveOneSource(one: Stated, other: Stated): boolean {
  const { outlet } = one.quote.article
  if (outlet !== undefined && outlet === other.quote.article.outlet) return true
  return isOneName(voiceOf(one), voiceOf(other))
}

/** The same credited voice; of statements that credit nobody, the same outlet. */
export function haveOneVoice(one: Stated, other: Stated): boolean {
  const [first, second] = [voiceOf(one), voiceOf(other)]
  if (first && second) return isOneName(first, second)
  return !first && !second && haveOneSource(one, other)
}

function voiceOf(stated: Stated): Credit | undefined {
  return creditsOf(stated).find(({ kind }) => kind !== 'medium')
}

/** Of several sources of a quote the one named last before the statement; who passed the words on stays in front. */
function creditsOf({ quote, start }: Stated): readonly Credit[] {
  const voices = quote.credits.filter(({ kind }) => kind !== 'medium')
  const before = voices.filter((credit) => credit.start < start)
  const voice = before.at(-1) ?? voices[0]
  return quote.credits.filter((credit) => credit.kind === 'medium' || credit === voice)
}

/** Both pass on the words of one agency, which neither says to be anybody's else. */
function haveOneAgency(one: Stated, other: Stated): boolean {
  const [first, second] = [creditsOf(one), creditsOf(other)]
  return first.length === 1 && second.length === 1 && isOneName(first[0], second[0])
}

function isOneName(first: Credit | undefined, second: Credit | undefined): boolean {
  if (!first || !second || first.kind === 'unnamed' || second.kind === 'unnamed') return false
  const stems = (text: string) => words(text).map(({ term }) => stem(term))
  const [shorter, longer] = [stems(first.text), new Set(stems(second.text))]
  return shorter.every((own) => longer.has(own)) || [...longer].every((own) => shorter.includes(own))
}
