import type { Neighbours } from '../lexical/neighbours.js'
import type { Synonym, WantedWord } from '../lexical/query.js'
import type { ReadQuestion } from './question.js'

/** So many of the best synonyms of a word lend it their neighbours; of an English one these are translations. */
const synonymsFollowed = 2

/**
 * Gives the words of a question their neighbours: what is asked with «مغارة» is told with «كهف». They count where what
 * was found is put in order: sentences, and passages of an Arabic question; for an English one, whose translations are
 * less sure, that lifted more of what does not answer. They bring up no passage, meet no word of the question and are
 * not marked, as what is used in like company need not mean the same.
 */
export function withNeighbours(question: ReadQuestion, neighbours: Neighbours): ReadQuestion {
  const words = question.words.map((word) => ({
    ...word,
    wanted: wantedWith(word.wanted, neighbours),
  }))
  const query = {
    ...question.query,
    wanted: words.map(({ wanted }) => wanted),
    passagesByNeighbours: question.language === 'ar',
  }
  return { ...question, words, query }
}

function wantedWith(wanted: WantedWord, neighbours: Neighbours): WantedWord {
  const lending = followed(wanted.synonyms)
  const [only] = lending
  // Most words are one stem, which is not among its own neighbours.
  if (only?.weight === 1 && wanted.synonyms.length === 1)
    return { ...wanted, neighbours: neighbours.of(only.stem) }
  const own = new Set(wanted.synonyms.flatMap(({ stems }) => stems))
  const weights = new Map<string, number>()
  for (const { stem, weight } of lending) {
    for (const neighbour of neighbours.of(stem)) {
      if (own.has(neighbour.stem)) continue
      weights.set(neighbour.stem, Math.max(weights.get(neighbour.stem) ?? 0, neighbour.weight * weight))
    }
  }
  return { ...wanted, neighbours: [...weights].map(([stem, weight]) => ({ stem, weight })) }
}

/** The synonyms of one stem that have neighbours at all; synonyms are heaviest first. */
function followed(synonyms: readonly Synonym[]) {
  const single = synonyms.flatMap(({ stems: [stem, ...more], weight }) =>
    stem === undefined || more.length > 0 || isLatin.test(stem) ? [] : [{ stem, weight }],
  )
  return single.slice(0, synonymsFollowed)
}

const isLatin = /^[a-z0-9]/
