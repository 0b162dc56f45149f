import { z } from 'zod'
import { articleReference, credit, range } from './quote-schemas.js'

const verdict = z.enum(['agree', 'one-source', 'differ', 'updated', 'not-comparable'])

const statedRow = {
  ...range,
  text: z.string().meta({ description: 'What is stated, as written: the article’s characters.' }),
  credits: z.array(credit),
  article: articleReference,
  quoteStart: z.int().min(0).meta({ description: 'Where the quote that holds it starts.' }),
}

const figures = z
  .object({
    kind: z.literal('figures'),
    counted: z.enum(['fighters', 'civilians', 'children', 'women', 'persons', 'other']),
    outcome: z.enum(['killed', 'wounded', 'missing', 'captured', 'displaced']).optional(),
    noun: z.string().optional(),
    verdict,
    rows: z.array(
      z.object({
        ...statedRow,
        limit: z.enum([
          'exactly',
          'about',
          'more-than',
          'at-least',
          'less-than',
          'at-most',
          'between',
          'order',
        ]),
        value: z.number(),
        upTo: z.number().optional(),
      }),
    ),
  })
  .meta({ id: 'FigureComparison' })

const dates = z
  .object({
    kind: z.literal('dates'),
    verdict,
    rows: z.array(
      z.object({
        ...statedRow,
        date: z.string().meta({
          description:
            'ISO, as exact as is known: YYYY, YYYY-MM, YYYY-MM-DD; --MM or --MM-DD where the year is not.',
        }),
        until: z.string().optional().meta({ description: 'The last of several days.' }),
        isInferred: z.boolean().meta({ description: 'Completed by when the report appeared.' }),
      }),
    ),
  })
  .meta({ id: 'DateComparison' })

const places = z
  .object({
    kind: z.literal('places'),
    verdict,
    rows: z.array(
      z.object({
        ...statedRow,
        name: z.string().meta({ description: 'The name of the place, as written.' }),
      }),
    ),
  })
  .meta({ id: 'PlaceComparison' })

const claims = z
  .object({
    kind: z.literal('claims'),
    verdict,
    rows: z.array(
      z.object({
        ...statedRow,
        says: z
          .enum(['affirms', 'denies', 'unclear'])
          .meta({ description: 'To a question of yes or no, as far as the words show.' }),
      }),
    ),
  })
  .meta({ id: 'ClaimComparison' })

/** What several articles state for the same thing. */
export const comparison = z
  .discriminatedUnion('kind', [figures, dates, places, claims])
  .meta({ id: 'Comparison' })
