import type { Reading } from './article.js'
import { corpusFiles } from './files.js'
import { readingsOf } from './load.js'

/** What the corpus holds already, as far as adding needs to know. */
export type Catalogue = {
  /** The id of an article with this text. */
  withText(textHash: string): string | undefined
  hasId(id: string): boolean
  add(article: { readonly id: string; readonly textHash: string }): void
}

type Entry = { readonly id: string; readonly textHash: string }
type Known = { readonly state: string; readonly entries: readonly Entry[] }

/**
 * Reads what a corpus holds; again and again, a file only when its size or time has changed. What a file
 * holds is told by its articles' ids and hashes, so this stays small beside the corpus.
 */
export function catalogueReader(corpusDir: string): () => Promise<Catalogue> {
  let known: ReadonlyMap<string, Known> = new Map()
  return async () => {
    const fresh = new Map<string, Known>()
    const catalogue = emptyCatalogue()
    for await (const found of corpusFiles(corpusDir)) {
      if ('problem' in found) continue
      const state = `${found.stats.size} ${found.stats.mtimeMs} ${found.stats.ino}`
      const before = known.get(found.file)
      const one = before?.state === state ? before : { state, entries: await entriesOf(readingsOf(found)) }
      fresh.set(found.file, one)
      for (const entry of one.entries) catalogue.add(entry)
    }
    known = fresh
    return catalogue
  }
}

/** What a corpus holds, read once. */
export async function readCatalogue(corpusDir: string): Promise<Catalogue> {
  return catalogueReader(corpusDir)()
}

async function entriesOf(readings: AsyncIterable<Reading>): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const reading of readings) {
    if (reading.kind === 'article')
      entries.push({ id: reading.article.id, textHash: reading.article.textHash })
  }
  return entries
}

export function emptyCatalogue(): Catalogue {
  const ids = new Set<string>()
  const byText = new Map<string, string>()
  return {
    withText: (textHash) => byText.get(textHash),
    // A file system may not tell capital letters from small ones.
    hasId: (id) => ids.has(id.toLowerCase()),
    add: ({ id, textHash }) => {
      ids.add(id.toLowerCase())
      if (!byText.has(textHash)) byText.set(textHash, id)
    },
  }
}

/** The id itself, or with the first number behind it that makes it new: name-2. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${id}-${number}`)) return `${id}-${number}`
  }
}
