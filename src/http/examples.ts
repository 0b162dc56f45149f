import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { longestQuestion } from './ask-schema.js'
import type { Examples } from './services.js'

const question = z.string().trim().min(1).max(longestQuestion)
const schema = z.strictObject({ ar: z.array(question), en: z.array(question) })

/**
 * Questions to try, from `examples.json` beside the articles; none when there is no such file. A broken
 * one is told in the log and shows none: it must not keep anybody from asking.
 */
export async function readExamples(corpusDir: string): Promise<Examples> {
  const path = join(corpusDir, 'examples.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const parsed = schema.safeParse(text === undefined ? none : json(text))
  if (parsed.success) return parsed.data
  console.error(
    `${path} is not {"ar": [questions], "en": [questions]}; no examples are shown. Mend it or remove it.\n` +
      z.prettifyError(parsed.error),
  )
  return none
}

const none: Examples = { ar: [], en: [] }

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
