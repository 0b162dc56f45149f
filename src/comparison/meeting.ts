import type { Quote } from '../domain.js'
import { stem } from '../text/stem.js'
import type { Asked, AskedWord } from './asked.js'
import { clausesOf } from './clauses.js'
import { type Token, tokensOf } from './tokens.js'

/** What a quote has of the words of a question, and where. */
export type Meeting = {
  readonly quote: Quote
  readonly tokens: readonly Token[]
  /** Of each token the number of its clause. */
  readonly clauses: readonly number[]
  /** For each word of the question, the tokens that say it. */
  readonly met: readonly (readonly number[])[]
  /** Tokens that say what happened, in any form of the word. */
  readonly predicate: readonly number[]
}

/** Of the words of the question, so many must stand in a quote for it to speak of the same thing at all. */
const leastShare = 0.6

export function meet(quote: Quote, asked: Asked): Meeting {
  const tokens = tokensOf(quote.text)
  const stems = tokens.map(({ term }) => formsOf(term))
  const { predicate } = asked
  const roots = new Set((predicate ?? []).flatMap((way) => (way.length === 1 ? rootsOf(way[0] ?? '') : [])))
  const ofPredicate = predicate ? placesOf(stems, predicate) : []
  tokens.forEach(({ term }, i) => {
    if (!ofPredicate.includes(i) && rootsOf(stem(term)).some((root) => roots.has(root))) ofPredicate.push(i)
  })
  const met = asked.words.map((word) => (word === predicate ? ofPredicate : placesOf(stems, word)))
  return { quote, tokens, clauses: clausesOf(tokens), met, predicate: ofPredicate.sort((a, b) => a - b) }
}

/** How many words of a question a text holds. */
export function wordsHeld(text: string, asked: readonly AskedWord[]): number {
  const stems = tokensOf(text).map(({ term }) => formsOf(term))
  return asked.filter((word) => placesOf(stems, word).length > 0).length
}

/** Whether a quote holds enough of the question's words to speak of the same thing. */
export function isAboutIt({ met }: Meeting): boolean {
  const found = met.filter((places) => places.length > 0).length
  return found > 0 && found >= met.length * leastShare
}

/** Whether it holds all of them, what happened among them: only then can a difference be told from another event. */
export function isFullyAboutIt({ met, predicate }: Meeting): boolean {
  return met.length > 1 && predicate.length > 0 && met.every((places) => places.length > 0)
}

/** The place of the question's predicate nearest to a token in the same clause; undefined when there is none. */
export function predicateNear({ predicate, clauses }: Meeting, token: number): number | undefined {
  const near = predicate.filter((place) => clauses[place] === clauses[token])
  return near.sort((a, b) => Math.abs(a - token) - Math.abs(b - token))[0]
}

/** Share of the words that a quote holds which stand in one clause. */
export function shareIn({ met, clauses }: Meeting, clause: number | undefined): number {
  const found = met.filter((places) => places.length > 0)
  const here = found.filter((places) => places.some((place) => clauses[place] === clause))
  return found.length === 0 ? 0 : here.length / found.length
}

function placesOf(stems: readonly ReadonlySet<string>[], word: AskedWord): number[] {
  const places = new Set<number>()
  stems.forEach((_, i) => {
    for (const way of word) {
      if (way.length > 0 && way.every((own, k) => stems[i + k]?.has(own)))
        for (const k of way.keys()) places.add(i + k)
    }
  })
  return [...places]
}

/** The stems a token may have: its own, and without a letter written onto it («لتركيا», «بقصف», «سينسحب»). */
function formsOf(term: string): ReadonlySet<string> {
  if (!/^[وفبلكس]/.test(term)) return new Set([stem(term)])
  return new Set([
    stem(term),
    stem(term.replace(/^[وف]?[بلكس](?=.{3})/, '')),
    stem(term.replace(/^[وف](?=.{3})/, '')),
  ])
}

/**
 * The consonants that the forms of a verb and its noun share, as far as letters show: انسحب, ينسحب and انسحاب; قتل and
 * مقتل. Coarse: for finding the word of what happened in a sentence that holds the other words as well.
 */
function rootsOf(own: string): string[] {
  const bare = own.replace(/^س(?=[يتن].{3})/, '').replace(/[اويهء]/g, '')
  const shorter = bare.replace(/^(?:ست|[متن])(?=.{2})/, '')
  const roots = [bare, shorter].filter((root) => root.length > 2)
  return roots.length > 0 ? [...new Set(roots)] : bare.length === 2 && bare === shorter ? [bare] : []
}
