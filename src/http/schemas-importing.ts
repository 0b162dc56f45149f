import { z } from 'zod'
import { flawFields, skippedFile } from './build-schemas.js'

const text = (longest: number) => z.string().max(longest).optional()

/** Articles as programs bring them. */
export const newArticlesSchema = z
  .strictObject({
    articles: z
      .array(
        z.strictObject({
          name: text(500).meta({ description: 'What its file is named after; the title when absent.' }),
          title: z.string().min(1).max(1000),
          outlet: text(300),
          published: text(100).meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD.' }),
          url: text(4000).meta({ description: 'http or https.' }),
          section: text(300),
          text: z.string().min(1),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'NewArticles' })

const count = z.int().min(0)

/** What became of each article or file, in the order given. */
export const addedArticlesSchema = z
  .object({
    articles: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('added'), name: z.string(), id: z.string() }),
        z
          .object({ kind: z.literal('present'), name: z.string(), id: z.string() })
          .meta({ description: 'An article with this very text was there already.' }),
        z.object({ kind: z.literal('refused'), name: z.string(), ...flawFields }),
        z
          .object({
            kind: z.literal('lines'),
            name: z.string(),
            file: z.string().optional(),
            added: count,
            present: count,
            refused: count,
            problems: z.array(skippedFile),
            titles: z.array(z.string()),
          })
          .meta({ description: 'A JSON Lines file, taken over as one file.' }),
      ]),
    ),
  })
  .meta({ id: 'AddedArticles' })

export const removedArticleSchema = z
  .object({
    key: z.string().meta({ description: 'Names this removal; one id may be removed more than once.' }),
    id: z.string(),
    title: z.string(),
    outlet: z.string().optional(),
    published: z.string().optional(),
    textHash: z.string(),
    file: z.string(),
    line: z.int().optional(),
    removedAt: z.string(),
  })
  .meta({ id: 'RemovedArticle' })

export const removedListSchema = z
  .object({ articles: z.array(removedArticleSchema) })
  .meta({ id: 'RemovedList' })

export const restoreSchema = z
  .strictObject({
    id: z.string().min(1).max(1000).meta({ description: 'An id, or the key of one removal.' }),
  })
  .meta({ id: 'Restore' })

export const restoredSchema = z
  .object({ kind: z.enum(['restored', 'present']), id: z.string() })
  .meta({ id: 'Restored' })
