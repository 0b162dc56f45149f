import { z } from 'zod'

const startedBy = z
  .enum(['page', 'terminal', 'start'])
  .meta({ description: 'The page or this interface, a command, or the start of the server.' })

export const rebuildSchema = z
  .object({
    kind: z.enum(['idle', 'running', 'done', 'failed', 'cancelled', 'lost']).meta({
      description: 'lost: it ended without a word, killed or with the power.',
    }),
    id: z.string().optional(),
    startedAt: z.string().optional(),
    startedBy: startedBy.optional(),
    stage: z
      .enum(['starting', 'reading', 'embedding', 'analysing', 'writing', 'publishing', 'opening'])
      .optional(),
    done: z.int().min(0).optional(),
    total: z.int().min(0).optional(),
    perSecond: z.number().min(0).optional(),
    secondsLeft: z.number().min(0).optional(),
    reused: z.int().min(0).optional(),
    added: z.int().min(0).optional(),
    changed: z.int().min(0).optional(),
    removed: z.int().min(0).optional(),
    message: z.string().optional(),
  })
  .meta({ id: 'Rebuild' })

/** A file, or a line of one, that was not read. */
export const skippedFile = z.object({
  file: z.string(),
  line: z.int().optional(),
  problem: z.string(),
  mend: z.string(),
})

export const buildLogSchema = z
  .object({
    builds: z
      .array(
        z.object({
          id: z.string(),
          startedAt: z.string(),
          startedBy,
          outcome: z.enum(['done', 'cancelled', 'failed', 'lost']),
          seconds: z.number().min(0),
          message: z.string().optional(),
          buildId: z.string().optional(),
          articles: z.int().min(0).optional(),
          passages: z.int().min(0).optional(),
          changes: z
            .object({ reused: z.int(), added: z.int(), changed: z.int(), removed: z.int() })
            .optional(),
          anew: z
            .enum(['first', 'asked', 'incompatible', 'damaged'])
            .optional()
            .meta({ description: 'Why nothing was taken from the build before.' }),
          skipped: z.int().min(0).optional(),
          problems: z.array(skippedFile).optional().meta({ description: 'The first of what was not read.' }),
          peakBytes: z.int().min(0).optional(),
          model: z.string().optional(),
          stageSeconds: z.record(z.string(), z.number()).optional(),
        }),
      )
      .meta({ description: 'Newest first, 50 at most.' }),
  })
  .meta({ id: 'BuildLog' })
