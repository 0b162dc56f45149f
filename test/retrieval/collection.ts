import { join } from 'node:path'
import type { Article } from '../../src/domain.js'
import type { Embedder } from '../../src/embedding/embedder.js'
import { type Lexicon, openLexicon } from '../../src/english/lexicon.js'
import { type MemorySnapshot, memorySnapshot, prepareArticles } from '../../src/evaluation/memory-snapshot.js'

/** The lexicon that comes with the product. */
export function bundledLexicon(): Promise<Lexicon> {
  return openLexicon(join(import.meta.dirname, '..', '..', 'models', 'lexicon'))
}

/** Articles indexed in memory, each cut into passages as a build does, or one passage each. */
export async function searchable(
  articles: readonly Article[],
  embedder: Embedder,
  { asOnePassage = false } = {},
): Promise<MemorySnapshot> {
  return memorySnapshot(await prepareArticles(articles, embedder, { asOnePassage }), embedder.dimensions)
}
