import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { isFlaw } from '../corpus/article.js'
import { freeId } from '../corpus/catalogue.js'
import { safeName } from '../corpus/file-names.js'
import { articleLines } from '../corpus/json-lines.js'
import { pendingPath, placeNewFile, unwritable } from '../corpus/new-file.js'
import type { Skipped } from '../domain.js'
import type { Target } from './add-article.js'
import { stemOf } from './formats.js'
import type { Source } from './read-source.js'

/** What a JSON Lines file would bring, or brought, into the corpus. */
export type LinesOutcome = {
  /** The file it becomes; absent when nothing in it is new. */
  readonly file?: string
  readonly added: number
  readonly present: number
  readonly refused: number
  /** The first of those that are refused, with why. */
  readonly problems: readonly Skipped[]
  /** The first titles of those that are new. */
  readonly titles: readonly string[]
}

const namedProblems = 20
const namedTitles = 20

type Plan = LinesOutcome & {
  /** Lines that are not taken over. */
  readonly left: ReadonlySet<number>
  /** Lines whose id another article has, with a free one. */
  readonly renamed: ReadonlyMap<number, string>
  readonly entries: readonly { readonly id: string; readonly textHash: string }[]
}

/** Says what adding the file would do, and writes nothing. */
export async function previewLines(target: Target, source: Source): Promise<LinesOutcome> {
  const { added, present, refused, problems, titles } = await planLines(target, source)
  return { added, present, refused, problems, titles }
}

/**
 * Takes a JSON Lines file over as one file: as it is when all its articles are new, else without those that
 * are there already or are none. Works line by line, so its length does not matter.
 */
export async function addLines(target: Target, source: Source): Promise<LinesOutcome> {
  const { left, renamed, entries, ...outcome } = await planLines(target, source)
  if (outcome.added === 0) return outcome
  const isPacked = /\.gz$/i.test(source.name)
  const pending = pendingPath(join(target.corpusDir, 'lines')) + (isPacked ? '.gz' : '')
  try {
    if (left.size === 0 && renamed.size === 0) {
      await pipeline(createReadStream(source.path), createWriteStream(pending, { flags: 'wx', flush: true }))
    } else await writeLines(source.path, pending, { left, renamed, isPacked })
    const file = await place(target.corpusDir, pending, source.name, isPacked)
    for (const entry of entries) target.catalogue.add(entry)
    return { ...outcome, file }
  } catch (error) {
    throw unwritable(error, target.corpusDir)
  } finally {
    await rm(pending, { force: true })
  }
}

async function planLines({ catalogue }: Target, source: Source): Promise<Plan> {
  const left = new Set<number>()
  const renamed = new Map<number, string>()
  const entries: { id: string; textHash: string }[] = []
  const ownIds = new Set<string>()
  /** One text under two ids is one report in two outlets, and both are wanted; the same line twice is not. */
  const own = new Set<string>()
  const problems: Skipped[] = []
  const titles: string[] = []
  let present = 0
  for await (const { line, outcome } of articleLines(source.path)) {
    if (isFlaw(outcome)) {
      left.add(line)
      if (problems.length < namedProblems) problems.push({ file: source.name, line, ...outcome })
    } else if (
      catalogue.withText(outcome.textHash) !== undefined ||
      own.has(`${outcome.id} ${outcome.textHash}`)
    ) {
      left.add(line)
      present += 1
    } else {
      const id = freeId(outcome.id, (wanted) => catalogue.hasId(wanted) || ownIds.has(wanted.toLowerCase()))
      if (id !== outcome.id) renamed.set(line, id)
      ownIds.add(id.toLowerCase())
      own.add(`${outcome.id} ${outcome.textHash}`)
      entries.push({ id, textHash: outcome.textHash })
      if (titles.length < namedTitles) titles.push(outcome.title)
    }
  }
  const refused = left.size - present
  return { added: entries.length, present, refused, problems, titles, left, renamed, entries }
}

type Changes = Pick<Plan, 'left' | 'renamed'> & { readonly isPacked: boolean }

async function writeLines(from: string, to: string, { left, renamed, isPacked }: Changes): Promise<void> {
  const lines = async function* () {
    for await (const { line, bytes } of articleLines(from)) {
      if (left.has(line)) continue
      const id = renamed.get(line)
      yield id === undefined
        ? bytes
        : Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString('utf8')), id }))
      yield Buffer.from('\n')
    }
  }
  const file = createWriteStream(to, { flags: 'wx', flush: true })
  if (isPacked) await pipeline(Readable.from(lines()), createGzip(), file)
  else await pipeline(Readable.from(lines()), file)
}

async function place(corpusDir: string, pending: string, name: string, isPacked: boolean): Promise<string> {
  const tried = new Set<string>()
  for (;;) {
    const stem = freeId(safeName(stemOf(name)), (wanted) => tried.has(wanted))
    const file = `${stem}.jsonl${isPacked ? '.gz' : ''}`
    if (await placeNewFile(pending, join(corpusDir, file))) return file
    tried.add(stem)
  }
}
