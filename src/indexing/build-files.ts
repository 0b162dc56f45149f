import { z } from 'zod'
import { type Article, boilerplateKinds, type Passage, type Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { flawCodes } from '../flaws/flaw.js'
import { readJsonLines } from './json-lines-file.js'

const offset = z.number().int().min(0)
const rangeSchema = z.object({ start: offset, end: offset })

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().exactOptional(),
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
  section: z.string().exactOptional(),
  text: z.string(),
  boilerplate: z.array(rangeSchema.extend({ kind: z.enum(boilerplateKinds) })).exactOptional(),
  textHash: z.string(),
})

const passageSchema = rangeSchema.extend({
  id: z.string(),
  articleId: z.string(),
  sentences: z.array(rangeSchema),
})

/** What was skipped, as any version of the program has written it down: a code that is not known is left out. */
export const skippedSchema = z.object({
  file: z.string(),
  line: z.number().exactOptional(),
  code: z.enum(flawCodes).optional().catch(undefined),
  values: z.record(z.string(), z.string()).optional(),
  problem: z.string(),
  mend: z.string(),
})

/** The articles of a build, in the order they were read. */
export function readArticles(path: string): AsyncGenerator<Article> {
  return values(path, articleSchema)
}

/** The passages of a build; the nth is passage number n of its index of words. */
export function readPassages(path: string): AsyncGenerator<Passage> {
  return values(path, passageSchema)
}

export function readSkipped(path: string): AsyncGenerator<Skipped> {
  return values(path, skippedSchema)
}

async function* values<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  let line = 0
  try {
    for await (const value of readJsonLines(path)) {
      line++
      yield schema.parse(value)
    }
  } catch (cause) {
    throw new AppError(
      'index-damaged',
      `${path}:${line} is not as it was written. Run "isnad index --full".`,
      {
        cause,
      },
    )
  }
}
