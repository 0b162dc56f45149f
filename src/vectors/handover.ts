import type { Hit } from '../domain.js'

/** Memory that two threads share, where one lays down a question and the other the vectors nearest to it. */
export type Handover = {
  readonly buffer: SharedArrayBuffer
  /** Lays a question down, unless another one lies there or waits for its answer. */
  ask(question: Float32Array, count: number): boolean
  /** The answer to the question laid down: nothing if nobody took it, or is not done after so many milliseconds. */
  answer(patienceMs: number): Hit[] | undefined
  /** Waits for a question. */
  take(): { readonly question: Float32Array; readonly count: number }
  /** Lays down what is nearest to the question taken. */
  hand(hits: readonly Hit[]): void
}

/** The most hits that there is room for. */
export const mostHits = 1024

/** What lies there: nothing, a question, one that is being answered, or an answer. */
const state = { free: 0, asked: 1, taken: 2, done: 3 } as const

/** A handover for vectors of some length, or the other end of the one whose memory is given. */
export function openHandover(
  dimensions: number,
  buffer = new SharedArrayBuffer(mostHits * 12 + 12 + dimensions * 4),
): Handover {
  const scores = new Float64Array(buffer, 0, mostHits)
  const passages = new Uint32Array(buffer, mostHits * 8, mostHits)
  const signal = new Int32Array(buffer, mostHits * 12, 1)
  const counts = new Uint32Array(buffer, mostHits * 12 + 4, 2)
  const question = new Float32Array(buffer, mostHits * 12 + 12, dimensions)

  let isWaiting = false

  function change(from: number, to: number): boolean {
    return Atomics.compareExchange(signal, 0, from, to) === from
  }
  /** Also wakes who waits for it. */
  function tell(from: number, to: number): void {
    if (change(from, to)) Atomics.notify(signal, 0)
  }

  return {
    buffer,
    ask: (vector, count) => {
      if (isWaiting || count > mostHits) return false
      // An answer that came too late may lie there.
      change(state.done, state.free)
      if (Atomics.load(signal, 0) !== state.free) return false
      question.set(vector)
      counts[0] = count
      isWaiting = true
      tell(state.free, state.asked)
      return true
    },
    answer: (patienceMs) => {
      isWaiting = false
      if (change(state.asked, state.free)) return undefined
      Atomics.wait(signal, 0, state.taken, patienceMs)
      if (Atomics.load(signal, 0) !== state.done) return undefined
      const hits = Array.from({ length: counts[1] as number }, (_, i) => ({
        passage: passages[i] as number,
        score: scores[i] as number,
      }))
      change(state.done, state.free)
      return hits
    },
    take: () => {
      for (;;) {
        const seen = Atomics.load(signal, 0)
        if (seen !== state.asked) Atomics.wait(signal, 0, seen)
        else if (change(state.asked, state.taken)) break
      }
      return { question: question.slice(), count: counts[0] as number }
    },
    hand: (hits) => {
      hits.forEach(({ passage, score }, i) => {
        passages[i] = passage
        scores[i] = score
      })
      counts[1] = hits.length
      tell(state.taken, state.done)
    },
  }
}
