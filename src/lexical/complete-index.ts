import { wordGrams } from '../text/fields.js'
import { stem } from '../text/stem.js'
import type { Abbreviation } from './abbreviations.js'
import { documentFrequencies, type KnownFrequencies } from './document-frequencies.js'
import { pairFrequencies, passageLengths, stemPostings } from './frequencies.js'
import { growingArray } from './growing-array.js'
import type { LexicalIndex } from './lexical-index.js'
import { makeTermTable, type TermTable } from './term-table.js'

/** What was read: words by number, and the collection as numbers of them. A word may stand nowhere. */
export type ReadWords = {
  readonly words: readonly string[]
  readonly tokens: Uint32Array
  readonly sentenceStart: Uint32Array
  readonly passageStart: Uint32Array
  readonly abbreviations: readonly Abbreviation[]
}

/** Sorts the vocabulary, renumbers the tokens by it, and counts all that scoring needs, or takes what is known of it. */
export function completeIndex(read: ReadWords, known?: KnownFrequencies): LexicalIndex {
  const sorted = wordsThatStand(read).sort(byCodeUnit)
  const tokens = renumber(read.tokens, read.words, sorted)
  const { table: stems, numbers: wordStem } = numbered(sorted.map((word) => stem(word)))
  const base = {
    words: makeTermTable(sorted),
    stems,
    wordStem,
    ...gramsOf(sorted),
    tokens,
    sentenceStart: read.sentenceStart,
    passageStart: read.passageStart,
  }
  return {
    ...base,
    ...stemPostings(base),
    ...documentFrequencies(base, known),
    ...pairFrequencies(base),
    passageLengths: passageLengths(base),
    abbreviations: read.abbreviations,
  }
}

function wordsThatStand({ words, tokens }: ReadWords): string[] {
  const stands = new Uint8Array(words.length)
  for (let i = 0; i < tokens.length; i++) stands[tokens[i] as number] = 1
  return words.filter((_, number) => stands[number] === 1)
}

/** Word numbers as they were read become word numbers by sorted order. */
function renumber(tokens: Uint32Array, words: readonly string[], sorted: readonly string[]): Uint32Array {
  const place = new Map(sorted.map((word, i) => [word, i]))
  const newNumber = Uint32Array.from(words, (word) => place.get(word) ?? 0)
  return tokens.map((token) => newNumber[token] as number)
}

function gramsOf(
  words: readonly string[],
): Pick<LexicalIndex, 'grams' | 'wordGramStart' | 'wordGram' | 'wordTrigrams'> {
  const wordGramStart = new Uint32Array(words.length + 1)
  const wordTrigrams = new Uint8Array(words.length)
  const all: string[] = []
  words.forEach((word, number) => {
    let trigrams = 0
    for (const gram of wordGrams(word)) {
      all.push(gram)
      if (gram.length === 3) trigrams++
    }
    wordTrigrams[number] = Math.min(255, trigrams)
    wordGramStart[number + 1] = all.length
  })
  const { table: grams, numbers: wordGram } = numbered(all)
  return { grams, wordGramStart, wordGram, wordTrigrams }
}

/** The distinct terms as a table, and the number of each term there. */
function numbered(terms: readonly string[]): { readonly table: TermTable; readonly numbers: Uint32Array } {
  const firstNumbers = new Map<string, number>()
  const read = growingArray()
  for (const term of terms) {
    const number = firstNumbers.get(term) ?? firstNumbers.size
    if (number === firstNumbers.size) firstNumbers.set(term, number)
    read.push(number)
  }
  const distinct = [...firstNumbers.keys()]
  const order = Uint32Array.from(distinct.keys()).sort((a, b) =>
    byCodeUnit(distinct[a] ?? '', distinct[b] ?? ''),
  )
  const sortedNumber = new Uint32Array(distinct.length)
  order.forEach((number, place) => {
    sortedNumber[number] = place
  })
  const table = makeTermTable(Array.from(order, (number) => distinct[number] ?? ''))
  return { table, numbers: read.toArray().map((number) => sortedNumber[number] as number) }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
