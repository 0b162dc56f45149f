import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import type { Flaw } from './article.js'

/** A file of the corpus, before it is read. `file` is its path under the corpus folder. */
export type CorpusFile = { readonly path: string; readonly file: string; readonly stats: Stats }

/** The files of the corpus in the order they are read, with those that cannot be articles. */
export async function* corpusFiles(corpusDir: string): AsyncGenerator<CorpusFile | Skipped> {
  const root = await realpath(corpusDir).catch((cause: unknown) => {
    throw new AppError(
      'corpus-invalid',
      `There is no folder "${corpusDir}". Create it and put articles into it (.md, .txt, .jsonl or .jsonl.gz), or set CORPUS_DIR.`,
      { cause },
    )
  })
  const stats = await stat(root)
  if (stats.isFile()) yield { path: root, file: basename(root), stats }
  else yield* filesIn(root, root)
}

async function* filesIn(root: string, folder: string): AsyncGenerator<CorpusFile | Skipped> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const file = relative(root, path).split(sep).join('/')
    if (entry.name.startsWith('.') || isNoArticle(file)) continue
    if (entry.isDirectory()) yield* filesIn(root, path)
    else yield await fileAt(root, path, file, entry)
  }
}

/** What may stand in a corpus beside its articles: notes for people, and the example questions of the page. */
function isNoArticle(file: string): boolean {
  return /(?:^|\/)readme\.md$/i.test(file) || file === 'examples.json'
}

/** Names written in two ways in Unicode sort alike on every system. */
function sortKey(entry: Dirent): string {
  return entry.name.normalize('NFC')
}

async function fileAt(
  root: string,
  path: string,
  file: string,
  entry: Dirent,
): Promise<CorpusFile | Skipped> {
  try {
    if (entry.isSymbolicLink()) {
      const target = await realpath(path)
      if (!target.startsWith(root + sep)) return { file, ...linkOut }
    }
    const stats = await stat(path)
    if (!stats.isFile()) return { file, ...noFile }
    return { path, file, stats }
  } catch (error) {
    return { file, ...unreadable(error) }
  }
}

const linkOut: Flaw = {
  problem: 'It is a symbolic link that leads out of the corpus.',
  mend: 'Put the file itself into the corpus.',
}

const noFile: Flaw = {
  problem: 'It is neither a file nor a folder of the corpus.',
  mend: 'Put articles into the corpus as plain files.',
}

/** What to say of a file that the system does not let us read. */
export function unreadable(error: unknown): Flaw {
  const reason = error instanceof Error ? error.message.split(/[,\n]/, 1)[0] : String(error)
  return {
    problem: `It cannot be read: ${reason}.`,
    mend: 'Check that the file is whole and that you may read it.',
  }
}
