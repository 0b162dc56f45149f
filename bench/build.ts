import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Folders, startCommand } from './commands.js'

export type Build = { readonly seconds: number; readonly peakBytes: number; readonly disk: Disk }

/** Bytes by part of the index folder. */
export type Disk = {
  readonly articles: number
  /** Postings and word lists. */
  readonly words: number
  /** Vectors. */
  readonly meaning: number
  /** Passages and the manifest. */
  readonly rest: number
}

/** Builds an index with the product's own command; the time holds everything, the start of Node included. */
export async function buildIndex(folders: Folders, signal: AbortSignal): Promise<Build> {
  const startedAt = performance.now()
  const { child, ended } = startCommand('index', folders, signal)
  child.stdout.resume()
  const peakBytes = await ended()
  const seconds = (performance.now() - startedAt) / 1000
  return { seconds, peakBytes, disk: await diskOf(folders.index) }
}

/** What an index takes. */
export function totalOf({ articles, words, meaning, rest }: Disk): number {
  return articles + words + meaning + rest
}

async function diskOf(folder: string): Promise<Disk> {
  const disk = { articles: 0, words: 0, meaning: 0, rest: 0 }
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    disk[partOf(relative(folder, path).split(sep))] += (await stat(path)).size
  }
  return disk
}

/** `builds/<build id>/<part>…` */
function partOf([, , part]: readonly string[]): keyof Disk {
  if (part === 'articles.jsonl') return 'articles'
  if (part === 'lexical') return 'words'
  return part === 'vectors' ? 'meaning' : 'rest'
}
