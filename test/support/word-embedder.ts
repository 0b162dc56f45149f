import { createHash } from 'node:crypto'
import type { Embedder } from '../../src/embedding/embedder.js'

/**
 * A small embedder for tests of what is built around one: texts that share words get vectors that are near,
 * and the same text always the same. A token is a run between spaces.
 */
export function wordEmbedder({ dimensions = 32, maxTokens = 400, name = 'words' } = {}): Embedder {
  const embed = (text: string) => vectorOf(text, dimensions)
  return {
    fingerprint: `${name} ${dimensions}`,
    dimensions,
    maxTokens,
    countTokens: (text) => text.match(/\S+/g)?.length ?? 0,
    embedPassages: async (texts) => texts.map(embed),
    embedQuestion: async (text) => embed(text),
  }
}

function vectorOf(text: string, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const word of text.match(/\S+/g) ?? ['']) {
    const digest = createHash('sha512').update(word).digest()
    for (let column = 0; column < dimensions; column++) {
      const value = digest.readInt8(column % digest.length) + (column >= digest.length ? 1 : 0.5)
      sum[column] = (sum[column] ?? 0) + value
    }
  }
  const length = Math.hypot(...sum)
  return sum.map((value) => value / length)
}
