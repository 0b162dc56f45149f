import { z } from 'zod'
import { runTask } from '../child-task.js'
import { type Sample, sampleSchema } from '../questions.js'
import { rankingSchema } from '../ranking.js'
import { packageUrl } from './packages.js'

export const peerNames = ['lancedb', 'minisearch'] as const

export const peerTaskSchema = z.object({
  peer: z.enum(peerNames),
  /** Of articles; and an empty one for the peer's index. */
  corpus: z.string(),
  folder: z.string(),
  warmUp: z.array(z.string()).readonly(),
  samples: z.array(sampleSchema).readonly(),
})

export const peerResultSchema = z
  .object({ name: z.string(), seconds: z.number(), ranking: rankingSchema, askedBytes: z.number() })
  .readonly()

export type Compared = z.infer<typeof peerResultSchema> & { readonly peakBytes: number }

/** Says before the long work, rather than after it, when a peer is missing. */
export function checkPeers(): void {
  for (const name of ['@lancedb/lancedb', 'minisearch']) packageUrl(name)
}

/** Indexes the articles with a peer in a fresh process and asks it the headlines. */
export async function comparePeer(
  task: Omit<z.infer<typeof peerTaskSchema>, 'samples'> & { samples: readonly Sample[] },
  signal: AbortSignal,
): Promise<Compared> {
  // MiniSearch keeps all in the heap of JavaScript, which is too small for it unless told otherwise.
  const options = { program: 'peers/peer-task.js', nodeOptions: ['--max-old-space-size=8192'], signal }
  const { value, peakBytes } = await runTask(options, task, peerResultSchema)
  return { ...value, peakBytes }
}
