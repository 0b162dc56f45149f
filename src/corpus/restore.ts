import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { AppError } from '../errors.js'
import { type Catalogue, freeId } from './catalogue.js'
import { putLine } from './line-rewriting.js'
import { makeFolders, placeNewFile, unwritable } from './new-file.js'
import { type Removed, removedSchema, trashFolder } from './trash.js'

/** What became of an article that was to come back. */
export type Restored =
  | { readonly kind: 'restored'; readonly id: string }
  /** The corpus has this text again; what was removed stays in the trash. */
  | { readonly kind: 'present'; readonly id: string }

/** The removed articles that can be restored, the last removed first. */
export async function listRemoved(corpusDir: string): Promise<Removed[]> {
  const folder = join(corpusDir, trashFolder)
  const keys = await readdir(folder).catch(() => [])
  const removed = await Promise.all(keys.map((key) => readEntry(folder, key)))
  return removed.flatMap((one) => one ?? []).sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1))
}

/** An entry of the trash, if it is whole. */
async function readEntry(folder: string, key: string): Promise<Removed | undefined> {
  try {
    const about = removedSchema.parse(JSON.parse(await readFile(join(folder, key, 'removed.json'), 'utf8')))
    return (await contentOf(join(folder, key))) === undefined ? undefined : { key, ...about }
  } catch {
    return undefined
  }
}

async function contentOf(folder: string): Promise<string | undefined> {
  return (await readdir(folder)).find(
    (name) => name === 'record.jsonl' || /^article\.(?:md|txt)$/i.test(name),
  )
}

/** Puts an article back where it was; `wanted` is its id, or the key of one removal of it. */
export async function restoreArticle(
  corpusDir: string,
  wanted: string,
  catalogue: Catalogue,
): Promise<Restored> {
  const all = await listRemoved(corpusDir)
  const removed = all.find(({ key }) => key === wanted) ?? all.find(({ id }) => id === wanted)
  if (!removed)
    throw new AppError('article-unknown', `No article "${wanted}" was removed, or it is restored already.`)
  const known = catalogue.withText(removed.textHash)
  if (known !== undefined) return { kind: 'present', id: known }
  const folder = join(corpusDir, trashFolder, removed.key)
  try {
    const content = join(folder, (await contentOf(folder)) ?? '')
    const id =
      removed.line === undefined
        ? await putFile(corpusDir, removed, content)
        : await putRecord(corpusDir, removed, content, catalogue)
    catalogue.add({ id, textHash: removed.textHash })
    await rm(folder, { recursive: true, force: true })
    return { kind: 'restored', id }
  } catch (error) {
    throw unwritable(error, corpusDir)
  }
}

async function putFile(corpusDir: string, { file }: Removed, content: string): Promise<string> {
  const folders = dirname(file)
    .split('/')
    .filter((part) => part !== '.')
  await makeFolders(corpusDir, folders)
  const ending = extname(file)
  const tried = new Set<string>()
  for (;;) {
    const name = freeId(basename(file, ending), (wanted) => tried.has(wanted))
    const id = [...folders, name].join('/')
    if (await placeNewFile(content, join(corpusDir, `${id}${ending}`))) return id.normalize('NFC')
    tried.add(name)
  }
}

async function putRecord(
  corpusDir: string,
  { id: formerId, file, line = 1 }: Removed,
  content: string,
  catalogue: Catalogue,
): Promise<string> {
  const record = await readFile(content)
  const id = freeId(formerId, catalogue.hasId)
  const changed =
    id === formerId ? record : Buffer.from(JSON.stringify({ ...JSON.parse(record.toString('utf8')), id }))
  await makeFolders(
    corpusDir,
    dirname(file)
      .split('/')
      .filter((part) => part !== '.'),
  )
  await putLine(join(corpusDir, file), line, changed)
  return id
}
