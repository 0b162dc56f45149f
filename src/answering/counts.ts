import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { PreparedQuery } from '../lexical/prepare.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { wordGrams } from '../text/fields.js'
import { skeletonOf } from '../text/skeleton.js'
import { stem } from '../text/stem.js'
import { words } from '../text/words.js'
import type { AskedCount } from './asked-count.js'
import { numbersOf } from './number-words.js'

/** Of a sentence, by number: how sure a number in it counts the thing that the question wants counted, 0 to 1. */
export type Counts = (sentence: number) => number

/** Words around a number among which the counted thing stands: «70 من مقاتلي», «(52 عاما)», «الأطفال، وعددهم 12». */
const before = 1
const after = 3
const leastSkeleton = 2
const leastLikeness = 0.45
/** What any number is worth where the question names no thing. */
const openWorth = 0.6
const skeletonWorth = 0.9

/** Looks for numbers, other than those the question gives, beside the thing counted or a unit of what is measured. */
export function countsIn(
  index: LexicalIndex,
  query: PreparedQuery,
  { question, asked }: { question: ReadQuestion; asked: AskedCount },
): Counts {
  const { tokens, sentenceStart } = index
  const isGiven = givenBy(index, query, question)
  const isNumber = numbersOf(index)
  const worth = worthOfWords(index, query, { question, asked })
  return (sentence) => {
    const start = sentenceStart[sentence] ?? 0
    const end = sentenceStart[sentence + 1] ?? 0
    let best = 0
    for (let i = start; i < end; i++) {
      const word = tokens[i] ?? 0
      if (!isNumber(word) || isGiven(word)) continue
      const term = index.words.termAt(word)
      if (asked.onlyUnits && isYear(term)) continue
      if (asked.isOpen) best = Math.max(best, openWorth)
      const last = Math.min(end, i + after + 1)
      for (let k = isYear(term) ? i + 1 : Math.max(start, i - before); k < last; k++) {
        if (k !== i) best = Math.max(best, worth(tokens[k] ?? 0))
      }
      if (best >= 1) return 1
    }
    return best
  }
}

/** Whether a word is one that the question gives itself; of an English question, one that its words are translated by. */
function givenBy(index: LexicalIndex, query: PreparedQuery, { text, language }: ReadQuestion) {
  const given = new Set(words(text).map(({ term }) => index.words.find(term)))
  if (language === 'ar') return (word: number) => given.has(word)
  const translations = new Set(query.wanted.flatMap(({ stems }) => stems.map(({ stem }) => stem)))
  return (word: number) => given.has(word) || translations.has(index.wordStem[word] ?? -1)
}

/** How sure a word is the thing counted or a unit of it, remembered by word. */
function worthOfWords(
  index: LexicalIndex,
  query: PreparedQuery,
  { question, asked }: { question: ReadQuestion; asked: AskedCount },
): (word: number) => number {
  const known = new Map<number, number>()
  const thing = question.words[asked.thing]
  const stemWeights = new Map<number, number>()
  const wanted = query.wanted[asked.thing]
  for (const { stem: own, weight } of wanted?.stems ?? []) stemWeights.set(own, weight)
  // Of a phrase the first word is the thing: «قاعدة عسكرية».
  for (const { stems, weight } of wanted?.phrases ?? []) stemWeights.set(stems[0] ?? -1, weight)
  const grams = new Set(
    question.language === 'ar' ? words(thing?.word ?? '').flatMap(({ term }) => wordGrams(term)) : [],
  )

  function measured(word: number): number {
    const term = index.words.termAt(word)
    if (isUnit(term, asked.units)) return 1
    if (asked.onlyUnits) return 0
    const met = Math.sqrt(stemWeights.get(index.wordStem[word] ?? 0) ?? 0)
    if (asked.skeleton.length >= leastSkeleton && skeletonOf(term) === asked.skeleton)
      return Math.max(met, skeletonWorth)
    return Math.max(met, likeness(grams, term))
  }

  return (word) => {
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    const found = measured(word)
    known.set(word, found)
    return found
  }
}

/** What stands before a year is its name («عام 2014»), not what it counts. */
function isYear(term: string): boolean {
  return /^(?:19|20)\d\d$/.test(term)
}

/** A unit stands bare or after a preposition: «عاما», «بالمئة», «لأعوام». */
function isUnit(term: string, units: ReadonlySet<string>): boolean {
  return units.has(stem(term)) || units.has(stem(term.replace(/^[بل](?=.{3})/, '')))
}

function likeness(grams: ReadonlySet<string>, term: string): number {
  if (grams.size === 0) return 0
  const others = new Set(wordGrams(term))
  let shared = 0
  for (const gram of others) if (grams.has(gram)) shared++
  const dice = (2 * shared) / (grams.size + others.size)
  return dice < leastLikeness ? 0 : dice
}
