import { idf } from './bm25.js'
import { collectionOf } from './collection.js'
import { kernelOf, nextMark } from './kernel.js'
import { type LexicalIndex, pairKey, passagesWithPair } from './lexical-index.js'
import { phrasePostings } from './phrases.js'
import type { LexicalQuery, Neighbour, WantedWord } from './query.js'

/** A question in the numbers of one index. Grams and pairs the index does not hold are left out. */
export type PreparedQuery = {
  readonly passagesByNeighbours: boolean
  /** In the order of the question's wanted words; one the index does not hold is there without stems and phrases. */
  readonly wanted: readonly PreparedWord[]
  readonly grams: readonly PreparedGram[]
  readonly pairs: readonly { readonly first: number; readonly second: number; readonly idf: number }[]
}

export type PreparedGram = {
  readonly gram: number
  /** 3 or 4. */
  readonly length: number
  readonly weight: number
  /** Rarity times weight. */
  readonly passageIdf: number
  readonly sentenceIdf: number
}

export type PreparedWord = {
  readonly weight: number
  readonly stems: readonly { readonly stem: number; readonly weight: number }[]
  readonly phrases: readonly { readonly stems: readonly number[]; readonly weight: number }[]
  /** Stems that add to the score of what was found, and neither find nor meet. */
  readonly neighbours: readonly { readonly stem: number; readonly weight: number }[]
  readonly passageIdf: number
  readonly sentenceIdf: number
}

export function prepare(index: LexicalIndex, query: LexicalQuery): PreparedQuery {
  const { passages, sentences } = collectionOf(index)
  return {
    passagesByNeighbours: query.passagesByNeighbours ?? true,
    wanted: query.wanted.map((word) => prepareWord(index, word)),
    grams: [...query.grams].flatMap(([text, weight]) => {
      const gram = index.grams.find(text)
      if (gram === -1) return []
      return {
        gram,
        length: text.length,
        weight,
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

function prepareWord(index: LexicalIndex, { synonyms, weight, neighbours = [] }: WantedWord): PreparedWord {
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
  const inPassages = unionFrequency(index, stems, phrases)
  const occurring = sumOf(stems, ({ stem }) => frequencyOf(index, stem)) + phraseSum(index, phrases)
  const inSentences = sumOf(stems, ({ stem }) => index.stemSentences[stem] ?? 0) + phraseSum(index, phrases)
  // Sentences hold the same share of the synonyms' repetitions as passages do.
  const overlap = occurring === 0 ? 1 : inPassages / occurring
  return {
    weight,
    stems,
    phrases,
    neighbours: numbered(index, neighbours),
    passageIdf: idf(passages.documents, inPassages),
    sentenceIdf: idf(sentences.documents, inSentences * overlap),
  }
}

/** Neighbours by the numbers of their stems. A list that many questions share is looked up once. */
function numbered(index: LexicalIndex, neighbours: readonly Neighbour[]): PreparedWord['neighbours'] {
  const lists = numberedLists.get(index) ?? new WeakMap<readonly Neighbour[], PreparedWord['neighbours']>()
  numberedLists.set(index, lists)
  const known = lists.get(neighbours)
  if (known) return known
  const found: { stem: number; weight: number }[] = []
  for (const { stem: text, weight } of neighbours) {
    const stem = index.stems.find(text)
    if (stem !== -1) found.push({ stem, weight })
  }
  lists.set(neighbours, found)
  return found
}

const numberedLists = new WeakMap<LexicalIndex, WeakMap<readonly Neighbour[], PreparedWord['neighbours']>>()

type Weighted = { readonly weight: number }

function sumOf<T extends Weighted>(members: readonly T[], frequency: (member: T) => number): number {
  return members.reduce((total, member) => total + member.weight * frequency(member), 0)
}

function phraseSum(index: LexicalIndex, phrases: PreparedWord['phrases']): number {
  return sumOf(phrases, ({ stems }) => phrasePostings(index, stems).passages.length)
}

function frequencyOf(index: LexicalIndex, stem: number): number {
  return (index.postingStart[stem + 1] ?? 0) - (index.postingStart[stem] ?? 0)
}

/** Passages that hold any of the synonyms, each counting with the largest weight it holds. */
function unionFrequency(
  index: LexicalIndex,
  stems: PreparedWord['stems'],
  phrases: PreparedWord['phrases'],
): number {
  if (stems.length === 1 && phrases.length === 0)
    return frequencyOf(index, stems[0]?.stem ?? 0) * (stems[0]?.weight ?? 0)
  const { postingStart } = index
  const kernel = kernelOf(index)
  const mark = nextMark(kernel)
  const members = [...stems, ...phrases].sort((a, b) => b.weight - a.weight)
  return members.reduce((sum, member) => {
    if ('stem' in member) {
      const { stem, weight } = member
      const [from, to] = [postingStart[stem] ?? 0, postingStart[stem + 1] ?? 0]
      return kernel.program.unite(from, to, mark, weight, sum)
    }
    let all = sum
    for (const passage of phrasePostings(index, member.stems).passages) {
      if (kernel.seen[passage] !== mark) all += member.weight
      kernel.seen[passage] = mark
    }
    return all
  }, 0)
}
