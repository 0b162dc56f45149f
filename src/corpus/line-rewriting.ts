import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '../errors.js'
import { tooLong } from './byte-lines.js'
import { rawLines } from './json-lines.js'
import { pendingPath, placeNewFile, replaceFile } from './new-file.js'

/** Takes lines, numbered from 1, out of a JSON Lines file, each after `keep` has put it elsewhere. */
export async function takeLines(
  path: string,
  wanted: ReadonlySet<number>,
  keep: (line: number, bytes: Buffer) => Promise<void>,
): Promise<void> {
  await rewrite(path, async (line, bytes) => {
    if (!wanted.has(line)) return [bytes]
    await keep(line, bytes)
    return []
  })
}

/** Puts a line back where it stood, or at the end of a file that has become shorter; makes the file anew if it is gone. */
export async function putLine(path: string, at: number, record: Buffer): Promise<void> {
  let isIn = false
  const insert = async (line: number, bytes: Buffer) => {
    if (isIn || line < at) return [bytes]
    isIn = true
    return [record, bytes]
  }
  await rewrite(path, insert, () => (isIn ? [] : [record]))
}

/** Streams the file through a change into a new one, which then takes its place. */
async function rewrite(
  path: string,
  change: (line: number, bytes: Buffer) => Promise<readonly Buffer[]>,
  atEnd: () => readonly Buffer[] = () => [],
): Promise<void> {
  const seen = await stat(path).catch(() => undefined)
  const lines = async function* () {
    let line = 0
    for await (const bytes of seen ? rawLines(path) : []) {
      line += 1
      if (bytes === tooLong) {
        throw new AppError(
          'corpus-invalid',
          `Line ${line} of ${path} is longer than 20 MB, and rewriting would lose it. Split that line first.`,
        )
      }
      for (const one of await change(line, bytes)) yield Buffer.concat([one, newline])
    }
    for (const one of atEnd()) yield Buffer.concat([one, newline])
  }
  const isPacked = /\.gz$/i.test(path)
  const pending = pendingPath(path)
  try {
    const file = createWriteStream(pending, { flags: 'wx', flush: true })
    if (isPacked) await pipeline(Readable.from(lines()), createGzip(), file)
    else await pipeline(Readable.from(lines()), file)
    if (seen) await replaceFile(pending, path, seen)
    else if (!(await placeNewFile(pending, path))) {
      throw new AppError('corpus-unwritable', `${path} was written meanwhile by something else. Try again.`)
    }
  } finally {
    await rm(pending, { force: true })
  }
}

const newline = Buffer.from('\n')
