import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { Article } from '../domain.js'
import { articleFrom, type Flaw, withPlainLineEnds } from './article.js'

/** One line of a JSON Lines file: an article, or what is wrong with it. */
export type Line = { readonly line: number; readonly outcome: Article | Flaw }

const longestLine = 20 * 1024 * 1024

const recordSchema = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).transform((id) => id.trim().normalize('NFC')),
  text: z.string(),
  section: z.unknown(),
  category: z.unknown(),
})

/** Reads `.jsonl` or `.jsonl.gz` as a stream, one article a line; blank lines are passed over. */
export async function* articleLines(path: string): AsyncGenerator<Line> {
  let line = 0
  for await (const bytes of lines(path)) {
    line++
    if (bytes === tooLong) {
      yield { line, outcome: { problem: 'The line is longer than 20 MB.', mend: 'Split the article.' } }
      continue
    }
    const text = decoded(bytes)
    if (text?.trim() === '') continue
    yield { line, outcome: text === undefined ? notUtf8 : articleFromLine(text) }
  }
}

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

const tooLong = Symbol('a line over the limit')
const newline = 0x0a

/** Cuts the file at line feeds before decoding, so that one broken line does not spoil the others. */
async function* lines(path: string): AsyncGenerator<Buffer | typeof tooLong> {
  let held: Buffer[] = []
  let heldLength = 0
  for await (const chunk of bytesOf(path)) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      heldLength += end - start
      yield heldLength > longestLine ? tooLong : Buffer.concat([...held, chunk.subarray(start, end)])
      held = []
      heldLength = 0
      start = end + 1
    }
    heldLength += chunk.length - start
    // A line over the limit is measured but not kept.
    held = heldLength > longestLine ? [] : [...held, chunk.subarray(start)]
  }
  if (heldLength > 0) yield heldLength > longestLine ? tooLong : Buffer.concat(held)
}

function bytesOf(path: string): AsyncIterable<Buffer> {
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
