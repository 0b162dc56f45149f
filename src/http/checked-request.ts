import type { z } from 'zod'
import { AppError } from '../errors.js'

/** What a request holds, as its schema says; else a failure with a sentence a fault: the field, what is wrong, the mend. */
export function checkedRequest<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: predicateOf })
  if (parsed.success) return parsed.data
  throw new AppError('bad-request', parsed.error.issues.map(sentenceOf).join(' '))
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? `What was sent ${message}` : `"${path.join('.')}" ${message}`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** What is wrong with a field, where its schema has no words of its own; its name stands before it. */
function predicateOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing.' : `is not ${kinds[issue.expected] ?? issue.expected}.`
    case 'unrecognized_keys': {
      const names = issue.keys.map((key) => `"${key}"`).join(', ')
      return `has fields that are not known: ${names}. Leave them out.`
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty. Fill it.'
        : `is less than ${issue.minimum}.`
    case 'too_big': {
      const most = String(issue.maximum)
      if (issue.origin === 'string') return `is longer than ${most} characters. Shorten it.`
      return issue.origin === 'array' ? `has more than ${most} entries. Send fewer.` : `is more than ${most}.`
    }
    default:
      return 'is not as it is described in /api/openapi.json.'
  }
}
