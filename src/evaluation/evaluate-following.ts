import { z } from 'zod'
import { completedQuestion } from '../following/completion.js'
import { readJsonLines } from './gold.js'

const schema = z.object({
  id: z.string(),
  previous: z.string(),
  question: z.string(),
  /** What it asks in full; null: it stands by itself, or cannot be completed. */
  completed: z.string().nullable(),
})

export type FollowingReport = {
  readonly pairs: number
  /** Share of the completed questions that lean on the one before. */
  readonly precision: number
  /** Share of the leaning questions that were completed. */
  readonly recall: number
  readonly standingAlone: number
  readonly falseCompletions: number
  /** Share of the leaning questions completed word for word as they should be. */
  readonly exact: number
}

/** What became of one pair, for reading errors. */
export type FollowingOutcome = {
  readonly id: string
  readonly outcome: 'exact' | 'other-words' | 'missed' | 'false' | 'stands'
  readonly wanted: string | null
  readonly completed: string | null
}

/** Measures which follow-ups are completed, and whether as people would. */
export async function evaluateFollowing(
  path: string,
  onOutcome?: (outcome: FollowingOutcome) => void,
): Promise<FollowingReport> {
  const pairs = await readJsonLines(path, schema)
  const outcomes = pairs.map(({ id, previous, question, completed: wanted }): FollowingOutcome => {
    const completed = completedQuestion(question, previous) ?? null
    return { id, outcome: outcomeOf(wanted, completed), wanted, completed }
  })
  for (const outcome of outcomes) onOutcome?.(outcome)
  const count = (...kinds: FollowingOutcome['outcome'][]) =>
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length
  const found = count('exact', 'other-words')
  const leaning = found + count('missed')
  return {
    pairs: pairs.length,
    precision: found / (found + count('false')),
    recall: found / leaning,
    standingAlone: count('false', 'stands'),
    falseCompletions: count('false'),
    exact: count('exact') / leaning,
  }
}

function outcomeOf(wanted: string | null, completed: string | null): FollowingOutcome['outcome'] {
  if (wanted === null) return completed === null ? 'stands' : 'false'
  if (completed === null) return 'missed'
  return completed === wanted ? 'exact' : 'other-words'
}
