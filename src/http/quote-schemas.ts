import { z } from 'zod'

export const range = { start: z.int().min(0), end: z.int().min(1) }

export const articleReference = z
  .object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().nullable().meta({ description: 'null: the article does not name its outlet.' }),
    published: z
      .string()
      .nullable()
      .meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD, as far as is known.' }),
    url: z.string().nullable(),
    section: z.string().nullable(),
  })
  .meta({ id: 'ArticleReference' })

export const credit = z
  .object({
    ...range,
    text: z.string().meta({ description: 'The article’s characters from start to end.' }),
    kind: z.enum(['medium', 'document', 'body', 'person', 'unnamed']),
    inferred: z.boolean().meta({ description: 'Named in an earlier sentence, not in the quote.' }),
  })
  .meta({ id: 'Credit' })

export const quote = z
  .object({
    article: articleReference,
    ...range,
    text: z
      .string()
      .meta({ description: 'The article’s characters from start to end, in UTF-16 code units.' }),
    matches: z
      .array(z.object(range))
      .meta({ description: 'The question’s words, in the article’s coordinates.' }),
    score: z.number().min(0).max(1),
    credits: z.array(credit).meta({
      description: 'Whom the article credits for the quote, outermost first: agency or outlet, then speaker.',
    }),
    alsoIn: z.array(articleReference).meta({ description: 'Other articles that print the same words.' }),
  })
  .meta({ id: 'Quote' })
