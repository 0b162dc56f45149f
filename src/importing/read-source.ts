import { readFile, stat } from 'node:fs/promises'
import { isFlaw } from '../corpus/article.js'
import { unreadable } from '../corpus/files.js'
import { articleFromFile } from '../corpus/front-matter.js'
import { formatOf, stemOf } from './formats.js'
import type { Reader } from './reader.js'
import { type Read, refused } from './stated.js'

/** A file that is offered, and the name it was offered under. */
export type Source = { readonly path: string; readonly name: string }

/** The largest file of one article, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** Reads a file of one article, whatever its format. JSON Lines hold many and are read elsewhere. */
export async function readSource({ path, name }: Source, reader: Reader): Promise<Read> {
  const format = formatOf(name)
  if (format === undefined || format === 'lines') return refused('format-unknown')
  const stats = await stat(path).catch(unreadable)
  if ('code' in stats) return { kind: 'refused', ...stats }
  if (!stats.isFile()) return refused('missing')
  if (stats.size > largestFile) return refused('too-large')
  return format === 'text' ? readText(path, name) : reader.read(path, format)
}

async function readText(path: string, name: string): Promise<Read> {
  const bytes = await readFile(path).catch(unreadable)
  if ('code' in bytes) return { kind: 'refused', ...bytes }
  let content: string
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused('not-utf8')
  }
  const stem =
    stemOf(name)
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .trim() || '-'
  const outcome = articleFromFile('article', stem.slice(0, 500), content)
  if (isFlaw(outcome)) return { kind: 'refused', ...outcome }
  const { id: _id, textHash: _hash, title, ...stated } = outcome
  // Without a header the file's name stands in for the title, which the text then does not state.
  return { kind: 'article', stated: title === stem ? stated : { title, ...stated } }
}
