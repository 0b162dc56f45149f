import { effectsOf } from '../lexical/effects.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { PreparedQuery } from '../lexical/prepare.js'
import { wordGrams } from '../text/fields.js'
import { words } from '../text/words.js'

/** How much words look like one of the question's, which is told by its place, 0 to 1; 0 below a third. */
export type Likeness = {
  /** The likest word of a sentence. */
  inSentence(place: number, sentence: number): number
  /** One word of the index. */
  ofWord(place: number, other: number): number
}

/** Under this, shared letters are chance. */
const leastLikeness = 0.3

/** The 3-grams and 4-grams of the question's words. */
type AskedGrams = {
  /** Places of the words that hold a gram. */
  readonly holders: ReadonlyMap<number, readonly number[]>
  /** How many different ones each word has, those that the index lacks among them. */
  readonly counts: readonly number[]
}

/**
 * Likeness by the Dice coefficient of 3-grams and 4-grams. A word is compared with all of the question at once, and
 * what was compared is remembered for as long as the functions live.
 */
export function likenessIn(index: LexicalIndex, query: PreparedQuery, asked: readonly string[]): Likeness {
  const { tokens, sentenceStart, wordGram, wordGramStart } = index
  const effects = effectsOf(index, query)
  const known = new Map<number, Float64Array>()
  let grams: AskedGrams | undefined

  function likenessOf(other: number): Float64Array {
    const remembered = known.get(other)
    if (remembered) return remembered
    grams ??= gramsOf(index, query, asked)
    const { holders, counts } = grams
    const values = new Float64Array(asked.length)
    const first = wordGramStart[other] ?? 0
    const last = wordGramStart[other + 1] ?? 0
    for (let k = first; k < last; k++)
      for (const place of holders.get(wordGram[k] as number) ?? []) (values[place] as number)++
    // A word that repeats itself, such as «هههه», shares a gram more often than the question counts it.
    counts.forEach((count, place) => {
      values[place] = Math.min(1, (2 * (values[place] as number)) / Math.max(1, last - first + count))
    })
    known.set(other, values)
    return values
  }

  let lastSentence = -1
  let likest = new Float64Array(0)

  /** The likest words of a sentence to each of the question, which is asked about word by word. */
  function likestIn(sentence: number): Float64Array {
    if (sentence === lastSentence) return likest
    lastSentence = sentence
    likest = new Float64Array(asked.length)
    const end = sentenceStart[sentence + 1] ?? 0
    for (let i = sentenceStart[sentence] ?? 0; i < end; i++) {
      const word = tokens[i] as number
      if (effects.isUnrelated(word)) continue
      const values = likenessOf(word)
      for (let place = 0; place < values.length; place++)
        if ((values[place] as number) > (likest[place] as number)) likest[place] = values[place] as number
    }
    return likest
  }

  const orChance = (value = 0) => (value < leastLikeness ? 0 : value)
  return {
    inSentence: (place, sentence) => orChance(likestIn(sentence)[place]),
    ofWord: (place, other) => orChance(likenessOf(other)[place]),
  }
}

function gramsOf(index: LexicalIndex, query: PreparedQuery, asked: readonly string[]): AskedGrams {
  // The search has found nearly all of them already; finding one anew takes far longer than spelling it.
  const found = new Map(query.grams.map(({ gram }) => [index.grams.termAt(gram), gram]))
  const holders = new Map<number, number[]>()
  const counts = asked.map((word, place) => {
    const grams = new Set(words(word).flatMap(({ term }) => wordGrams(term)))
    for (const text of grams) {
      const gram = found.get(text) ?? index.grams.find(text)
      if (gram === -1) continue
      const places = holders.get(gram)
      if (places) places.push(place)
      else holders.set(gram, [place])
    }
    return grams.size
  })
  return { holders, counts }
}
