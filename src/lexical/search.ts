import { candidates } from './candidates.js'
import { effectsOf } from './effects.js'
import type { LexicalIndex } from './lexical-index.js'
import type { PreparedQuery } from './prepare.js'
import { openScorer, passageUnit, type Scored, sentenceUnit } from './score.js'

/** A passage of the index, by number, with its score over all fields. */
export type PassageScore = Scored & { readonly passage: number }
/** A sentence of the index, by number, with the passage it stands in. */
export type SentenceScore = Scored & { readonly sentence: number; readonly passage: number }

/** Passages scored by all fields once stems have chosen this many. */
export const candidateCount = 80

/**
 * The best passages by words, best first. `also` are scored too, wherever stems would have put them; the others are
 * scored before these are waited for.
 */
export async function searchPassages(
  index: LexicalIndex,
  query: PreparedQuery,
  options: {
    also: readonly number[] | Promise<readonly number[]>
    isWanted: ((passage: number) => boolean) | undefined
  },
): Promise<PassageScore[]> {
  const chosen = candidates(index, query, candidateCount, options.isWanted)
  const scored = scorePassages(index, query, chosen)
  const known = new Set(chosen)
  const others = (await options.also).filter((passage) => !known.has(passage))
  const all = [...scored, ...scorePassages(index, query, others)]
  return all.sort((a, b) => b.score - a.score || a.passage - b.passage)
}

function scorePassages(index: LexicalIndex, query: PreparedQuery, passages: readonly number[]) {
  effectsOf(index, query).lookAhead(passages)
  const scorer = openScorer(index, query, passageUnit)
  return passages.map((passage): PassageScore => {
    const { score, met } = scorer.score(passage)
    return { passage, score, met }
  })
}

/** The sentences of some passages, each scored on its own, in the order of the passages. */
export function scoreSentences(
  index: LexicalIndex,
  query: PreparedQuery,
  passages: readonly number[],
): SentenceScore[] {
  const scorer = openScorer(index, query, sentenceUnit)
  const scored: SentenceScore[] = []
  for (const passage of passages) {
    const last = index.passageStart[passage + 1] ?? 0
    for (let sentence = index.passageStart[passage] ?? 0; sentence < last; sentence++) {
      const { score, met } = scorer.score(sentence)
      scored.push({ sentence, passage, score, met })
    }
  }
  return scored
}
