import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../src/evaluation/measures.js'

/** A question that was asked: when it was answered, how long that took, and whether it was. */
export type Asked = { readonly at: number; readonly ms: number; readonly isAnswered: boolean }

export type Crowd = {
  /** Stops asking; resolves with all that was asked once the last answers are in. */
  stop(): Promise<Asked[]>
}

/** So many clients ask without pause, each its next question as soon as it has an answer. */
export function startCrowd(count: number, questions: readonly string[], address: string): Crowd {
  const asked: Asked[] = []
  let next = 0
  let isOver = false
  const client = async () => {
    while (!isOver) {
      const question = questions[next++ % questions.length] ?? ''
      const startedAt = performance.now()
      const isAnswered = await isWell(address, question)
      asked.push({ at: Date.now(), ms: performance.now() - startedAt, isAnswered })
      // A server that is gone refuses at once, and without end.
      if (!isAnswered) await wait(100)
    }
  }
  const clients = Promise.all(Array.from({ length: count }, client))
  return {
    stop: async () => {
      isOver = true
      await clients
      return asked
    },
  }
}

async function isWell(address: string, question: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    })
    await response.text()
    return response.ok
  } catch {
    return false
  }
}

export type Answering = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly longest: number
  readonly failed: number
}

/** The questions answered in a stretch of time, in figures. */
export function answeringIn(asked: readonly Asked[], { from, to }: { from: number; to: number }): Answering {
  const within = asked.filter(({ at }) => at > from && at <= to)
  const times = within.map(({ ms }) => ms)
  return {
    perSecond: within.length / ((to - from) / 1000),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    longest: Math.max(0, ...times),
    failed: within.filter(({ isAnswered }) => !isAnswered).length,
  }
}
