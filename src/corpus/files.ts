import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { type Flaw, Flawed, flaw } from '../flaws/flaw.js'
import { readAhead } from './read-ahead.js'
import type { Unsteady } from './steady-file.js'

/** A file of the corpus, before it is read. `file` is its path under the corpus folder. */
export type CorpusFile = {
  readonly path: string
  readonly file: string
  readonly stats: Stats
  /** What it holds, where reading it has begun. */
  readonly content?: Promise<Buffer | Unsteady>
}

/** The files of the corpus in the order they are read, with those that cannot be articles. */
export async function* corpusFiles(corpusDir: string): AsyncGenerator<CorpusFile | Skipped> {
  const { root, stats } = await rootOf(corpusDir)
  if (stats.isFile()) yield { path: root, file: basename(root), stats }
  else yield* filesIn(root, root, await entriesOf(root, corpusDir))
}

async function rootOf(corpusDir: string): Promise<{ root: string; stats: Stats }> {
  try {
    const root = await realpath(corpusDir)
    const stats = await stat(root)
    if (stats.isFile() || stats.isDirectory()) return { root, stats }
  } catch (cause) {
    throw new AppError(
      'corpus-invalid',
      `There is no folder "${corpusDir}". Create it and put articles into it (.md, .txt, .jsonl or .jsonl.gz), or set CORPUS_DIR.`,
      { cause },
    )
  }
  throw new AppError('corpus-invalid', `"${corpusDir}" is neither a folder nor a file. Set CORPUS_DIR.`)
}

async function entriesOf(root: string, corpusDir: string): Promise<Dirent[]> {
  return readdir(root, { withFileTypes: true }).catch((cause: unknown) => {
    const { problem, mend } = unreadable(cause)
    throw new AppError('corpus-invalid', `"${corpusDir}": ${problem} ${mend}`, { cause })
  })
}

async function* filesIn(
  root: string,
  folder: string,
  entries: Dirent[],
): AsyncGenerator<CorpusFile | Skipped> {
  const begin = async (place: Place) => (place.entry.isDirectory() ? { folder: place } : fileAt(root, place))
  for await (const found of readAhead(placesIn(root, folder, entries), filesAhead, begin)) {
    if (!('folder' in found)) {
      yield found
      continue
    }
    const { path, file } = found.folder
    const inside = await readdir(path, { withFileTypes: true }).catch((error: unknown) => unreadable(error))
    if ('problem' in inside) yield { file, ...inside }
    else yield* filesIn(root, path, inside)
  }
}

/** Files looked at before their turn. */
const filesAhead = 32

type Place = { readonly path: string; readonly file: string; readonly entry: Dirent }

/** What may be an article of a folder, or a folder in it, in order. */
async function* placesIn(root: string, folder: string, entries: Dirent[]): AsyncGenerator<Place> {
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name)
    const file = relative(root, path).split(sep).join('/')
    if (!entry.name.startsWith('.') && !isNoArticle(file)) yield { path, file, entry }
  }
}

/** What may stand in a corpus beside its articles: notes for people, and the example questions of the page. */
function isNoArticle(file: string): boolean {
  return /(?:^|\/)readme\.md$/i.test(file) || file === 'examples.json'
}

/** Names written in two ways in Unicode sort alike on every system; two of one folder, by their own letters. */
function byName(a: Dirent, b: Dirent): number {
  const [one, other] = [a.name.normalize('NFC'), b.name.normalize('NFC')]
  if (one === other) return a.name < b.name ? -1 : 1
  return one < other ? -1 : 1
}

async function fileAt(root: string, { path, file, entry }: Place): Promise<CorpusFile | Skipped> {
  try {
    // From here on the file itself: a link that is turned elsewhere meanwhile leads nowhere else.
    const target = entry.isSymbolicLink() ? await realpath(path) : path
    if (target !== root && !target.startsWith(root + sep)) return { file, ...flaw('link-out') }
    const stats = await stat(target)
    if (!stats.isFile()) return { file, ...flaw('not-plain') }
    return { path: target, file, stats }
  } catch (error) {
    // A name that is not valid UTF-8 cannot be given back to the system, so the file is out of reach.
    return { file, ...(file.includes('\uFFFD') ? flaw('name-not-utf8') : unreadable(error)) }
  }
}

/** What to say of a file that the system does not let us read. */
export function unreadable(error: unknown): Flaw {
  if (error instanceof Flawed) return error.flaw
  const system = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (system) {
    case 'EACCES':
    case 'EPERM':
      return flaw('not-permitted', { system })
    case 'ENOENT':
      return flaw('gone')
    case 'ELOOP':
      return flaw('link-circle')
    case 'EIO':
      return flaw('disk-fault')
    case 'ENAMETOOLONG':
      return flaw('path-too-long')
  }
  const said = error instanceof Error ? error.message : String(error)
  const [detail = ''] = said.split(/[,\n]/, 1)
  return flaw(system.startsWith('Z_') ? 'packing-broken' : 'unreadable', { detail })
}
