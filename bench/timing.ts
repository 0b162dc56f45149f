import { z } from 'zod'
import { percentile } from '../src/evaluation/measures.js'

/** Milliseconds that half of the questions, and 95 in a hundred, do not exceed. */
export const timesSchema = z.object({ p50: z.number(), p95: z.number() }).readonly()
export type Times = z.infer<typeof timesSchema>

/** Asks one question after the other. */
export async function timeEach(
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
): Promise<Times> {
  const taken: number[] = []
  for (const question of questions) {
    const startedAt = performance.now()
    await ask(question)
    taken.push(performance.now() - startedAt)
  }
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) }
}
