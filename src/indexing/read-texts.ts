import { on } from 'node:events'
import { stat } from 'node:fs/promises'
import { setImmediate as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { compiledProgram } from '../compiled-program.js'
import type { Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { type BuildPart, readBuildParts, type TextPaths } from './build-parts.js'
import type { ThreadMessage } from './reading-thread.js'
import { ArticleStore, type StoredArticles } from './stored-articles.js'
import { type StoredPassages, storedPassages } from './stored-passages.js'

/** What a build holds beside words and vectors, and the hash of what its corpus held. */
export type Texts = {
  readonly articles: StoredArticles
  readonly passages: StoredPassages
  readonly skipped: readonly Skipped[]
  readonly corpusHash: string
}

/** Bytes of articles that are read here in less time than a thread takes to start. */
const fewBytes = 4_000_000

/** Reads the texts of a build; many of them in a thread, so that questions are answered meanwhile. */
export async function readTexts(paths: TextPaths): Promise<Texts> {
  return collect(await textParts(paths))
}

/** The parts of a build in order, from wherever they are read soonest. */
export async function textParts({ articles, passages, skipped }: TextPaths) {
  const paths = { articles, passages, skipped }
  const size = await stat(articles).then((stats) => stats.size)
  return size > fewBytes ? partsFromThread(paths) : readBuildParts(paths)
}

/** Puts the parts of a build together, letting others in after each. */
export async function collect(parts: AsyncIterable<BuildPart>): Promise<Texts> {
  const articles = new ArticleStore()
  const skipped: Skipped[] = []
  let passages: StoredPassages | undefined
  for await (const part of parts) {
    if (part.kind === 'articles') articles.add(part)
    if (part.kind === 'skipped') skipped.push(...part.skipped)
    if (part.kind === 'passages') passages = storedPassages(part, articles)
    if (part.kind === 'end' && passages) return { articles, passages, skipped, corpusHash: part.corpusHash }
    await pause()
  }
  throw new AppError('internal', 'Reading the index ended too early.')
}

/** The parts of a build as a thread reads them. */
export async function* partsFromThread(paths: TextPaths): AsyncGenerator<BuildPart> {
  const thread = new Worker(compiledProgram('indexing/reading-thread.js'), { workerData: paths })
  try {
    for await (const [message] of on(thread, 'message', { close: ['exit'] })) {
      const part = message as ThreadMessage
      if (part.kind === 'failure') throw new AppError(part.code ?? 'internal', part.message)
      yield part
    }
  } finally {
    await thread.terminate()
  }
}
