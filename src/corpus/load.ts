import { basename } from 'node:path'
import type { Article, Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { type Flaw, flaw } from '../flaws/flaw.js'
import { isFlaw, type Reading } from './article.js'
import { type CorpusFile, corpusFiles, unreadable } from './files.js'
import { articleFromFile } from './front-matter.js'
import { articleLines } from './json-lines.js'
import { readAhead } from './read-ahead.js'
import { readSteady } from './steady-file.js'

const textFile = /\.(?:md|txt)$/i

/** The formats, by the end of the file's name. */
const formats: readonly [ending: RegExp, read: (file: CorpusFile) => AsyncGenerator<Reading>][] = [
  [textFile, readFrontMatter],
  [/\.jsonl(?:\.gz)?$/i, readJsonLines],
]

const largestTextFile = 20 * 1024 * 1024

/** Text files whose reading begins before their turn: so many, each of at most so many bytes. */
const filesAhead = 16
const largestAhead = 1024 * 1024

/**
 * Reads every article of a folder, or of a single file, in a stable order and one at a time. What is no
 * article is named with its problem instead; of two articles with the same id the second is.
 */
export async function* loadCorpus(corpusDir: string): AsyncGenerator<Reading> {
  const fileOf = new Map<string, string>()
  for await (const found of readAhead(corpusFiles(corpusDir), filesAhead, withContent)) {
    if ('problem' in found) {
      yield { kind: 'skipped', skipped: found }
      continue
    }
    for await (const reading of readingsOf(found)) {
      if (reading.kind === 'skipped') {
        yield reading
        continue
      }
      const place = reading.line === undefined ? reading.file : `${reading.file}:${reading.line}`
      const earlier = fileOf.get(reading.article.id)
      if (earlier === undefined) {
        fileOf.set(reading.article.id, place)
        yield reading
      } else {
        yield skippedAt(reading, flaw('id-taken', { id: reading.article.id, place: earlier }))
      }
    }
  }
}

function withContent(found: CorpusFile | Skipped): CorpusFile | Skipped {
  if ('problem' in found || !textFile.test(found.file) || found.stats.size > largestAhead) return found
  const content = readSteady(found.path, largestTextFile)
  // Its failure is named when its turn comes; until then it must not count as unhandled.
  content.catch(() => undefined)
  return { ...found, content }
}

/** The readings of one file; what goes wrong on the way is named, and what came before it kept. */
export async function* readingsOf(found: CorpusFile): AsyncGenerator<Reading> {
  const format = formats.find(([ending]) => ending.test(found.file))
  if (!format) {
    yield skippedAt(found, flaw('format-unread'))
    return
  }
  try {
    yield* format[1](found)
  } catch (error) {
    if (error instanceof AppError) throw error
    yield skippedAt(found, unreadable(error))
  }
}

async function* readFrontMatter({ path, file, content }: CorpusFile): AsyncGenerator<Reading> {
  const bytes = await (content ?? readSteady(path, largestTextFile))
  const outcome = typeof bytes === 'string' ? flaw(bytes) : articleFromBytes(file, bytes)
  yield isFlaw(outcome) ? skippedAt({ file }, outcome) : { kind: 'article', article: outcome, file }
}

function articleFromBytes(file: string, bytes: Buffer): Article | Flaw {
  const content = decoded(bytes)
  const id = file.replace(/\.[^./]+$/, '').normalize('NFC')
  return content === undefined ? flaw('not-utf8') : articleFromFile(id, basename(id), content)
}

async function* readJsonLines({ path, file }: CorpusFile): AsyncGenerator<Reading> {
  let flawed = 0
  for await (const { line, outcome } of articleLines(path)) {
    if (!isFlaw(outcome)) yield { kind: 'article', article: outcome, file, line }
    else if (++flawed <= mostListed) yield skippedAt({ file, line }, outcome)
  }
  if (flawed > mostListed) {
    yield skippedAt({ file }, flaw('lines-unnamed', { count: String(flawed - mostListed) }))
  }
}

/** A file of other lines must not make a list that nobody can read. */
const mostListed = 1000

function skippedAt({ file, line }: { file: string; line?: number }, found: Flaw): Reading {
  return { kind: 'skipped', skipped: { file, ...(line !== undefined && { line }), ...found } }
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
