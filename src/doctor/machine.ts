import { constants } from 'node:fs'
import { access, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { freemem, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { type Config, variable } from '../config.js'
import { corpusFiles } from '../corpus/files.js'
import { type Finding, ok, problem, reasonOf, sizeOf, warning } from './finding.js'
import { bytesOf, publishedManifest } from './index-state.js'

type Folders = Pick<Config, 'corpusDir' | 'indexDir'>

/** A new build stands beside the one that answers; without one, an index is guessed from the articles. */
const buildsAtOnce = 2
const indexPerCorpusByte = 10
const leastFreeBytes = 200e6

/** Whether a rebuild has room. */
export async function checkDisk(config: Folders, freeBytes = freeBytesAt): Promise<Finding> {
  const needed = Math.max(leastFreeBytes, buildsAtOnce * (await indexBytes(config)))
  const found: string[] = []
  for (const [what, folder, wanted] of [
    ['index', config.indexDir, needed],
    ['articles', config.corpusDir, leastFreeBytes],
  ] as const) {
    const free = await freeBytes(await existing(folder))
    if (free < wanted)
      return problem(
        `${sizeOf(free)} free where the ${what} ${what === 'index' ? 'is' : 'are'} (${folder}); ${sizeOf(wanted)} are wanted.`,
        `Make room there, or set ${variable(what === 'index' ? 'indexDir' : 'corpusDir')} to another disk.`,
      )
    found.push(`${sizeOf(free)} free where the ${what} ${what === 'index' ? 'is' : 'are'}`)
  }
  return ok(`${found.join(', ')}; a rebuild takes about ${sizeOf(needed)}.`)
}

async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** The size of the index, or of the one that the corpus would give. */
async function indexBytes({ corpusDir, indexDir }: Folders): Promise<number> {
  const manifest = await publishedManifest(indexDir).catch(() => undefined)
  if (manifest) return bytesOf(manifest)
  let bytes = 0
  try {
    for await (const file of corpusFiles(corpusDir)) if (!('problem' in file)) bytes += file.stats.size
  } catch {
    // That there is no corpus is told where it is looked at.
  }
  return indexPerCorpusByte * bytes
}

/** What a build of no size takes, and what it takes for each byte of the index; from bench/README.md. */
const leastMemoryBytes = 400e6
const memoryPerIndexByte = 3

/** Whether the index fits into memory while a new one is built. */
export async function checkMemory(config: Folders, memory = thisMemory()): Promise<Finding> {
  const needed = leastMemoryBytes + memoryPerIndexByte * (await indexBytes(config))
  const says = `${sizeOf(memory.free)} free of ${sizeOf(memory.total)}`
  if (memory.total < needed)
    return problem(
      `${says}; building takes about ${sizeOf(needed)}.`,
      'Use a machine with more memory, or fewer articles.',
    )
  if (memory.free < needed)
    return warning(`${says}; building takes about ${sizeOf(needed)}.`, 'End other programs before building.')
  return ok(`${says}; building takes about ${sizeOf(needed)}.`)
}

function thisMemory() {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  const total = Math.min(totalmem(), limit)
  return { total, free: Math.min(freemem(), total) }
}

/** Whether an index can be written, and articles be added. */
export async function checkFolders({ corpusDir, indexDir }: Folders): Promise<Finding> {
  const index = await writeTrouble(await existing(indexDir))
  if (index !== undefined)
    return problem(
      `The index cannot be written in ${indexDir}: ${index}.`,
      `Give the user that runs this the right to, or set ${variable('indexDir')} to another folder.`,
    )
  const corpus = await writeTrouble(await existing(corpusDir), true)
  if (corpus !== undefined)
    return warning(
      `Articles cannot be added in ${corpusDir}: ${corpus}.`,
      'Nothing to mend if nobody is to add any from here; else give the user that runs this the right to.',
    )
  return ok('An index can be written, and articles can be added.')
}

/** Why nothing can be written there; nothing when it can. Only writing shows it: rights may say otherwise. */
async function writeTrouble(path: string, mayBeFile = false): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) {
      if (!mayBeFile) return `${path} is no folder`
      return await access(path, constants.W_OK).then(() => undefined)
    }
    const probe = join(path, `.isnad-doctor-${process.pid}`)
    await writeFile(probe, '', { flag: 'wx' })
    await rm(probe)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

/** The folder itself, or the nearest one above it that is there. */
async function existing(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  )
  return isThere || dirname(path) === path ? path : existing(dirname(path))
}
