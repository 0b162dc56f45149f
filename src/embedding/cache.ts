import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Embedder } from './embedder.js'
import { openVectorFile } from './vector-file.js'

/**
 * The same embedder, which keeps the vectors of passages in a file under `cacheDir` and embeds only
 * what it has never seen. Another model writes another file. Close it to end the file.
 */
export async function rememberVectors(embedder: Embedder, cacheDir: string): Promise<Embedder> {
  await mkdir(cacheDir, { recursive: true })
  const { fingerprint, dimensions } = embedder
  const model = createHash('sha256').update(fingerprint).digest('hex').slice(0, 32)
  const file = await openVectorFile(join(cacheDir, `${model}.vectors`), dimensions)
  return {
    ...embedder,
    async embedPassages(texts) {
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
    async close() {
      await file.close()
      await embedder.close?.()
    },
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('latin1')
}
