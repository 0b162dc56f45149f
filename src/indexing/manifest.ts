import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Embedder } from '../embedding/embedder.js'
import { AppError } from '../errors.js'
import { analysisVersion } from '../text/analysis-version.js'

export const formatVersion = 2

/** About this many words a passage. */
export const targetWords = 120

const count = z.number().int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** How the articles of a build differ from those of the one it was made from. */
const changesSchema = z.object({
  /** The build that everything unchanged was taken from. */
  from: z.string(),
  /** What was wrong with the published build, when that is another. */
  damaged: z.string().exactOptional(),
  /** Articles whose text was analysed before, under this id or another. */
  reused: count,
  /** Articles that were analysed: their id is new, or it stood for another text. */
  added: count,
  changed: count,
  /** Ids of the build before that are no longer there. */
  removed: count,
})

/** Why nothing was taken from the build before. */
const anewSchema = z.object({
  reason: z.enum(['first', 'asked', 'incompatible', 'damaged']),
  /** What is incompatible or damaged. */
  detail: z.string().exactOptional(),
})

export type Changes = Readonly<z.output<typeof changesSchema>>
export type Anew = Readonly<z.output<typeof anewSchema>>

const manifestSchema = z.object({
  formatVersion: count,
  /** UTC time and six random hex digits: 20250131T101500Z-3fa9c1 */
  buildId: z.string(),
  /** One more than the newest build had: which of two is newer does not hang on a clock. */
  number: count,
  builtAt: z.iso.datetime(),
  articleCount: count,
  passageCount: count,
  sentenceCount: count,
  /** Files and lines that could not be read; named in skipped.jsonl. */
  skippedCount: count,
  /** Over every article's id, header and text, and over what was skipped. */
  corpusHash: hash,
  /** Over the names, sizes and times of the corpus files: when it is the same, nobody reads them again. */
  corpusFilesHash: hash,
  analysisVersion: count,
  store: z.enum(['vectra']),
  embedding: z.object({ fingerprint: z.string(), dimensions: count }),
  passageLimits: z.object({ maxTokens: count, targetWords: count }),
  /** One of the two, except in builds of before they were written. */
  changes: changesSchema.exactOptional(),
  anew: anewSchema.exactOptional(),
  /** Every other file of the build. */
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: hash })),
})

/** The record of what a build was made from and with. */
export type IndexManifest = Readonly<z.output<typeof manifestSchema>>

/** The record as it is written: it ends with its own SHA-256, so that a changed byte of it shows, too. */
export function manifestText(manifest: object): string {
  const sha256 = createHash('sha256').update(JSON.stringify(manifest), 'utf8').digest('hex')
  return `${JSON.stringify({ ...manifest, sha256 }, undefined, 2)}\n`
}

/** Reads the record of a build; a folder without one was never finished. */
export async function readManifest(folder: string): Promise<IndexManifest> {
  const path = join(folder, 'manifest.json')
  let text: string
  let value: unknown
  try {
    text = await readFile(path, 'utf8')
    value = JSON.parse(text)
  } catch (cause) {
    throw damaged(`${path} cannot be read.`, cause)
  }
  if (!isSealed(text, value)) throw damaged(`${path} is not as it was written.`)
  checkFormat(value)
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') || 'all of it'
  throw damaged(`${path} is not as it was written (${field}).`, parsed.error)
}

/** Whether a record is as its own SHA-256 says; one of an earlier version need not have any. */
function isSealed(text: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (!('sha256' in value)) return !('formatVersion' in value) || value.formatVersion !== formatVersion
  const { sha256: _stated, ...manifest } = value
  return text === manifestText(manifest)
}

/** A record of another version need not have the fields of this one. */
function checkFormat(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) return
  const built = value.formatVersion
  if (typeof built === 'number' && built !== formatVersion) {
    throw incompatible('formatVersion', built, formatVersion, 'Run "isnad index".')
  }
}

function damaged(what: string, cause?: unknown): AppError {
  return new AppError('index-damaged', `${what} Run "isnad index --full".`, { cause })
}

function incompatible(field: string, built: unknown, wanted: unknown, mend: string): AppError {
  return new AppError(
    'index-incompatible',
    `The index was built with ${field} ${JSON.stringify(built)}, but ${JSON.stringify(wanted)} is in use. ${mend}`,
  )
}

/** Refuses an index that was built with something else than what would read it, naming the field. */
export function checkCompatible(manifest: IndexManifest, embedder: Embedder): void {
  for (const { field, built, wanted, mend } of requirements(manifest, embedder)) {
    if (built !== wanted) throw incompatible(field, built, wanted, mend)
  }
}

/** Whether `checkCompatible` would let the index pass. */
export function isCompatible(manifest: IndexManifest, embedder: Embedder): boolean {
  return requirements(manifest, embedder).every(({ built, wanted }) => built === wanted)
}

function requirements(manifest: IndexManifest, embedder: Embedder) {
  const rebuild = 'Run "isnad index".'
  const setBack = 'Run "isnad index", or set MODEL and what belongs to it back.'
  return [
    { field: 'analysisVersion', built: manifest.analysisVersion, wanted: analysisVersion, mend: rebuild },
    {
      field: 'embedding.fingerprint',
      built: manifest.embedding.fingerprint,
      wanted: embedder.fingerprint,
      mend: setBack,
    },
    {
      field: 'embedding.dimensions',
      built: manifest.embedding.dimensions,
      wanted: embedder.dimensions,
      mend: setBack,
    },
    {
      field: 'passageLimits.maxTokens',
      built: manifest.passageLimits.maxTokens,
      wanted: embedder.maxTokens,
      mend: setBack,
    },
    {
      field: 'passageLimits.targetWords',
      built: manifest.passageLimits.targetWords,
      wanted: targetWords,
      mend: rebuild,
    },
  ]
}
