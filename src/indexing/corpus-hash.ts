import { createHash } from 'node:crypto'
import { corpusFiles } from '../corpus/files.js'
import { type ArticleHeader, referenceTo, type Skipped } from '../domain.js'

/** Gathers what a corpus holds, in any order, into one SHA-256. */
export function corpusHasher() {
  const lines: string[] = []
  return {
    add: (article: ArticleHeader): void => {
      const { id, ...header } = referenceTo(article)
      const fields = Object.entries(header).sort(([one], [other]) => (one < other ? -1 : 1))
      lines.push(JSON.stringify([id, article.textHash, ...fields.flat()]))
    },
    skip: ({ file, line, problem }: Skipped): void => {
      lines.push(JSON.stringify([file, line ?? 0, problem]))
    },
    digest: (): string => sha256(lines.sort().join('\n')),
  }
}

/** The SHA-256 of a corpus that is at hand. */
export function corpusHash(articles: Iterable<ArticleHeader>, skipped: Iterable<Skipped>): string {
  const hasher = corpusHasher()
  for (const article of articles) hasher.add(article)
  for (const one of skipped) hasher.skip(one)
  return hasher.digest()
}

/** SHA-256 over names, sizes and times of the files of a corpus: takes no reading of any of them. */
export async function corpusFilesHash(corpusDir: string): Promise<string> {
  const lines: string[] = []
  for await (const found of corpusFiles(corpusDir)) {
    const state = 'problem' in found ? found.problem : `${found.stats.size} ${found.stats.mtimeMs}`
    lines.push(JSON.stringify([found.file, state]))
  }
  return sha256(lines.sort().join('\n'))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
