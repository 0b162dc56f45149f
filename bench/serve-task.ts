import type { z } from 'zod'
import { peakMemory } from '../src/indexing/peak-memory.js'

/** The other end of `runTask`: takes the one task, sends what comes of it, and ends. */
export function serveTask<T>(schema: z.ZodType<T>, run: (task: T) => Promise<unknown>): void {
  process.once('message', (message) => {
    run(schema.parse(message)).then(
      (value) => {
        process.send?.({ value, peakBytes: peakMemory() }, () => process.exit(0))
      },
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}
