import { AppError } from '../errors.js'
import { buildIds, buildPaths, currentBuildId } from './build-folder.js'
import { fileDifferences } from './checksums.js'
import { type IndexManifest, readManifest } from './manifest.js'

/**
 * The record of a build whose every byte is as it was written; otherwise says which file is not. Reads all of
 * it, in pieces of a megabyte, between which the program does other work: 345 MB take about half a second.
 */
export async function proveBuild(indexDir: string, id: string): Promise<IndexManifest> {
  const { folder } = buildPaths(indexDir, id)
  const manifest = await readManifest(folder)
  const [first] = await fileDifferences(folder, manifest.files)
  if (manifest.buildId === id && first === undefined) return manifest
  const what = first ?? `Its record is of ${manifest.buildId}.`
  throw new AppError('index-damaged', `Build ${id} is damaged: ${what} Run "isnad index --full".`)
}

/** The records of the finished builds, the newest first. A clock that was set back does not disturb the order. */
export async function finishedBuilds(indexDir: string): Promise<IndexManifest[]> {
  const ids = await buildIds(indexDir)
  const read = await Promise.all(
    ids.map((id) => readManifest(buildPaths(indexDir, id).folder).catch(() => undefined)),
  )
  const whole = read.filter((manifest, at) => manifest?.buildId === ids[at])
  return whole.filter((manifest) => manifest !== undefined).sort((a, b) => b.number - a.number)
}

/** The published build when it is proven; else the newest one that is. */
export async function provenBuild(indexDir: string): Promise<IndexManifest | undefined> {
  const published = await currentBuildId(indexDir)
  const others = (await finishedBuilds(indexDir)).map(({ buildId }) => buildId)
  for (const id of new Set(published === undefined ? others : [published, ...others])) {
    const manifest = await proveBuild(indexDir, id).catch(() => undefined)
    if (manifest) return manifest
  }
  return undefined
}

/** The number of the next build: one more than any that is there. */
export async function nextNumber(indexDir: string): Promise<number> {
  return ((await finishedBuilds(indexDir))[0]?.number ?? 0) + 1
}

/** Whether the published build is as it was written, every byte of it. */
export async function isProven(indexDir: string): Promise<boolean> {
  const published = await currentBuildId(indexDir)
  if (published === undefined) return false
  return proveBuild(indexDir, published).then(
    () => true,
    () => false,
  )
}
