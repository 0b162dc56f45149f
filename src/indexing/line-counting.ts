import { createLineCounts, type LineCounts } from '../boilerplate/line-counts.js'
import { loadCorpus } from '../corpus/load.js'

/**
 * Counts the lines of a corpus before it is indexed: what the articles of an outlet share is known only when all
 * have been read. Keeps numbers, no texts.
 */
export async function countLines(corpusDir: string, signal: AbortSignal | undefined): Promise<LineCounts> {
  const counts = createLineCounts()
  for await (const reading of loadCorpus(corpusDir)) {
    signal?.throwIfAborted()
    if (reading.kind === 'article') counts.add(reading.article)
  }
  return counts
}
