import { type Candidates, openCandidates } from './candidate-list.js'
import type { LexicalIndex } from './lexical-index.js'
import { phrasePostings } from './phrases.js'
import type { PreparedQuery, PreparedWord } from './prepare.js'
import { passageUnit } from './score.js'

/**
 * The `count` passages that score best by stems alone, for scoring by all fields; of the wanted ones, where not all
 * are. More of them than are asked for find nothing better, measured (docs/retrieval.md).
 *
 * Rare words come first. Once the words still to come cannot together lift a new passage among the best, the list is
 * closed to those that can still be there (MaxScore; Turtle and Flood 1995): the outcome is the same, and the
 * commonest words, which nearly every passage holds, touch few.
 */
export function candidates(
  index: LexicalIndex,
  query: PreparedQuery,
  count: number,
  isWanted?: (passage: number) => boolean,
): number[] {
  const words = [...query.wanted].sort((a, b) => mostEarned(b) - mostEarned(a))
  const most = words.reduce((sum, word) => sum + mostEarned(word), 0)
  const list = openCandidates(index, { most, count, isWanted })
  let toCome = most
  for (const word of words) {
    if (isCommon(word)) list.closeUnless(toCome)
    addWord(index, list, word)
    toCome -= mostEarned(word)
  }
  return list.best()
}

/** Whether a word would touch so many passages that it pays to ask whether they can still matter. */
function isCommon(word: PreparedWord): boolean {
  return word.passageIdf < Math.log(commonShare)
}

/** One passage in so many holds a common word. */
const commonShare = 200

/** More than any passage can earn with a word. */
function mostEarned(word: PreparedWord): number {
  return word.weight * word.passageIdf * (passageUnit.bm25.k1 + 1)
}

function addWord(index: LexicalIndex, list: Candidates, word: PreparedWord): void {
  const worth = word.weight * word.passageIdf
  const { posting, postingCount, postingStart } = index
  const [only, ...others] = word.stems
  if (only && others.length + word.phrases.length === 0) {
    const from = postingStart[only.stem] as number
    const to = postingStart[only.stem + 1] as number
    list.earn(worth, { passages: posting, counts: postingCount, from, to, weight: only.weight })
    return
  }
  // Synonyms add up before they are worth anything.
  for (const { stem, weight } of word.stems) {
    const from = postingStart[stem] as number
    const to = postingStart[stem + 1] as number
    list.gather({ passages: posting, counts: postingCount, from, to, weight })
  }
  for (const { stems, weight } of word.phrases) {
    const { passages, counts } = phrasePostings(index, stems)
    list.gather({ passages, counts, from: 0, to: passages.length, weight })
  }
  list.earnGathered(worth)
}
