import { setImmediate as turn } from 'node:timers/promises'

/** Runs tasks one after the other. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>

/**
 * Questions are computed in the one thread that does everything else, too. Were all that wait answered in one go,
 * nothing else would have a turn meanwhile: no page, no sign of life, no new index being opened. So they are
 * answered in the order they came, and between two of them whatever waits may go first.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const own = last.then(() => turn()).then(task)
    last = own.catch(() => undefined)
    return own
  }
}
