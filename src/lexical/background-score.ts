import type { Background } from './background.js'
import { tokensOfPassage } from './frequencies.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'
import { openScorer, type Unit } from './score.js'

const unit: Unit = { kind: 'passage', bm25: { k1: 1, b: 0.8 } }

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
  const wanted = query.wanted.map((word, i) => ({ ...word, passageIdf: rarities[i] ?? 0 }))
  const grams = query.grams.map((gram) => ({
    ...gram,
    passageIdf: gram.weight * background.idfGram(index.grams.termAt(gram.gram)),
  }))
  const scorer = openScorer(index, { wanted, grams, pairs: [] }, unit)
  const scores = passages.map((passage) => scorer.score(...tokensOfPassage(index, passage)).score)
  scorer.close()
  return Math.max(0, ...scores)
}
