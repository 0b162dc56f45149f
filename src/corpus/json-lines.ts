import { z } from 'zod'
import type { Article } from '../domain.js'
import { type Flaw, flaw } from '../flaws/flaw.js'
import { articleFrom, isFlaw, withPlainLineEnds } from './article.js'
import { byteLines, tooLong } from './byte-lines.js'
import { openSteady } from './steady-file.js'
import { unpacked } from './unpacked.js'

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
  let blank = 0
  let flawed = 0
  for await (const bytes of rawLines(path)) {
    line++
    const outcome = outcomeOf(bytes)
    if (outcome === undefined) blank++
    else if (isFlaw(outcome)) flawed++
    const isGivenUp = blank > mostBlank || flawed > mostFlawed
    if (isGivenUp) yield { line, bytes: nothing, outcome: flaw('lines-given-up') }
    else if (outcome) yield { line, bytes: bytes === tooLong ? nothing : bytes, outcome }
    if (isGivenUp) return
  }
}

function outcomeOf(bytes: Buffer | typeof tooLong): Article | Flaw | undefined {
  if (bytes === tooLong) return flaw('line-too-long')
  if (bytes.length === 0) return undefined
  const text = decoded(bytes)
  if (text === undefined) return flaw('line-not-utf8')
  return text.trim() === '' ? undefined : articleFromLine(text)
}

const nothing = Buffer.alloc(0)

/** What has more such lines is no list of articles, and may be made to keep a build busy. */
const mostBlank = 1_000_000
const mostFlawed = 100_000

function articleFromLine(text: string): Article | Flaw {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return flaw('line-not-json', {
      detail: error instanceof Error ? error.message.slice(0, 120) : 'unreadable',
    })
  }
  const record = recordSchema.safeParse(value)
  if (!record.success) {
    const name = record.error.issues[0]?.path.join('.')
    return name ? flaw('line-field', { name }) : flaw('line-not-object')
  }
  const { id, section, category, ...header } = record.data
  return articleFrom(id, { ...header, section: section ?? category }, withPlainLineEnds(record.data.text))
}

/** The lines of such a file as they stand there, blank ones too. */
export function rawLines(path: string): AsyncGenerator<Buffer | typeof tooLong> {
  return byteLines(bytesOf(path), longestLine)
}

/** The bytes of such a file, unpacked if need be; all of them of one version of it. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const file = await openSteady(path)
  try {
    yield* path.toLowerCase().endsWith('.gz') ? unpacked(file.bytes()) : file.bytes()
  } catch (error) {
    // What cannot be unpacked or read on may be so because somebody writes over it.
    await file.check()
    throw error
  } finally {
    await file.close()
  }
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
