import { spellingOf } from '../../src/english/letter-model.js'
import { questionWords } from '../../src/english/question-words.js'
import { skeleton, skeletonSimilarity } from '../../src/english/skeleton.js'
import { words } from '../../src/text/words.js'
import { type NamePair, trainLetters } from './letters.js'
import type { Row } from './row.js'

/** Least similarity of consonants at which an English and an Arabic word of one row count as one name. */
const leastSimilarity = 0.75
/** Pairs that the first model spells worse than this are chance similarities. */
const leastScore = -1.3

/** Names of the rows that sound alike in both languages, each once. */
export function namePairs(rows: readonly Row[]): NamePair[] {
  const found = new Map<string, NamePair>()
  for (const row of rows) {
    const english = questionWords(row.english).filter(
      (word) => word.isCapitalised && !(row.kind === 'sentence' && word.startsSentence),
    )
    for (const { term } of words(row.arabic)) {
      const bare = term.replace(/^(?:و?ال|ل?ل(?=.{3}))/, '')
      for (const { lower } of english) {
        if (isSimilar(lower, bare))
          found.set(`${lower} ${bare}`, { english: `^${lower}$`, arabic: `^${bare}$`, weight: row.weight })
      }
    }
  }
  return [...found.values()]
}

/** Trains the letter model twice: the first finds the pairs that are no names, the second leaves them out. */
export function letterModel(pairs: readonly NamePair[]) {
  const first = trainLetters(pairs)
  return trainLetters(
    pairs.filter(
      ({ english, arabic }) =>
        spellingOf(english.slice(1, -1), first)(arabic.slice(1, -1), leastScore) >= leastScore,
    ),
  )
}

function isSimilar(english: string, arabic: string): boolean {
  if (!/^[a-z]{3,14}$/.test(english) || !/^[ء-ي]{2,12}$/.test(arabic)) return false
  const one = skeleton(english)
  return one.length >= 2 && skeletonSimilarity(one, skeleton(arabic)) >= leastSimilarity
}
