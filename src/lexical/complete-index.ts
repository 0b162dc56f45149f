import { wordGrams } from '../text/fields.js'
import { stem } from '../text/stem.js'
import type { Abbreviation } from './abbreviations.js'
import { documentFrequencies, pairFrequencies, passageLengths, stemPostings } from './frequencies.js'
import type { LexicalIndex } from './lexical-index.js'
import { makeTermTable } from './term-table.js'

/** What was read: words in order of first appearance, and the collection as numbers of them. */
export type ReadWords = {
  readonly words: readonly string[]
  readonly tokens: Uint32Array
  readonly sentenceStart: Uint32Array
  readonly passageStart: Uint32Array
  readonly abbreviations: readonly Abbreviation[]
}

/** Sorts the vocabulary, renumbers the tokens by it, and counts all that scoring needs. */
export function completeIndex(read: ReadWords): LexicalIndex {
  const sorted = [...read.words].sort(byCodeUnit)
  const words = makeTermTable(sorted)
  const tokens = renumber(read.tokens, read.words, sorted)
  const stemOf = sorted.map((word) => stem(word))
  const { table: stems, numbers: stemNumbers } = numbered(stemOf)
  const wordStem = Uint32Array.from(stemOf, (term) => stemNumbers.get(term) ?? 0)

  const gramsOf = sorted.map(wordGrams)
  const { table: grams, numbers: gramNumbers } = numbered(gramsOf.flat())
  const wordGramStart = new Uint32Array(sorted.length + 1)
  gramsOf.forEach((list, i) => {
    wordGramStart[i + 1] = (wordGramStart[i] ?? 0) + list.length
  })
  const wordGram = Uint32Array.from(gramsOf.flat(), (gram) => gramNumbers.get(gram) ?? 0)
  const wordTrigrams = Uint8Array.from(gramsOf, (list) =>
    Math.min(255, list.filter((gram) => gram.length === 3).length),
  )

  const parts = { words, stems, grams, wordStem, wordGramStart, wordGram, wordTrigrams, tokens }
  const layout = { sentenceStart: read.sentenceStart, passageStart: read.passageStart }
  const base = { ...parts, ...layout }
  return {
    ...base,
    ...stemPostings(base),
    ...documentFrequencies(base),
    ...pairFrequencies(base),
    passageLengths: passageLengths(base),
    abbreviations: read.abbreviations,
  }
}

/** Word numbers by first appearance become word numbers by sorted order. */
function renumber(tokens: Uint32Array, words: readonly string[], sorted: readonly string[]): Uint32Array {
  const place = new Map(sorted.map((word, i) => [word, i]))
  const newNumber = Uint32Array.from(words, (word) => place.get(word) ?? 0)
  return tokens.map((token) => newNumber[token] ?? 0)
}

function numbered(terms: readonly string[]) {
  const sorted = [...new Set(terms)].sort(byCodeUnit)
  return { table: makeTermTable(sorted), numbers: new Map(sorted.map((term, i) => [term, i])) }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
