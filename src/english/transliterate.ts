import { atOnce, inSlices } from '../slices.js'
import { stem } from '../text/stem.js'
import { type LetterModel, spellingOf } from './letter-model.js'
import { createNameIndex, type NameIndex } from './name-index.js'
import type { Synonym } from './synonyms.js'
import type { Vocabulary } from './vocabulary.js'

/** Least spelling score of a name, and of a word that may as well be an ordinary one. */
export const nameScore = -0.7
export const doubtfulScore = -0.3

const mostSpellings = 6

/** The indexed words a name in Latin letters may stand for, best first, one a stem. `latin` is lower case. */
export function transliterate(
  latin: string,
  { vocabulary, letters, leastScore }: { vocabulary: Vocabulary; letters: LetterModel; leastScore: number },
): Synonym[] {
  const byStem = new Map<string, { word: string; score: number }>()
  const index = nameIndexOf(vocabulary)
  let least = leastScore
  for (const name of spellings(latin)) {
    const spelling = spellingOf(name, letters)
    for (const { word, bare } of index.candidates(name)) {
      const score = spelling(bare, least)
      if (score < least) continue
      const key = stem(word)
      if (score <= (byStem.get(key)?.score ?? Number.NEGATIVE_INFINITY)) continue
      byStem.set(key, { word, score })
      least = Math.max(leastScore, scoreOfLast([...byStem.values()]))
    }
  }
  const best = [...byStem].sort(([, a], [, b]) => b.score - a.score || (a.word < b.word ? -1 : 1))
  return best.slice(0, mostSpellings).map(([key, { word, score }]) => ({
    stems: [key],
    terms: [word],
    weight: Math.min(1, Math.exp(2 * (score + 0.1))),
  }))
}

/** The score of the last word that is kept so far, which others have to reach; −∞ while there is room. */
function scoreOfLast(found: readonly { readonly score: number }[]): number {
  const scores = found.map(({ score }) => score).sort((a, b) => b - a)
  return scores[mostSpellings - 1] ?? Number.NEGATIVE_INFINITY
}

/** The name itself, and without an article written onto it: Albukamal, Ezzor, Arraqqa. */
function spellings(latin: string): string[] {
  if (latin.length < 3) return []
  const bare = latin.match(
    /^(?:al|el|ul|a([dnrstz])(?=\1)|e([dnrstz])(?=\2)|ash(?=sh)|esh(?=sh))(.{3,})$/,
  )?.[3]
  return bare === undefined ? [latin] : [latin, bare]
}

const nameIndexes = new WeakMap<Vocabulary['words'], NameIndex>()

function nameIndexOf({ words }: Vocabulary): NameIndex {
  const known = nameIndexes.get(words)
  if (known !== undefined) return known
  const index = atOnce(createNameIndex(words))
  nameIndexes.set(words, index)
  return index
}

/** Indexes the words of a collection, in turns with other work, so that the first name of a question need not wait for it. */
export async function warmNames({ words }: Vocabulary): Promise<void> {
  if (!nameIndexes.has(words)) nameIndexes.set(words, await inSlices(createNameIndex(words)))
}
