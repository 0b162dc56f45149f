import { damping, saturation } from './bm25.js'
import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import { phrasePostings } from './phrases.js'
import type { PreparedQuery, PreparedWord } from './prepare.js'
import { passageUnit } from './score.js'

/**
 * The `count` passages that score best by stems alone, for scoring by all fields. With a hundred of them less than
 * 0.002 nDCG@10 was lost against scoring every passage by every field (docs/retrieval.md).
 *
 * Rare words come first. Once the words still to come cannot together lift a new passage among the best, they
 * only add to passages found already (MaxScore; Turtle and Flood 1995): the outcome is the same, and the
 * commonest words, which nearly every passage holds, touch few.
 */
export function candidates(
  index: LexicalIndex,
  query: PreparedQuery,
  count: number,
  isWanted: (passage: number) => boolean,
): number[] {
  const { scores } = collectionOf(index)
  const words = [...query.wanted].sort((a, b) => mostEarned(b) - mostEarned(a))
  let toCome = words.reduce((sum, word) => sum + mostEarned(word), 0)
  const touched: number[] = []
  let isOpen = true
  for (const word of words) {
    if (isOpen && isCommon(word) && touched.length > count)
      isOpen = leastOfBest(touched, scores, count, isWanted) <= toCome
    addWord(index, word, { touched, isOpen })
    toCome -= mostEarned(word)
  }
  const wanted = touched.filter(isWanted)
  const least = leastOfBest(wanted, scores, count, () => true)
  const best = wanted
    .filter((passage) => (scores[passage] ?? 0) >= least)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const passage of touched) scores[passage] = 0
  return best.slice(0, count)
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

/**
 * Adds a wanted word's score to the passages that hold it. While the list is open, a passage touched for the
 * first time is put on it; then only those on it are added to.
 */
function addWord(
  index: LexicalIndex,
  word: PreparedWord,
  { touched, isOpen }: { touched: number[]; isOpen: boolean },
) {
  const { counts, scores, passages } = collectionOf(index)
  const lengths = index.passageLengths[0]
  const { bm25 } = passageUnit
  const [average] = passages.averageLengths
  const worth = word.weight * word.passageIdf
  const earn = (passage: number, occurrences: number) => {
    const before = scores[passage] ?? 0
    if (before === 0) {
      if (!isOpen) return
      touched.push(passage)
    }
    const damped = damping(bm25, lengths[passage] ?? 0, average)
    scores[passage] = before + worth * saturation(bm25, occurrences, damped)
  }
  const { posting, postingStart, postingCount } = index
  const [only, ...others] = word.stems
  if (only && others.length + word.phrases.length === 0) {
    const last = postingStart[only.stem + 1] ?? 0
    for (let i = postingStart[only.stem] ?? 0; i < last; i++) {
      earn(posting[i] ?? 0, only.weight * (postingCount[i] ?? 0))
    }
    return
  }
  // Synonyms add up before they are worth anything.
  const found: number[] = []
  const add = (passage: number, occurrences: number) => {
    if (counts[passage] === 0) found.push(passage)
    counts[passage] = (counts[passage] ?? 0) + occurrences
  }
  for (const { stem, weight } of word.stems) {
    const last = postingStart[stem + 1] ?? 0
    for (let i = postingStart[stem] ?? 0; i < last; i++) {
      const passage = posting[i] ?? 0
      if (isOpen || scores[passage] !== 0) add(passage, weight * (postingCount[i] ?? 0))
    }
  }
  for (const { stems, weight } of word.phrases) {
    const postings = phrasePostings(index, stems)
    postings.passages.forEach((passage, i) => {
      if (isOpen || scores[passage] !== 0) add(passage, weight * (postings.counts[i] ?? 0))
    })
  }
  for (const passage of found) {
    earn(passage, counts[passage] ?? 0)
    counts[passage] = 0
  }
}

const buckets = 1024

/**
 * A score that at least `count` of the passages reach and few more do, by counting instead of sorting; 0 when
 * there are not so many.
 */
function leastOfBest(
  passages: readonly number[],
  scores: Float32Array,
  count: number,
  isWanted: (passage: number) => boolean,
): number {
  let highest = 0
  for (const passage of passages) highest = Math.max(highest, scores[passage] ?? 0)
  if (highest === 0) return 0
  const amounts = new Uint32Array(buckets + 1)
  for (const passage of passages) {
    if (!isWanted(passage)) continue
    const bucket = Math.floor(((scores[passage] ?? 0) / highest) * buckets)
    amounts[bucket] = (amounts[bucket] ?? 0) + 1
  }
  let reached = 0
  for (let bucket = buckets; bucket >= 0; bucket--) {
    reached += amounts[bucket] ?? 0
    // A little lower, as scores are of single precision.
    if (reached >= count) return (bucket / buckets) * highest * (1 - 1e-6)
  }
  return 0
}
