import { createHash, type Hash } from 'node:crypto'
import { type BigIntStats, constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors.js'
import { Flawed, flaw } from '../flaws/flaw.js'

/** A file that is larger than was allowed, or that somebody went on writing while it was read. */
export type Unsteady = 'too-large' | 'changing'

/** Three readings, each after a wait. */
const tries = 6
/** File systems tell the time in steps of up to 10 ms: within one, a file may change twice and show it once. */
const settledMs = 20
const chunkBytes = 256 * 1024

/**
 * The bytes of a file as it was at one moment. When it changes while it is read it is read again, and given
 * up when it does not come to rest.
 */
export async function readSteady(path: string, mostBytes: number): Promise<Buffer | Unsteady> {
  const file = await openPlain(path)
  try {
    let before = await file.stat({ bigint: true })
    for (let attempt = 0; attempt < tries; attempt++) {
      if (before.size > mostBytes) return 'too-large'
      if (isFresh(before)) {
        await wait(settledMs)
        // Looked at anew from the beginning: it may have grown beyond what is allowed.
        before = await file.stat({ bigint: true })
        continue
      }
      const bytes = await readWhole(file, Number(before.size))
      const after = await file.stat({ bigint: true })
      if (isSame(before, after) && bytes.length === Number(before.size)) return bytes
      before = after
    }
    return 'changing'
  } finally {
    await file.close()
  }
}

/** A file that is read as it was when it was opened. */
export type SteadyFile = {
  /** What is added to the file after it was opened is left for the next time. Ends with a check. */
  bytes(): AsyncGenerator<Buffer>
  /**
   * Fails when what has been read so far is not in the file any more, written over or cut off: then it was
   * neither the file before nor the one after.
   */
  check(): Promise<void>
  close(): Promise<void>
}

export async function openSteady(path: string): Promise<SteadyFile> {
  const file = await openPlain(path)
  const before = await file.stat({ bigint: true })
  const wasFresh = isFresh(before)
  const read = createHash('sha256')
  let length = 0
  async function check(): Promise<void> {
    if (!wasFresh && isSame(before, await file.stat({ bigint: true }))) return
    const again = createHash('sha256')
    const lengthNow = await update(again, file, length)
    if (lengthNow !== length || again.digest('hex') !== read.copy().digest('hex'))
      throw changedMeanwhile(path)
  }
  return {
    bytes: async function* () {
      for await (const chunk of chunksOf(file, Number(before.size))) {
        read.update(chunk)
        length += chunk.length
        yield chunk
      }
      await check()
    },
    check,
    close: () => file.close(),
  }
}

/** Opens a file, and never waits for the other end of a pipe that has taken its place. */
async function openPlain(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = await file.stat()
  if (stats.isFile()) return file
  await file.close()
  throw new Flawed(flaw('no-longer-plain'))
}

/** Whether a file changed just now, so that another change need not show in its times. */
function isFresh({ ctimeMs }: BigIntStats): boolean {
  return Math.abs(Date.now() - Number(ctimeMs)) < settledMs
}

/** Of a file that had settled, every change shows in the time of the last change, which no program can set. */
function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ctimeNs === after.ctimeNs
}

async function readWhole(file: FileHandle, length: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(file, length)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function update(hash: Hash, file: FileHandle, length: number): Promise<number> {
  let read = 0
  for await (const chunk of chunksOf(file, length)) {
    hash.update(chunk)
    read += chunk.length
  }
  return read
}

/** The first `length` bytes of a file, or as many as there are. */
async function* chunksOf(file: FileHandle, length: number): AsyncGenerator<Buffer> {
  for (let position = 0; position < length; ) {
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, length - position))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

function changedMeanwhile(path: string): AppError {
  return new AppError(
    'corpus-changed',
    `${path} was changed while it was read. Nothing of it is taken, lest two versions of it be mixed. ` +
      'Build again when it is written to no more.',
  )
}
