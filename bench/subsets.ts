import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { loadCorpus } from '../src/corpus/load.js'
import type { Article } from '../src/domain.js'
import { AppError } from '../src/errors.js'

export type Listed = Pick<Article, 'id' | 'title'>

/**
 * The articles of a corpus in the order of the SHA-256 of their ids, so that the first n are a mixture. The
 * bundled model was trained without the articles at the head of this order (training/embedding/README.md):
 * their headlines are the ones to ask.
 */
export async function listArticles(corpus: string): Promise<Listed[]> {
  const listed: (Listed & { key: string })[] = []
  for await (const { id, title } of articlesOf(corpus)) listed.push({ id, title, key: sha256(id) })
  if (listed.length === 0) throw new AppError('corpus-invalid', `${corpus} holds no article.`)
  return listed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id, title }) => ({ id, title }))
}

/** Writes the articles of each size, the first in the list, as JSON Lines into a folder of their own. */
export async function writeSubsets(
  corpus: string,
  listed: readonly Listed[],
  folders: ReadonlyMap<number, string>,
): Promise<void> {
  const place = new Map(listed.map(({ id }, i) => [id, i]))
  for (const [size, folder] of folders) {
    await mkdir(folder, { recursive: true })
    await pipeline(
      Readable.from(linesOf(corpus, (id) => (place.get(id) ?? size) < size)),
      createWriteStream(join(folder, 'articles.jsonl')),
    )
  }
}

/** The readable articles of a folder or file. */
export async function* articlesOf(corpus: string): AsyncGenerator<Article> {
  for await (const reading of loadCorpus(corpus)) if (reading.kind === 'article') yield reading.article
}

async function* linesOf(corpus: string, isWanted: (id: string) => boolean): AsyncGenerator<string> {
  for await (const { textHash: _hash, ...article } of articlesOf(corpus)) {
    if (isWanted(article.id)) yield `${JSON.stringify(article)}\n`
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
