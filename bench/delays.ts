import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const sampleSchema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The longest time in which the server's event loop could take up nothing, since the sample before. */
  heldUpMs: z.number(),
  rssBytes: z.number(),
})
export type Sample = z.infer<typeof sampleSchema>

/** A stretch of time, in milliseconds since 1970. */
export type Span = { readonly from: number; readonly to: number }

export async function readDelays(path: string): Promise<Sample[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => sampleSchema.parse(JSON.parse(line)))
}

/** The longest the event loop was held up in a stretch of time, in milliseconds. */
export function heldUpIn(samples: readonly Sample[], { from, to }: Span): number {
  return Math.max(0, ...samples.filter(({ at }) => at > from && at <= to).map(({ heldUpMs }) => heldUpMs))
}
