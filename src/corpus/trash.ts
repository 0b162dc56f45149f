import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { z } from 'zod'
import type { Article } from '../domain.js'
import { corpusFiles } from './files.js'
import { takeLines } from './line-rewriting.js'
import { readingsOf } from './load.js'
import { unwritable } from './new-file.js'

export const removedSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  textHash: z.string(),
  /** Path under the corpus folder, and the line of a JSON Lines file. */
  file: z.string(),
  line: z.int().min(1).optional(),
  removedAt: z.iso.datetime(),
})

/** An article that was removed, with what is needed to bring it back. */
export type Removed = z.output<typeof removedSchema> & {
  /** Its folder in the trash: one id may be removed more than once. */
  readonly key: string
}

/** Where removed articles are kept; a name with a dot, so that it is never read as corpus. */
export const trashFolder = '.trash'

type Place = {
  readonly path: string
  readonly file: string
  readonly line?: number
  readonly article: Article
}

/**
 * Takes articles out of the corpus into its trash. What is kept there is whole before anything leaves its
 * place, so that a fault at any moment leaves each article in at least one of the two.
 */
export async function removeArticles(
  corpusDir: string,
  ids: readonly string[],
): Promise<{ readonly removed: readonly Removed[]; readonly unknown: readonly string[] }> {
  const places = await find(corpusDir, new Set(ids))
  try {
    const removed: Removed[] = []
    for (const path of new Set([...places.values()].map((place) => place.path))) {
      const inFile = [...places.values()].filter((place) => place.path === path)
      const isLines = inFile.some(({ line }) => line !== undefined)
      const move = isLines ? moveLines : moveFile
      removed.push(...(await move(corpusDir, path, inFile)))
    }
    return { removed, unknown: ids.filter((id) => !places.has(id)) }
  } catch (error) {
    throw unwritable(error, corpusDir)
  }
}

/** Where articles stand: the first of an id, as when the corpus is read. */
async function find(corpusDir: string, wanted: ReadonlySet<string>): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for await (const found of corpusFiles(corpusDir)) {
    if ('problem' in found) continue
    for await (const reading of readingsOf(found)) {
      if (reading.kind !== 'article' || !wanted.has(reading.article.id)) continue
      const { article, file, line } = reading
      if (!places.has(article.id))
        places.set(article.id, { path: found.path, file, article, ...(line && { line }) })
    }
    if (places.size === wanted.size) break
  }
  return places
}

async function moveFile(corpusDir: string, path: string, places: readonly Place[]): Promise<Removed[]> {
  return withEntries(corpusDir, places, async (entries) => {
    for (const { folder } of entries) await rename(path, join(folder, `article${extname(path)}`))
  })
}

/** The records are copied into the trash first, then taken out of their file in one pass. */
async function moveLines(corpusDir: string, path: string, places: readonly Place[]): Promise<Removed[]> {
  return withEntries(corpusDir, places, async (entries) => {
    const folders = new Map(entries.map(({ removed, folder }) => [removed.line, folder]))
    await takeLines(path, new Set(places.flatMap(({ line }) => line ?? [])), async (line, bytes) => {
      await writeFile(join(folders.get(line) ?? '', 'record.jsonl'), bytes, { flag: 'wx', flush: true })
    })
  })
}

type Entry = { readonly folder: string; readonly removed: Removed }

/** Makes a place in the trash for each, and takes it back when the move fails. */
async function withEntries(
  corpusDir: string,
  places: readonly Place[],
  move: (entries: readonly Entry[]) => Promise<void>,
): Promise<Removed[]> {
  const entries: Entry[] = []
  try {
    for (const place of places) entries.push(await newEntry(corpusDir, place))
    await move(entries)
    return entries.map(({ removed }) => removed)
  } catch (error) {
    await Promise.all(entries.map(({ folder }) => rm(folder, { recursive: true, force: true })))
    throw error
  }
}

async function newEntry(corpusDir: string, { article, file, line }: Place): Promise<Entry> {
  const removedAt = new Date().toISOString()
  const { id, title, outlet, published, textHash } = article
  const about = { id, title, outlet, published, textHash, file, line, removedAt }
  const key = `${removedAt.replace(/[-:]|\.\d+/g, '')}-${randomBytes(4).toString('hex')}`
  const folder = join(corpusDir, trashFolder, key)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'removed.json'), JSON.stringify(about, undefined, 2), {
    flag: 'wx',
    flush: true,
  })
  return { folder, removed: { key, ...removedSchema.parse(about) } }
}
