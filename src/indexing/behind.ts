import type { Embedder } from '../embedding/embedder.js'
import { corpusFilesHash } from './corpus-hash.js'
import type { IndexManifest } from './manifest.js'
import { isCurrent } from './up-to-date.js'

/** So long an answer may take; until there is a better one, changed files count as changed articles. */
const patienceMs = 500

/**
 * Tells whether a corpus has changed since a build. Names, sizes and times of its files settle it when they are
 * as they were; otherwise the articles are read again, once for each state of the files, while nobody waits.
 */
export function behindWatch(
  corpusDir: string,
  embedder: Embedder,
): (manifest: IndexManifest) => Promise<boolean> {
  let known: { readonly state: string; readonly isBehind: Promise<boolean> } | undefined
  return async (manifest) => {
    const filesHash = await corpusFilesHash(corpusDir).catch(() => undefined)
    if (filesHash === undefined || filesHash === manifest.corpusFilesHash) return false
    const state = `${manifest.buildId} ${filesHash}`
    if (known?.state !== state) {
      const isBehind = isCurrent(manifest, corpusDir, embedder).then(
        (current) => !current,
        () => true,
      )
      known = { state, isBehind }
    }
    const impatient = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, true).unref())
    return Promise.race([known.isBehind, impatient])
  }
}
