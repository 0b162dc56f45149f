import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.js'
import { longestQuestion } from './schemas.js'
import type { Examples } from './services.js'

const question = z.string().trim().min(1).max(longestQuestion)
const schema = z.strictObject({ ar: z.array(question), en: z.array(question) })

/** Questions to try, from `examples.json` beside the articles; none when there is no such file. */
export async function readExamples(corpusDir: string): Promise<Examples> {
  const path = join(corpusDir, 'examples.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { ar: [], en: [] }
  const parsed = schema.safeParse(json(text))
  if (parsed.success) return parsed.data
  throw new AppError(
    'corpus-invalid',
    `${path} is not {"ar": [questions], "en": [questions]}. Mend it or remove it.\n${z.prettifyError(parsed.error)}`,
  )
}

/** Five in the language of the interface and one in the other, which shows that both may be asked. */
export function examplesFor(examples: Examples, language: keyof Examples): string[] {
  const other = language === 'ar' ? 'en' : 'ar'
  return [...examples[language].slice(0, 5), ...examples[other].slice(0, 1)]
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
