import type { Embedder } from '../embedding/embedder.js'
import { corpusFilesHash } from './corpus-hash.js'
import { type IndexManifest, isCompatible } from './manifest.js'

/**
 * Whether a build was made with this model and analysis, from corpus files of the names, sizes and times that
 * they have now. None of them is read: where they differ, a build is made, which reads them once.
 */
export async function isCurrent(
  manifest: IndexManifest,
  corpusDir: string,
  embedder: Embedder,
): Promise<boolean> {
  return isCompatible(manifest, embedder) && manifest.corpusFilesHash === (await corpusFilesHash(corpusDir))
}
