import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { AppError } from '../errors.js'
import type { VectorStore } from '../vectors/store.js'
import { type IndexManifest, manifestText } from './manifest.js'

/** Where everything of a build stands. */
export function buildPaths(indexDir: string, buildId: string) {
  const folder = join(indexDir, 'builds', buildId)
  return {
    folder,
    articles: join(folder, 'articles.jsonl'),
    passages: join(folder, 'passages.jsonl'),
    skipped: join(folder, 'skipped.jsonl'),
    lexical: join(folder, 'lexical'),
    manifest: join(folder, 'manifest.json'),
  }
}

/** UTC time and six random hex digits: 20250131T101500Z-3fa9c1. */
export function newBuildId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return `${time}-${randomBytes(3).toString('hex')}`
}

/** The id of the published build; nothing when none has been published. */
export async function currentBuildId(indexDir: string): Promise<string | undefined> {
  try {
    const id = (await readFile(join(indexDir, 'current'), 'utf8')).trim()
    return isBuildId(id) ? id : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The id of the published build; without one, says how to make one. */
export async function publishedBuildId(indexDir: string): Promise<string> {
  const id = await currentBuildId(indexDir)
  if (id !== undefined) return id
  if (await hasFinishedBuild(indexDir)) throw noBuildNamed(indexDir)
  throw new AppError('index-missing', `There is no index in ${indexDir}. Run "isnad index".`)
}

/** Whether there is any build with a record, published or not, readable or not. */
export async function hasFinishedBuild(indexDir: string): Promise<boolean> {
  const ids = await buildIds(indexDir)
  const found = await Promise.all(
    ids.map((id) => stat(buildPaths(indexDir, id).manifest).catch(() => undefined)),
  )
  return found.some((stats) => stats !== undefined)
}

/** Says that there are builds, but not which of them is the published one. */
export function noBuildNamed(indexDir: string): AppError {
  const path = join(indexDir, 'current')
  return new AppError('index-damaged', `${path} is missing or names no build. Run "isnad index --full".`)
}

/** Guards every path made of an id. */
export function isBuildId(id: string): boolean {
  return /^\d{8}T\d{6}Z-[0-9a-f]{6}$/.test(id)
}

/** Every file of a folder with its size and SHA-256, each written through to the disk, in order of path. */
export async function sealFiles(folder: string): Promise<IndexManifest['files']> {
  const sealed: IndexManifest['files'] = []
  for (const path of await filesBelow(folder)) {
    sealed.push({ path: relative(folder, path).split(sep).join('/'), ...(await sealFile(path)) })
  }
  return sealed
}

/** The size and SHA-256 of a file, read as a stream. */
export async function hashFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'r')
  try {
    return await hashOf(file)
  } finally {
    await file.close()
  }
}

/** Writes the record of a finished build: from here on the folder is one. */
export async function writeManifest(indexDir: string, manifest: IndexManifest): Promise<void> {
  const { folder, manifest: path } = buildPaths(indexDir, manifest.buildId)
  await writeFile(path, manifestText(manifest), { flag: 'wx', flush: true })
  await syncFolder(folder)
  await syncFolder(join(indexDir, 'builds'))
}

/**
 * Makes a finished build the one that readers open. `rename` within a file system is atomic, so a
 * reader sees the old build or the new one, and a crash at any line leaves the old one in place.
 */
export async function publish(indexDir: string, buildId: string): Promise<void> {
  const pending = join(indexDir, `current.${buildId}`)
  await writeFile(pending, buildId, { flush: true })
  await rename(pending, join(indexDir, 'current'))
  await syncFolder(indexDir)
}

/** Removes every build but those named, finished or not, and what an unfinished publishing left. */
export async function prune(indexDir: string, store: VectorStore, kept: readonly (string | undefined)[]) {
  for (const id of await buildIds(indexDir)) {
    if (kept.includes(id)) continue
    await store.remove(id)
    await rm(buildPaths(indexDir, id).folder, { recursive: true, force: true })
  }
  for (const name of await readdir(indexDir)) {
    if (/^(?:current|running\.json)\./.test(name)) await rm(join(indexDir, name), { force: true })
  }
}

/** The builds of a folder, finished or not, in no particular order. */
export async function buildIds(indexDir: string): Promise<string[]> {
  return (await readdir(join(indexDir, 'builds')).catch(() => [])).filter(isBuildId)
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function sealFile(path: string) {
  const file = await open(path, 'r+')
  try {
    const hashed = await hashOf(file)
    await file.sync()
    return hashed
  } finally {
    await file.close()
  }
}

async function hashOf(file: FileHandle): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** A new or renamed file is only sure to be found after a power cut when its folder is on the disk, too. */
async function syncFolder(folder: string): Promise<void> {
  // Windows does not open folders, and needs no such thing.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whether a file of a build has the size it was sealed with; reading all of it is for `verify`. */
export async function hasSealedSize(folder: string, file: IndexManifest['files'][number]): Promise<boolean> {
  const stats = await stat(join(folder, file.path)).catch(() => undefined)
  return stats?.size === file.bytes
}
