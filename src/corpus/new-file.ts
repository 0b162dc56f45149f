import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.js'

/** A place beside a file for what is not finished; a name with a dot is never read as corpus. */
export function pendingPath(path: string): string {
  return join(dirname(path), `.new-${randomUUID()}`)
}

/** Writes a new file, whole or not at all; false when there is one of that name, which stays as it is. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<boolean> {
  const pending = pendingPath(path)
  try {
    await writeFile(pending, content, { flag: 'wx', flush: true })
    return await placeNewFile(pending, path)
  } finally {
    await rm(pending, { force: true })
  }
}

/** Gives a finished file its name, unless the name is taken; the file is then still where it was. */
export async function placeNewFile(pending: string, path: string): Promise<boolean> {
  try {
    await link(pending, path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    // Some file systems know no second name for a file.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    try {
      await copyFile(pending, path, constants.COPYFILE_EXCL)
    } catch (copying) {
      if (codeOf(copying) === 'EEXIST') return false
      throw copying
    }
  }
  await rm(pending, { force: true })
  return true
}

/** Refuses a corpus that is no folder: nothing can be put into a file, or taken out of it. */
export async function checkCorpusFolder(corpusDir: string): Promise<void> {
  const stats = await stat(corpusDir).catch(() => undefined)
  if (stats?.isDirectory()) return
  const problem = stats ? 'is one file' : 'is not there'
  throw new AppError(
    'corpus-invalid',
    `CORPUS_DIR, "${corpusDir}", ${problem}. Set it to a folder of articles.`,
  )
}

export type Seen = { readonly size: number; readonly mtimeMs: number; readonly ino: number }

/** Puts a finished file in another's place, if that one is still as it was seen: nobody's change is lost. */
export async function replaceFile(pending: string, path: string, seen: Seen): Promise<void> {
  const now = await stat(path)
  if (now.size !== seen.size || now.mtimeMs !== seen.mtimeMs || now.ino !== seen.ino) {
    throw new AppError('corpus-unwritable', `${path} was changed meanwhile by something else. Try again.`)
  }
  await rename(pending, path)
}

/** Makes the folders of a path under the corpus; refuses links, which may lead anywhere. */
export async function makeFolders(corpusDir: string, folders: readonly string[]): Promise<void> {
  let path = corpusDir
  for (const folder of folders) {
    path = join(path, folder)
    await mkdir(path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    if (!(await lstat(path)).isDirectory()) {
      throw new AppError(
        'corpus-unwritable',
        `${path} is no folder. Rename it, or name the articles otherwise.`,
      )
    }
  }
}

/** Says what the system said when something could not be written, and what to do. */
export function unwritable(error: unknown, corpusDir: string): Error {
  if (error instanceof AppError || codeOf(error) === undefined) {
    return error instanceof Error ? error : new Error(String(error))
  }
  const reason = error instanceof Error ? error.message.split(/[,\n]/, 1)[0] : String(error)
  return new AppError(
    'corpus-unwritable',
    `Nothing can be written to ${corpusDir}: ${reason}. Check its rights and the space left, then try again.`,
    { cause: error },
  )
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
