import { damping, saturation } from './bm25.js'
import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import { phrasePostings } from './phrases.js'
import type { PreparedQuery, PreparedWord } from './prepare.js'
import { passageUnit } from './score.js'

/**
 * The `count` passages that score best by stems alone, for scoring by all fields. At 41,657 articles the best
 * hundred lose less than 0.002 nDCG@10 against scoring every passage by every field.
 */
export function candidates(
  index: LexicalIndex,
  query: PreparedQuery,
  count: number,
  isWanted: (passage: number) => boolean,
): number[] {
  const { scores } = collectionOf(index)
  const touched: number[] = []
  for (const word of query.wanted) addWord(index, word, touched)
  const wanted = touched.filter(isWanted)
  const best = highest(wanted, scores, count)
  for (const passage of touched) scores[passage] = 0
  return best
}

/** Adds a wanted word's score to all passages that hold it; a passage touched for the first time is listed. */
function addWord(index: LexicalIndex, word: PreparedWord, touched: number[]) {
  const { counts, scores, passages } = collectionOf(index)
  const lengths = index.passageLengths[0]
  const { bm25 } = passageUnit
  const [average] = passages.averageLengths
  const found: number[] = []
  const add = (passage: number, frequency: number) => {
    if (counts[passage] === 0) found.push(passage)
    counts[passage] = (counts[passage] ?? 0) + frequency
  }
  for (const { stem, weight } of word.stems) {
    const last = index.postingStart[stem + 1] ?? 0
    for (let i = index.postingStart[stem] ?? 0; i < last; i++)
      add(index.posting[i] ?? 0, weight * (index.postingCount[i] ?? 0))
  }
  for (const { stems, weight } of word.phrases) {
    const postings = phrasePostings(index, stems)
    postings.passages.forEach((passage, i) => {
      add(passage, weight * (postings.counts[i] ?? 0))
    })
  }
  for (const passage of found) {
    const damped = damping(bm25, lengths[passage] ?? 0, average)
    const earned = saturation(bm25, counts[passage] ?? 0, damped)
    if (scores[passage] === 0) touched.push(passage)
    scores[passage] = (scores[passage] ?? 0) + word.weight * word.passageIdf * earned
    counts[passage] = 0
  }
}

/** The `count` of largest score, best first; equal scores in order of number, so that results never vary. */
function highest(passages: number[], scores: Float32Array, count: number): number[] {
  const order = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  if (passages.length <= count * 4) return passages.sort(order).slice(0, count)
  const values = Float32Array.from(passages, (passage) => scores[passage] ?? 0).sort()
  const least = values[values.length - count] ?? 0
  return passages
    .filter((passage) => (scores[passage] ?? 0) >= least)
    .sort(order)
    .slice(0, count)
}
