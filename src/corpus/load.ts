import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Flaw, isFlaw, type Reading } from './article.js'
import { type CorpusFile, corpusFiles, unreadable } from './files.js'
import { articleFromFile } from './front-matter.js'
import { articleLines } from './json-lines.js'

/** The formats, by the end of the file's name. */
const formats: readonly [ending: RegExp, read: (file: CorpusFile) => AsyncGenerator<Reading>][] = [
  [/\.(?:md|txt)$/i, readFrontMatter],
  [/\.jsonl(?:\.gz)?$/i, readJsonLines],
]

const largestTextFile = 20 * 1024 * 1024

/**
 * Reads every article of a folder, or of a single file, in a stable order and one at a time. What is no
 * article is named with its problem instead; of two articles with the same id the second is.
 */
export async function* loadCorpus(corpusDir: string): AsyncGenerator<Reading> {
  const fileOf = new Map<string, string>()
  for await (const found of corpusFiles(corpusDir)) {
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
    yield skippedAt(found, unreadable(error))
  }
}

async function* readFrontMatter({ path, file, stats }: CorpusFile): AsyncGenerator<Reading> {
  if (stats.size > largestTextFile) {
    yield skippedAt({ file }, tooLarge)
    return
  }
  const content = decoded(await readFile(path))
  const id = file.replace(/\.[^./]+$/, '').normalize('NFC')
  const outcome = content === undefined ? notUtf8 : articleFromFile(id, basename(id), content)
  yield isFlaw(outcome) ? skippedAt({ file }, outcome) : { kind: 'article', article: outcome, file }
}

async function* readJsonLines({ path, file }: CorpusFile): AsyncGenerator<Reading> {
  for await (const { line, outcome } of articleLines(path)) {
    yield isFlaw(outcome)
      ? skippedAt({ file, line }, outcome)
      : { kind: 'article', article: outcome, file, line }
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

const tooLarge: Flaw = {
  problem: 'It is larger than 20 MB.',
  mend: 'Split it, or use JSON Lines (.jsonl), one article a line.',
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
