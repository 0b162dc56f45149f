import type { Background } from './background.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'
import { openScorer, type Unit } from './score.js'

/**
 * The highest score of some passages by stems and n-grams when rarity is that of a large collection of news, so
 * that scores of small and large indexes compare. `rarities` are those of the query's wanted words.
 */
export function backgroundScore(
  index: LexicalIndex,
  query: PreparedQuery,
  {
    background,
    rarities,
    passages,
  }: { background: Background; rarities: readonly number[]; passages: readonly number[] },
): number {
  const unit: Unit = {
    of: 'passages',
    bm25: { k1: 1, b: 0.8 },
    rarities: ({ grams, pairs }) => ({
      wanted: rarities,
      grams: grams.map(({ gram, weight }) => weight * background.idfGram(index.grams.termAt(gram))),
      pairs: pairs.map(() => 0),
    }),
    withNeighbours: () => false,
  }
  const scorer = openScorer(index, query, unit)
  return Math.max(0, ...passages.map((passage) => scorer.score(passage).score))
}
