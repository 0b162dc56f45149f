import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Article, Range } from '../domain.js'
import { AppError } from '../errors.js'

const schema = z.object({
  id: z.string(),
  question: z.string(),
  lang: z.enum(['ar', 'en']).optional(),
  type: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
  /** What it is about, in a word: questions about the same are kept together when a fit is cross-validated. */
  about: z.string().optional(),
  gold: z.array(z.object({ article: z.string(), quote: z.string() })).default([]),
})

/** A question with the places that answer it, one question a line of a gold file. */
export type GoldQuestion = z.output<typeof schema>

export async function readGold(path: string): Promise<GoldQuestion[]> {
  return readJsonLines(path, schema)
}

/** The records of a file, one a line, checked; a line that does not fit is named. */
export async function readJsonLines<T>(path: string, lineSchema: z.ZodType<T>): Promise<T[]> {
  const lines = (await read(path)).split('\n')
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return lineSchema.parse(JSON.parse(line))
    } catch (cause) {
      throw new AppError('bad-request', `${path}:${i + 1} does not fit: ${(cause as Error).message}`, {
        cause,
      })
    }
  })
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new AppError('bad-request', `${path} cannot be read: ${(cause as Error).message}`, { cause })
  }
}

/** Gold files name articles by file; ids of articles have no extension. */
export function articleIdOf(name: string): string {
  return name.replace(/\.(?:txt|md)$/i, '')
}

/** Where the gold quote stands in its article, white space aside; undefined when the article does not hold it. */
export function locate(article: Article, quote: string): Range | undefined {
  const parts = quote.trim().split(/\s+/).map(escapeForPattern)
  const match = new RegExp(parts.join('\\s+'), 'u').exec(article.text)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
