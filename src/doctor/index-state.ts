import type { Config } from '../config.js'
import type { Embedder } from '../embedding/embedder.js'
import { AppError } from '../errors.js'
import { buildPaths, currentBuildId, hasSealedSize } from '../indexing/build-folder.js'
import { checkCompatible, type IndexManifest, isCompatible, readManifest } from '../indexing/manifest.js'
import { isCurrent } from '../indexing/up-to-date.js'
import { verifyIndex } from '../indexing/verify.js'
import type { VectorStore } from '../vectors/store.js'
import { countOf, type Finding, ok, problem, reasonOf, sizeOf, warning } from './finding.js'

export type IndexParts = {
  readonly config: Pick<Config, 'indexDir' | 'corpusDir'>
  readonly openEmbedder: () => Promise<Embedder>
  readonly openStore: () => Promise<VectorStore>
}

/** Whether there is an index, and whether it is of the corpus as it is now. */
export async function checkIndex({ config, openEmbedder }: IndexParts): Promise<Finding> {
  const manifest = await publishedManifest(config.indexDir)
  const { buildId, articleCount, passageCount } = manifest
  const says = `Build ${buildId}: ${countOf(articleCount, 'article')}, ${countOf(passageCount, 'passage')}`
  const embedder = await openEmbedder().catch(() => undefined)
  if (!embedder)
    return warning(`${says}; without the model it cannot be told whether it fits.`, 'Mend "Model" first.')
  // Told by the next check, with the field that differs.
  if (!isCompatible(manifest, embedder)) return warning(`${says}.`, 'Run "isnad index".')
  if (await isCurrent(manifest, config.corpusDir, embedder)) return ok(`${says}, as the articles are now.`)
  return warning(`${says}; the articles have changed since.`, 'Run "isnad index".')
}

/** Whether the index was built with the model and the analysis that are in use. */
export async function checkFit({ config, openEmbedder }: IndexParts): Promise<Finding> {
  const manifest = await publishedManifest(config.indexDir)
  checkCompatible(manifest, await openEmbedder())
  return ok('The index was built with this model and this analysis.')
}

/** Whether the files of the index are as they were written: their sizes, or all of their bytes. */
export async function checkFiles({ config, openStore }: IndexParts, isDeep: boolean): Promise<Finding> {
  const mend = 'Run "isnad index --full".'
  if (isDeep) {
    const { manifest, differences } = await verifyIndex(config.indexDir, await openStore())
    const [first, ...more] = differences
    if (first === undefined)
      return ok(`${countOf(manifest.files.length, 'file')}: every hash, range and vector proven.`)
    return problem(
      `${first}${more.length > 0 ? ` And ${more.length} more: "isnad verify" names them.` : ''}`,
      mend,
    )
  }
  const manifest = await publishedManifest(config.indexDir)
  const { folder } = buildPaths(config.indexDir, manifest.buildId)
  for (const file of manifest.files) {
    if (!(await hasSealedSize(folder, file)))
      return problem(`${file.path} is missing or has another size than it was written with.`, mend)
  }
  const says = `${countOf(manifest.files.length, 'file')}, ${sizeOf(bytesOf(manifest))}, each with its size`
  return ok(`${says}; with --deep every byte is checked.`)
}

/** The size of a build on disk. */
export function bytesOf(manifest: IndexManifest): number {
  return manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** The record of the published build; says how to come to one where there is none. */
export async function publishedManifest(indexDir: string): Promise<IndexManifest> {
  const id = await currentBuildId(indexDir).catch((error: unknown) => {
    throw new AppError(
      'index-damaged',
      `${indexDir} cannot be read: ${reasonOf(error)}. Set INDEX_DIR to a folder.`,
    )
  })
  if (id !== undefined) return readManifest(buildPaths(indexDir, id).folder)
  throw new AppError(
    'index-missing',
    `There is none in ${indexDir}. Run "isnad index"; "isnad serve" builds it, too.`,
  )
}
