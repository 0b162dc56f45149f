import { Worker } from 'node:worker_threads'
import { compiledProgram } from '../compiled-program.js'
import type { Slices } from '../slices.js'
import { openHandover } from './handover.js'
import { openMatrix } from './matrix.js'
import type { Shared } from './nearest-thread.js'
import type { VectorReader } from './store.js'
import type { VectorRoom } from './vector-room.js'

/** How long a thread that has begun is waited for: somewhat longer than looking for the nearest takes (2 ms). */
const patienceMs = 3

/**
 * Search over so many vectors at the beginning of a room, with a thread, started by the first question, that looks for
 * the nearest while the asker does something else. What it has not begun by then is looked for here, and so is
 * everything once it is closed or has failed: the hits are the same.
 */
export function* openThreaded(size: number, room: VectorRoom): Slices<VectorReader> {
  const here = yield* openMatrix(size, room)
  const handover = openHandover(room.dimensions)
  let thread: Worker | undefined
  let isClosed = false
  return {
    ...here,
    nearest: async (question, count) => {
      const isForThread = !isClosed && question.length === room.dimensions
      if (isForThread) thread ??= startThread({ ...room, size, handover: handover.buffer })
      if (!isForThread || !handover.ask(question, count)) return here.nearest(question, count)
      // Goes on as soon as the asker, too, waits for something.
      await undefined
      return handover.answer(patienceMs) ?? here.nearest(question, count)
    },
    close: async () => {
      isClosed = true
      await thread?.terminate()
    },
  }
}

function startThread({ memory, count, dimensions, size, handover }: Shared): Worker {
  const workerData: Shared = { memory, count, dimensions, size, handover }
  const thread = new Worker(compiledProgram('vectors/nearest-thread.js'), { workerData })
  thread.on('error', ({ message }) => {
    process.emitWarning(
      `The thread that looks for the nearest vectors ended; questions take longer now: ${message}`,
    )
  })
  // Waiting for questions keeps no program running.
  thread.unref()
  return thread
}
