import { basename } from 'node:path'
import type { Article, Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { type Flaw, isFlaw, type Reading } from './article.js'
import { type CorpusFile, corpusFiles, unreadable } from './files.js'
import { articleFromFile } from './front-matter.js'
import { articleLines } from './json-lines.js'
import { readAhead } from './read-ahead.js'
import { readSteady, type Unsteady } from './steady-file.js'

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
        yield skippedAt(reading, duplicateOf(reading.article.id, earlier))
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
    yield skippedAt(found, unknownFormat)
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
  const outcome = typeof bytes === 'string' ? unsteady[bytes] : articleFromBytes(file, bytes)
  yield isFlaw(outcome) ? skippedAt({ file }, outcome) : { kind: 'article', article: outcome, file }
}

function articleFromBytes(file: string, bytes: Buffer): Article | Flaw {
  const content = decoded(bytes)
  const id = file.replace(/\.[^./]+$/, '').normalize('NFC')
  return content === undefined ? notUtf8 : articleFromFile(id, basename(id), content)
}

async function* readJsonLines({ path, file }: CorpusFile): AsyncGenerator<Reading> {
  let flawed = 0
  for await (const { line, outcome } of articleLines(path)) {
    if (!isFlaw(outcome)) yield { kind: 'article', article: outcome, file, line }
    else if (++flawed <= mostListed) yield skippedAt({ file, line }, outcome)
  }
  if (flawed > mostListed) yield skippedAt({ file }, moreLines(flawed - mostListed))
}

/** A file of other lines must not make a list that nobody can read. */
const mostListed = 1000

function moreLines(count: number): Flaw {
  return {
    problem: `${count} more of its lines are no articles.`,
    mend: 'Mend those that are named; the others may have the same reasons.',
  }
}

function skippedAt({ file, line }: { file: string; line?: number }, { problem, mend }: Flaw): Reading {
  return { kind: 'skipped', skipped: { file, ...(line !== undefined && { line }), problem, mend } }
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const notUtf8: Flaw = { problem: 'It is not valid UTF-8.', mend: 'Save the file as UTF-8.' }

const unsteady: Readonly<Record<Unsteady, Flaw>> = {
  'too-large': {
    problem: 'It is larger than 20 MB.',
    mend: 'Split it, or use JSON Lines (.jsonl), one article a line.',
  },
  changing: {
    problem: 'It was changed again and again while it was read.',
    mend: 'Build again when it is written to no more.',
  },
}

const unknownFormat: Flaw = {
  problem: 'Its format is not one that is read.',
  mend: 'Use .md, .txt, .jsonl or .jsonl.gz, or take the file out.',
}

function duplicateOf(id: string, place: string): Flaw {
  return {
    problem: `Its id "${id}" is taken by ${place}.`,
    mend: 'Give one of the two another id, or take one out.',
  }
}
