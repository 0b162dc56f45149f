import { effectsOf } from '../lexical/effects.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { PreparedQuery } from '../lexical/prepare.js'
import { wordGrams } from '../text/fields.js'
import { words } from '../text/words.js'

/** How much words look like a word of the question, 0 to 1; 0 below a third. */
export type Likeness = {
  /** The likest word of a sentence. */
  inSentence(word: string, sentence: number): number
  /** One word of the index. */
  ofWord(word: string, other: number): number
}

/** Under this, shared letters are chance. */
const leastLikeness = 0.3

type Asked = {
  readonly grams: ReadonlySet<number>
  readonly count: number
  readonly known: Map<number, number>
}

/**
 * Likeness by the Dice coefficient of 3-grams and 4-grams; what was compared once is remembered for as long as
 * the functions live.
 */
export function likenessIn(index: LexicalIndex, query: PreparedQuery): Likeness {
  const asked = new Map<string, Asked>()
  const { tokens, sentenceStart, wordGram, wordGramStart } = index
  const effects = effectsOf(index, query)

  function question(word: string): Asked {
    const known = asked.get(word)
    if (known) return known
    const grams = [...new Set(words(word).flatMap(({ term }) => wordGrams(term)))]
    const numbers = new Set(grams.map((gram) => index.grams.find(gram)).filter((gram) => gram !== -1))
    const entry = { grams: numbers, count: grams.length, known: new Map<number, number>() }
    asked.set(word, entry)
    return entry
  }

  function compare({ grams, count, known }: Asked, other: number): number {
    const remembered = known.get(other)
    if (remembered !== undefined) return remembered
    const first = wordGramStart[other] ?? 0
    const last = wordGramStart[other + 1] ?? 0
    let shared = 0
    for (let k = first; k < last; k++) if (grams.has(wordGram[k] ?? 0)) shared++
    // A word that repeats itself, such as «هههه», shares a gram more often than the question counts it.
    const value = Math.min(1, (2 * shared) / Math.max(1, last - first + count))
    known.set(other, value)
    return value
  }

  let lastSentence = -1
  let related: number[] = []

  /** The words of a sentence that share anything with the question; it is asked about one sentence word by word. */
  function relatedIn(sentence: number): readonly number[] {
    if (sentence === lastSentence) return related
    lastSentence = sentence
    related = []
    const end = sentenceStart[sentence + 1] ?? 0
    for (let i = sentenceStart[sentence] ?? 0; i < end; i++) {
      const word = tokens[i] as number
      if (!effects.isUnrelated(word)) related.push(word)
    }
    return related
  }

  const orChance = (value: number) => (value < leastLikeness ? 0 : value)
  return {
    inSentence(word, sentence) {
      const one = question(word)
      let best = 0
      for (const other of relatedIn(sentence)) {
        const value = compare(one, other)
        if (value > best) best = value
      }
      return orChance(best)
    },
    ofWord: (word, other) => orChance(compare(question(word), other)),
  }
}
