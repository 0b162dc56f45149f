import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { warmingQuestions } from '../answering/warming-questions.js'
import type { ArticleHeader } from '../domain.js'

/** Questions after which asking is nearly as fast as it will be: a headline takes 21 ms of CPU after 200, 18 after 500, 17 after 1,000. */
const questionCount = 400
/** How long nobody may have asked anything. */
const quietMs = 500

export type Warming = {
  readonly headers: readonly Pick<ArticleHeader, 'title'>[]
  readonly ask: (question: string) => Promise<unknown>
  /** When a reader last asked, by `performance.now()`. */
  readonly lastAskedAt?: () => number
  readonly signal?: AbortSignal
}

/**
 * Asks a program questions of its own, as Node compiles what runs often and the first hundred questions take longer
 * without. Readers go first: it waits while they ask, and lets whatever waits go before each question.
 */
export async function warmUp({ headers, ask, lastAskedAt, signal }: Warming): Promise<void> {
  const titles = headers.map(({ title }) => title)
  for (const question of warmingQuestions(titles, questionCount)) {
    await turn()
    await quiet(lastAskedAt)
    if (signal?.aborted) return
    await ask(question)
  }
}

async function quiet(lastAskedAt: () => number = () => Number.NEGATIVE_INFINITY): Promise<void> {
  for (let left = quietMs; left > 0; ) {
    left = lastAskedAt() + quietMs - performance.now()
    // Does not keep a program going that has nothing else to do.
    if (left > 0) await wait(left, undefined, { ref: false })
  }
}
