import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Embedder } from './embedder.js'
import { openVectorFile, type VectorFile } from './vector-file.js'

export type RememberingEmbedder = Embedder & {
  /** Removes what is remembered, of every model: once a build is published, it holds the vectors itself. */
  forget(): Promise<void>
}

type Memory = {
  readonly cacheDir: string
  /** Begins with an empty memory, whatever was remembered before. */
  readonly isFresh: boolean
}

/**
 * The same embedder, which keeps the vectors of passages in a file under `cacheDir` and embeds only what it
 * has never seen: a build that was stopped or killed, then started again, embeds nothing twice. Another model
 * writes another file. The file is opened with the first passage; close it to end it.
 */
export function rememberVectors(embedder: Embedder, { cacheDir, isFresh }: Memory): RememberingEmbedder {
  const { fingerprint, dimensions } = embedder
  const model = createHash('sha256').update(fingerprint).digest('hex').slice(0, 32)
  let opening: Promise<VectorFile> | undefined
  const openFile = async () => {
    if (isFresh) await rm(cacheDir, { recursive: true, force: true })
    await mkdir(cacheDir, { recursive: true })
    return openVectorFile(join(cacheDir, `${model}.vectors`), dimensions)
  }
  const closeFile = async () => {
    const file = await opening?.catch(() => undefined) // whoever embedded was told
    opening = undefined
    await file?.close()
  }
  return {
    ...embedder,
    async embedPassages(texts) {
      opening ??= openFile()
      const file = await opening
      const keys = texts.map(keyOf)
      const unseen = new Map<string, string>()
      texts.forEach((text, at) => {
        const key = keys[at] as string
        if (!file.get(key)) unseen.set(key, text)
      })
      const vectors = await embedder.embedPassages([...unseen.values()])
      await file.append([...unseen.keys()].map((key, at) => ({ key, vector: vectors[at] as Float32Array })))
      return keys.map((key) => file.get(key) as Float32Array)
    },
    async forget() {
      await closeFile()
      await rm(cacheDir, { recursive: true, force: true })
    },
    async close() {
      await closeFile()
      await embedder.close?.()
    },
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('latin1')
}
