import { z } from 'zod'
import { boilerplateKinds } from '../domain.js'
import { narrowing } from './ask-schema.js'
import { rebuildSchema, skippedFile } from './build-schemas.js'
import { comparison } from './comparison-schemas.js'
import { articleReference, quote, range } from './quote-schemas.js'

const index = z.object({ buildId: z.string(), model: z.string() })

export const answerSchema = z
  .object({
    kind: z.enum(['answer', 'no-answer']),
    question: z.string().meta({ description: 'As it was asked: completed, if it was.' }),
    completed: z.string().nullable().meta({ description: 'null: the question was asked as it was written.' }),
    language: z.enum(['ar', 'en']),
    confidence: z.number().min(0).max(1),
    quotes: z.array(quote).meta({ description: 'Best first; empty when the articles do not answer.' }),
    witnesses: z.int().min(0).meta({
      description: 'Outlets, or articles that name none, among the quotes that do not only copy another.',
    }),
    comparisons: z.array(comparison).meta({
      description:
        'What several articles state for the same thing, side by side: figures, dates, places, yes and no. Nothing is added up.',
    }),
    nearest: z.array(quote).meta({ description: 'Not an answer: the nearest the articles come.' }),
    missingTerms: z.array(z.string()).meta({ description: 'Words of the question found in no article.' }),
    translations: z.array(z.object({ word: z.string(), arabic: z.array(z.string()) })),
    namedTime: z
      .object({
        year: z.int().optional(),
        month: z.int().min(1).max(12),
        days: z.array(z.int()).length(2).optional(),
      })
      .nullable()
      .meta({ description: 'The time the question names: reports of it come first.' }),
    isNewestFirst: z.boolean().meta({ description: 'The question asks for the latest.' }),
    askedOf: z
      .object({
        ...narrowing,
        articleCount: z.int().min(0).meta({ description: 'Indexed articles that fit.' }),
        unknown: z.array(z.string()).meta({ description: 'Names and ids that no indexed article has.' }),
      })
      .nullable()
      .meta({ description: 'What the question was narrowed to; null: it was asked of all articles.' }),
    index,
    tookMs: z.number().min(0),
  })
  .meta({ id: 'Answer' })

const { tookMs: _, ...toolAnswer } = answerSchema.shape

/** An answer as a tool gives it. */
export const toolAnswerSchema = z.object(toolAnswer)

export const searchResultSchema = z.object({ quotes: z.array(quote), index })

export const articleListSchema = z
  .object({
    total: z.int().min(0),
    articles: z.array(articleReference.extend({ passageCount: z.int().min(0) })),
  })
  .meta({ id: 'ArticleList' })

export const articleSchema = articleReference
  .extend({
    text: z.string(),
    textHash: z.string(),
    boilerplate: z
      .array(z.object({ ...range, kind: z.enum(boilerplateKinds) }))
      .meta({ description: 'Text of the site in the text, by what it is for: never quoted nor searched.' }),
    passages: z.array(z.object(range)),
  })
  .meta({ id: 'Article' })

export const standInSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    published: z.string().optional().meta({ description: 'The build that should answer.' }),
    served: z.string().meta({ description: 'The build that answers in its place.' }),
  })
  .meta({ id: 'StandIn', description: 'Why another index answers than the newest.' })
export const indexSchema = z
  .object({
    buildId: z.string(),
    builtAt: z.string(),
    articleCount: z.int().min(0),
    passageCount: z.int().min(0),
    model: z.string(),
    standIn: standInSchema.nullable().meta({ description: 'null: the newest index answers.' }),
    skipped: z.array(skippedFile),
    rebuild: rebuildSchema,
  })
  .meta({ id: 'Index' })

export const healthSchema = z
  .object({ status: z.literal('ok'), buildId: z.string(), standIn: standInSchema.nullable() })
  .meta({ id: 'Health' })

export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .meta({ id: 'Error' })

/** Which part of the list of articles; a list can be long. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  offset: z.coerce.number().int().min(0).default(0),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Only articles whose title or outlet holds these words.' }),
})

/** The same for the index page, which shows the beginning of the list rather than an error. */
export const listPlaceSchema = z
  .object({
    page: z.coerce.number().int().min(1).catch(1),
    q: z.string().trim().min(1).max(200).optional().catch(undefined),
  })
  .transform(({ page, q }) => ({ page, ...(q !== undefined && { words: q }) }))
