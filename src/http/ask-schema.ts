import { z } from 'zod'
import { isBackwards } from '../answering/narrowing.js'
import type { Narrowing } from '../asked.js'

/** The longest question taken, in UTF-16 code units. */
export const longestQuestion = 500

const wanted = `Ask something in 1 to ${longestQuestion} characters.`

/** A question as programs send it. What is wrong with one is said so that its name can stand before it. */
const question = z
  .string({ error: ({ input }) => `${input === undefined ? 'is missing' : 'is not a text'}. ${wanted}` })
  .trim()
  .min(1, { error: `is empty. ${wanted}` })
  .max(longestQuestion, {
    error: ({ input }) =>
      `has ${String(input).length} characters, and ${longestQuestion} is the most. Shorten it.`,
  })

/** Browsers send the line breaks of a form as CRLF; they count once. */
export const questionSchema = z
  .string()
  .transform((question) => question.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(1).max(longestQuestion))

/** A day, month or year: 2018-10-27, 2018-10 or 2018. */
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'is no date. Write 2018-10-27, 2018-10 or 2018.',
    abort: true,
  })
  .refine(isOnCalendar, {
    error: 'is no date: there is no such day.',
  })

/** Whether there is such a day; years and months always are. */
function isOnCalendar(text: string): boolean {
  const day = new Date(`${text}T00:00Z`)
  return text.length < 10 || (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
}

const names = z.array(z.string().max(300)).min(1).max(50).optional()

/** What a question is narrowed to. */
export const narrowing = {
  outlets: names.meta({
    description:
      'Only articles of these outlets, named as GET /api/articles names them; "" for those that name none.',
  }),
  sections: names.meta({ description: 'Only articles of these sections; "" for those that name none.' }),
  from: date
    .optional()
    .meta({ description: 'Published at this date or later: YYYY, YYYY-MM or YYYY-MM-DD.' }),
  to: date.optional().meta({ description: 'Published at this date or earlier.' }),
  articles: z
    .array(z.string().min(1).max(1000))
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'Only the articles with these ids.' }),
}

export const isForwards = (given: Narrowing) => !isBackwards(given)
export const backwards = { error: 'is later than "to". Swap the two dates.', path: ['from'] }

/** The same in an address or a form. */
export const narrowingSchema = z.strictObject(narrowing).refine(isForwards, backwards)

export const askSchema = z
  .strictObject({
    question: question.meta({ description: 'In Arabic or English.' }),
    previous: question.optional().meta({
      description:
        'The question asked before, as completed: a follow-up that leans on it is completed from it.',
    }),
    asTyped: z.boolean().optional().meta({ description: 'true: the question is not completed.' }),
    limit: z.int().min(1).max(20).optional().meta({ description: 'Most quotes to give.' }),
    ...narrowing,
  })
  .refine(isForwards, backwards)
  .meta({ id: 'Ask' })
