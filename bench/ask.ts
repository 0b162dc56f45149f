import { z } from 'zod'
import { runTask } from './child-task.js'
import { type Sample, sampleSchema, type Timed, timedSchema } from './questions.js'
import { rankingSchema } from './ranking.js'
import { timesSchema } from './timing.js'

export const askTaskSchema = z.object({ timed: timedSchema, samples: z.array(sampleSchema).readonly() })

export const askingSchema = z
  .object({
    /** The name of the model with all that decides its vectors. */
    model: z.string(),
    passages: z.number(),
    /** Opening the model and the lexicon, and opening the index, in milliseconds. */
    loadMs: z.object({ model: z.number(), index: z.number() }),
    /** Resident bytes. */
    memory: z.object({ loaded: z.number(), asked: z.number() }),
    times: z.object({ headlines: timesSchema, fewWords: timesSchema, english: timesSchema }),
    /** Absent without headlines to find. */
    ranking: z.object({ withMeaning: rankingSchema, wordsAlone: rankingSchema }).optional(),
  })
  .readonly()

export type Asking = z.infer<typeof askingSchema>

/** Opens an index in a fresh process, asks it with a clock running, then measures its ranking. */
export async function askIndex(
  indexDir: string,
  task: { timed: Timed; samples: readonly Sample[] },
  signal: AbortSignal,
): Promise<Asking> {
  const options = { program: 'ask-task.js', env: { INDEX_DIR: indexDir }, signal }
  return (await runTask(options, task, askingSchema)).value
}
