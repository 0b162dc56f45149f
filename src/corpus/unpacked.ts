import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Flawed, flaw } from '../flaws/flaw.js'

/** Texts pack to a tenth, lists of repetitions to a fiftieth; what unpacks to far more is made to fill a memory. */
const mostTimes = 100
/** Below this nothing is refused, however well it packs. */
const freeBytes = 32 * 1024 * 1024

/** Unpacks gzip as a stream; refuses what unpacks to more than a hundred times its size. */
export async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  // The error of either end reaches the reader through the last stream.
  pipeline(Readable.from(packed), gunzip, () => undefined)
  let bytes = 0
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > freeBytes && bytes > gunzip.bytesWritten * mostTimes) {
      throw new Flawed(flaw('packed-too-far', { times: String(mostTimes) }))
    }
    yield chunk
  }
}
