import { z } from 'zod'
import { mean, ndcg, percentile } from '../src/evaluation/measures.js'
import type { Sample } from './questions.js'
import { timesSchema } from './timing.js'

export const rankingSchema = z
  .object({ headlines: z.number(), ndcg10: z.number(), recall1: z.number(), times: timesSchema })
  .readonly()

/** How well a search finds the article of a headline, and how long a search takes. */
export type Ranking = z.infer<typeof rankingSchema>

export const rankingDepth = 10

/** `search` gives the ids of articles, best first and each once. */
export async function measureRanking(
  samples: readonly Sample[],
  search: (question: string) => Promise<readonly string[]>,
): Promise<Ranking> {
  const ranks: number[] = []
  const taken: number[] = []
  for (const { question, articleId } of samples) {
    const startedAt = performance.now()
    const found = await search(question)
    taken.push(performance.now() - startedAt)
    ranks.push(found.indexOf(articleId))
  }
  return {
    headlines: samples.length,
    ndcg10: mean(ranks.map((rank) => ndcg(rank, rankingDepth))),
    recall1: mean(ranks.map((rank) => (rank === 0 ? 1 : 0))),
    times: { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) },
  }
}
