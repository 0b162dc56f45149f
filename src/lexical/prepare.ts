import { idf } from './bm25.js'
import { collectionOf } from './collection.js'
import { type LexicalIndex, pairKey, passagesWithPair } from './lexical-index.js'
import { phrasePostings } from './phrases.js'
import type { LexicalQuery, Synonym } from './query.js'

/** A question in the numbers of one index. Grams and pairs the index does not hold are left out. */
export type PreparedQuery = {
  /** In the order of the question's wanted words; one the index does not hold is there without stems and phrases. */
  readonly wanted: readonly PreparedWord[]
  readonly grams: readonly {
    readonly gram: number
    readonly passageIdf: number
    readonly sentenceIdf: number
  }[]
  readonly pairs: readonly { readonly first: number; readonly second: number; readonly idf: number }[]
}

export type PreparedWord = {
  readonly weight: number
  readonly stems: readonly { readonly stem: number; readonly weight: number }[]
  readonly phrases: readonly { readonly stems: readonly number[]; readonly weight: number }[]
  readonly passageIdf: number
  readonly sentenceIdf: number
}

export function prepare(index: LexicalIndex, query: LexicalQuery): PreparedQuery {
  const { passages, sentences } = collectionOf(index)
  return {
    wanted: query.wanted.map(({ synonyms, weight }) => prepareWord(index, synonyms, weight)),
    grams: [...query.grams].flatMap(([text, weight]) => {
      const gram = index.grams.find(text)
      if (gram === -1) return []
      return {
        gram,
        passageIdf: weight * idf(passages.documents, index.gramPassages[gram] ?? 0),
        sentenceIdf: weight * idf(sentences.documents, index.gramSentences[gram] ?? 0),
      }
    }),
    pairs: query.pairs.flatMap(([one, other]) => {
      const first = index.stems.find(one)
      const second = index.stems.find(other)
      if (first === -1 || second === -1) return []
      return { first, second, idf: idf(passages.documents, passagesWithPair(index, pairKey(first, second))) }
    }),
  }
}

function prepareWord(index: LexicalIndex, synonyms: readonly Synonym[], weight: number): PreparedWord {
  const { passages, sentences } = collectionOf(index)
  const stems: { stem: number; weight: number }[] = []
  const phrases: { stems: number[]; weight: number }[] = []
  for (const synonym of synonyms) {
    const numbers = synonym.stems.map((stem) => index.stems.find(stem))
    const [only] = numbers
    if (only === undefined || numbers.includes(-1)) continue
    if (numbers.length === 1) stems.push({ stem: only, weight: synonym.weight })
    else phrases.push({ stems: numbers, weight: synonym.weight })
  }
  // Synonyms are alternatives, so a set is about as frequent as its members together, each as far as it counts.
  const inPassages = (stem: number) => (index.postingStart[stem + 1] ?? 0) - (index.postingStart[stem] ?? 0)
  const sum = (frequency: (stem: number) => number, ofPhrase: (numbers: readonly number[]) => number) =>
    stems.reduce((total, { stem, weight: share }) => total + share * frequency(stem), 0) +
    phrases.reduce((total, phrase) => total + phrase.weight * ofPhrase(phrase.stems), 0)
  const phrasePassages = (numbers: readonly number[]) => phrasePostings(index, numbers).passages.length
  return {
    weight,
    stems,
    phrases,
    passageIdf: idf(passages.documents, sum(inPassages, phrasePassages)),
    sentenceIdf: idf(
      sentences.documents,
      sum((stem) => index.stemSentences[stem] ?? 0, phrasePassages),
    ),
  }
}
