/** A line longer than the limit; what it held is not kept. */
export const tooLong = Symbol('a line over the limit')

const newline = 0x0a

/**
 * Cuts bytes at line feeds, before decoding: one broken line then does not spoil the others, and the line
 * separators of Unicode, which JSON leaves in texts as they are, do not cut.
 */
export async function* byteLines(
  chunks: AsyncIterable<Buffer>,
  longest: number,
): AsyncGenerator<Buffer | typeof tooLong> {
  let held: Buffer[] = []
  let heldLength = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      heldLength += end - start
      yield heldLength > longest ? tooLong : Buffer.concat([...held, chunk.subarray(start, end)])
      held = []
      heldLength = 0
      start = end + 1
    }
    heldLength += chunk.length - start
    held = heldLength > longest ? [] : [...held, chunk.subarray(start)]
  }
  if (heldLength > 0) yield heldLength > longest ? tooLong : Buffer.concat(held)
}
