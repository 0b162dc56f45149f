import { setImmediate as pause } from 'node:timers/promises'

/** Long work that can be interrupted: a step, up to the next `yield`, takes a few milliseconds at most. */
export type Slices<T> = Generator<void, T>

/** How long work goes on before others are let in. */
const sliceMs = 5

/** Does all of it now. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Does it between the requests that wait: none of them waits for more than a slice. */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await pause()
  }
}
