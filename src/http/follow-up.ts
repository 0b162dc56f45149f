import type { FollowUp } from '../../views/follow-up.js'
import type { Query } from '../answering/answer.js'
import { completedQuestion } from '../following/completion.js'

/** A question with the one before it, which it may lean on. */
export type AskedQuery = Query & {
  readonly previous?: string | undefined
  /** Not to be completed. */
  readonly asTyped?: boolean | undefined
}

/** What is asked in truth: a follow-up as completed from the question before it. Nothing of it is kept. */
export function understood({ previous, asTyped, ...query }: AskedQuery): {
  query: Query
  followUp?: FollowUp
} {
  if (previous === undefined || asTyped === true) return { query }
  const question = completedQuestion(query.question, previous)
  if (question === undefined) return { query }
  return { query: { ...query, question }, followUp: { typed: query.question, previous } }
}
