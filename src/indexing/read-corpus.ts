import { createLineCounts, type LineCounts } from '../boilerplate/line-counts.js'
import { loadCorpus } from '../corpus/load.js'
import type { Article, Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { articlesAPart, articlesPart } from './build-parts.js'
import { ArticleStore } from './stored-articles.js'

/** All that a corpus held when it was read. */
export type ReadCorpus = {
  /** In the order they were read. */
  readonly articles: Pick<ReadonlyMap<string, Article>, 'size' | 'values'>
  readonly skipped: readonly Skipped[]
  /** What the articles of each outlet share. */
  readonly lineCounts: LineCounts
}

type Options = {
  readonly corpusDir: string
  readonly signal: AbortSignal | undefined
  /** Told after each article and each file or line that is none, with how many there have been. */
  readonly onRead: (count: number) => void
}

/**
 * Reads a corpus once. What the articles of an outlet share is known only when all have been read, so they are
 * kept until then: outside the heap, in as much memory as their texts take in a snapshot.
 */
export async function readCorpus({ corpusDir, signal, onRead }: Options): Promise<ReadCorpus> {
  const articles = new ArticleStore()
  const skipped: Skipped[] = []
  const lineCounts = createLineCounts()
  let waiting: Article[] = []
  let count = 0
  for await (const reading of loadCorpus(corpusDir)) {
    signal?.throwIfAborted()
    onRead(++count)
    if (reading.kind === 'skipped') {
      skipped.push(reading.skipped)
      continue
    }
    lineCounts.add(reading.article)
    waiting.push(reading.article)
    if (waiting.length < articlesAPart) continue
    articles.add(articlesPart(waiting))
    waiting = []
  }
  if (waiting.length > 0) articles.add(articlesPart(waiting))
  if (articles.size === 0) throw noArticles(corpusDir, skipped[0])
  return { articles, skipped, lineCounts }
}

function noArticles(corpusDir: string, skipped: Skipped | undefined): AppError {
  const line = skipped?.line === undefined ? '' : `:${skipped.line}`
  const reason = skipped
    ? `The first file that is none: ${skipped.file}${line}. ${skipped.problem} ${skipped.mend}`
    : 'Put articles into it (.md or .txt, with a header or without; .jsonl or .jsonl.gz), or set CORPUS_DIR.'
  return new AppError('corpus-invalid', `There is no article in "${corpusDir}". ${reason}`)
}
