import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { Article } from '../domain.js'
import { articleFrom, type Flaw, withPlainLineEnds } from './article.js'
import { byteLines, tooLong } from './byte-lines.js'

/** One line of a JSON Lines file: an article, or what is wrong with it. */
export type Line = {
  readonly line: number
  /** The line as it stands in the file, without its end; empty for one that is too long. */
  readonly bytes: Buffer
  readonly outcome: Article | Flaw
}

const longestLine = 20 * 1024 * 1024

const recordSchema = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).transform((id) => id.trim().normalize('NFC')),
  text: z.string(),
  section: z.unknown().optional(),
  category: z.unknown().optional(),
})

/** Reads `.jsonl` or `.jsonl.gz` as a stream, one article a line; blank lines are passed over. */
export async function* articleLines(path: string): AsyncGenerator<Line> {
  let line = 0
  for await (const bytes of byteLines(bytesOf(path), longestLine)) {
    line++
    if (bytes === tooLong) {
      yield { line, bytes: Buffer.alloc(0), outcome: lineTooLong }
      continue
    }
    const text = decoded(bytes)
    if (text?.trim() === '') continue
    yield { line, bytes, outcome: text === undefined ? notUtf8 : articleFromLine(text) }
  }
}

const lineTooLong: Flaw = { problem: 'The line is longer than 20 MB.', mend: 'Split the article.' }

const notUtf8: Flaw = { problem: 'The line is not valid UTF-8.', mend: 'Save the file as UTF-8.' }

function articleFromLine(text: string): Article | Flaw {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return {
      problem: `The line is no valid JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}.`,
      mend: 'Write one whole JSON object a line.',
    }
  }
  const record = recordSchema.safeParse(value)
  if (!record.success) {
    const name = record.error.issues[0]?.path.join('.') || 'the line'
    return {
      problem: name === 'the line' ? 'The line is not an object.' : `"${name}" is missing, or not a text.`,
      mend: 'Each line needs "id", "title" and "text" as texts.',
    }
  }
  const { id, section, category, ...header } = record.data
  return articleFrom(id, { ...header, section: section ?? category }, withPlainLineEnds(record.data.text))
}

/** The lines of such a file as they stand there, blank ones too. */
export function rawLines(path: string): AsyncGenerator<Buffer | typeof tooLong> {
  return byteLines(bytesOf(path), longestLine)
}

/** The bytes of such a file, unpacked if need be. */
export function bytesOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  if (!path.toLowerCase().endsWith('.gz')) return file
  // The error of either end reaches the reader through the last stream.
  return pipeline(file, createGunzip(), () => undefined)
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
