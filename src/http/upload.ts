import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { AppError } from '../errors.js'
import { type Draft, type DraftLimits, uploadPath } from '../importing/drafts.js'
import { refused } from '../importing/stated.js'
import type { AppEnv } from './services.js'

/**
 * Writes the files of a form into a draft as they come, so that their size costs no memory. A file that is
 * too large is noted as refused; when all together are too large or too many, nothing is kept.
 */
export async function receiveFiles(c: Context<AppEnv>, draft: Draft, limits: DraftLimits): Promise<void> {
  const type = c.req.header('content-type') ?? ''
  const body = c.req.raw.body
  if (!/^multipart\/form-data\s*;/i.test(type) || !body) {
    throw new AppError('bad-request', 'Send files as multipart/form-data.')
  }
  if (Number(c.req.header('content-length') ?? 0) > limits.totalBytes * 1.01) throw tooMuch(limits)
  const form = formOf(type, limits)
  const writing: Promise<void>[] = []
  const arriving: Readable[] = []
  let received = 0
  form.on('file', (_field, content, name) => {
    if (name === undefined || name === '') {
      content.resume()
      return
    }
    const number = draft.files.push({ name: shortName(name), kind: 'waiting' }) - 1
    const done = pipeline(content, createWriteStream(uploadPath(draft, number))).then(() => {
      if (content.truncated) draft.files[number] = { name: shortName(name), ...refused('too-large') }
    })
    done.catch(() => undefined)
    writing.push(done)
    arriving.push(content)
  })
  form.on('filesLimit', () => form.destroy(tooMany(limits)))
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      received += chunk.byteLength
      if (received > limits.totalBytes * 1.01) throw tooMuch(limits)
      yield chunk
    }
  }
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream<Uint8Array>), counted, form)
    await Promise.all(writing)
  } catch (cause) {
    // What was still arriving will never end by itself.
    for (const content of arriving) content.destroy()
    await Promise.allSettled(writing)
    if (cause instanceof AppError) throw cause
    throw new AppError('bad-request', 'The files did not arrive whole. Send them again.', { cause })
  }
}

function formOf(type: string, limits: DraftLimits) {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        files: limits.files,
        fileSize: limits.fileBytes,
        fields: 20,
        fieldSize: 64 * 1024,
        parts: limits.files + 20,
        headerPairs: 20,
        headerSize: 16 * 1024,
      },
    })
  } catch (cause) {
    throw new AppError('bad-request', 'The form has no boundary. Send files as multipart/form-data.', {
      cause,
    })
  }
}

/** Names are shown and made into file names elsewhere; here they are only kept from being endless. */
function shortName(name: string): string {
  return name.slice(-500)
}

/** More files, or larger ones, than are taken at once: a page says how many are. */
export class TooMuchAtOnce extends AppError {
  constructor(
    what: string,
    readonly limits: DraftLimits,
  ) {
    super('too-large', `${what} Send fewer at once, or use "isnad add".`)
  }
}

function tooMuch(limits: DraftLimits): AppError {
  return new TooMuchAtOnce(`The files are larger than ${megabytes(limits.totalBytes)} MB together.`, limits)
}

function tooMany(limits: DraftLimits): AppError {
  return new TooMuchAtOnce(`There are more than ${limits.files} files.`, limits)
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
