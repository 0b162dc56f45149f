import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { formatOf } from './formats.js'
import type { Source } from './read-source.js'

/** What a path names: files to read, or nothing, with the reason. */
export type Found =
  | ({ readonly kind: 'file' } & Source)
  | { readonly kind: 'passed-over'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }

/**
 * The files a path names: itself, or all in the folder it is, in order, by their paths in there. In folders
 * what no format fits is passed over, and so are the parts that browsers save beside a page.
 */
export async function* sourcesIn(path: string): AsyncGenerator<Found> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isFile()) yield { kind: 'file', path, name: basename(path) }
  else if (stats?.isDirectory()) yield* filesBelow(path, '')
  else yield { kind: 'missing', path }
}

async function* filesBelow(folder: string, name: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    yield { kind: 'missing', path: folder }
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || /^readme\.md$/i.test(entry.name)) continue
    const below = name === '' ? entry.name : `${name}/${entry.name}`
    if (entry.isDirectory()) {
      if (!/_(?:files|fichiers|archivos|dateien|ملفات)$/i.test(entry.name)) yield* filesBelow(path, below)
    } else if (entry.isFile() && formatOf(entry.name) !== undefined) yield { kind: 'file', path, name: below }
    else yield { kind: 'passed-over', path }
  }
}
