import { loadCorpus } from '../corpus/load.js'
import type { Embedder } from '../embedding/embedder.js'
import { corpusFilesHash, corpusHasher } from './corpus-hash.js'
import { type IndexManifest, isCompatible } from './manifest.js'

/**
 * Whether a build was made with this model and analysis, from what the corpus holds now. The names, sizes
 * and times of the files settle it when they are as they were; otherwise every article is read again.
 */
export async function isCurrent(
  manifest: IndexManifest,
  corpusDir: string,
  embedder: Embedder,
): Promise<boolean> {
  if (!isCompatible(manifest, embedder)) return false
  if (manifest.corpusFilesHash === (await corpusFilesHash(corpusDir))) return true
  const hasher = corpusHasher()
  for await (const reading of loadCorpus(corpusDir)) {
    if (reading.kind === 'article') hasher.add(reading.article)
    else hasher.skip(reading.skipped)
  }
  return hasher.digest() === manifest.corpusHash
}
