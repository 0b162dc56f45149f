import { corpusFiles } from './files.js'
import { bytesOf } from './json-lines.js'

const newline = 0x0a

/**
 * About how many articles a corpus holds, broken ones included: a file is one, and of JSON Lines each line.
 * Nothing is decoded or checked, so this is over long before the articles are read.
 */
export async function countArticles(corpusDir: string, signal?: AbortSignal): Promise<number> {
  let count = 0
  for await (const found of corpusFiles(corpusDir)) {
    signal?.throwIfAborted()
    const isLines = 'path' in found && /\.jsonl(?:\.gz)?$/i.test(found.file)
    count += isLines ? await countLines(found.path, signal) : 1
  }
  return count
}

async function countLines(path: string, signal: AbortSignal | undefined): Promise<number> {
  let count = 0
  let isOpen = false
  try {
    for await (const chunk of bytesOf(path)) {
      signal?.throwIfAborted()
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) count++
      isOpen = chunk.at(-1) !== newline
    }
  } catch {
    // A file that ends in the middle is told of where it is read.
  }
  return isOpen ? count + 1 : count
}
