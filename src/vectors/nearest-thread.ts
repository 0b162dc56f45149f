import { workerData } from 'node:worker_threads'
import { atOnce } from '../slices.js'
import type { Memory } from '../web-assembly.js'
import { openHandover } from './handover.js'
import { openMatrix } from './matrix.js'
import { shareRoom } from './vector-room.js'

/** What a thread is started with: `size` vectors at the beginning of a room, and where questions are laid down. */
export type Shared = {
  readonly memory: Memory
  readonly count: number
  readonly dimensions: number
  readonly size: number
  readonly handover: SharedArrayBuffer
}

/** Runs in a thread: looks for the vectors nearest to one question after the other, until the thread is ended. */
async function serve({ memory, count, dimensions, size, handover: buffer }: Shared): Promise<never> {
  const reader = atOnce(openMatrix(size, shareRoom(memory, count, dimensions)))
  const handover = openHandover(dimensions, buffer)
  for (;;) {
    const { question, count } = handover.take()
    handover.hand(await reader.nearest(question, count))
  }
}

await serve(workerData as Shared)
