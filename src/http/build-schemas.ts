import { z } from 'zod'
import { flawCodes } from '../flaws/flaw.js'

const startedBy = z
  .enum(['page', 'terminal', 'start'])
  .meta({ description: 'The page or this interface, a command, or the start of the server.' })

const failureCode = z
  .string()
  .optional()
  .meta({ description: 'Why it failed, by name, where that is known.' })

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
    code: failureCode,
    message: z.string().optional(),
  })
  .meta({ id: 'Rebuild' })

/** Why something is no article. */
export const flawFields = {
  code: z
    .enum(flawCodes)
    .optional()
    .meta({ description: 'What is wrong, by name; absent where an earlier version found it.' }),
  values: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'The words of the sentences that are not ours: ids, names, limits.' }),
  problem: z.string().meta({ description: 'What is wrong, as a sentence.' }),
  mend: z.string().meta({ description: 'What to do about it, as a sentence.' }),
}

/** A file, or a line of one, that was not read. */
export const skippedFile = z.object({ file: z.string(), line: z.int().optional(), ...flawFields })

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
          code: failureCode,
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
