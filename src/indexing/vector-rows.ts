import type { VectorRow } from '../vectors/store.js'

/** A passage's id with the words that are embedded for it. */
export type PassageText = { readonly passageId: string; readonly text: string }

export type Embed = (texts: readonly string[]) => Promise<Float32Array[]>

const batchSize = 256
/** Enough to keep the workers busy while the next passages are read; bounds the memory in use. */
const batchesInFlight = 3

/** Embeds passages in batches, several at once, and gives the rows in the order of the passages. */
export async function* vectorRows(
  passages: AsyncIterable<PassageText>,
  embed: Embed,
): AsyncGenerator<VectorRow> {
  const inFlight: Promise<VectorRow[]>[] = []
  for await (const batch of batches(passages)) {
    const rows = embedBatch(batch, embed)
    // Whoever awaits the batch sees its failure; until then it must not count as unhandled.
    rows.catch(() => undefined)
    inFlight.push(rows)
    if (inFlight.length >= batchesInFlight) yield* (await inFlight.shift()) ?? []
  }
  for (const rows of inFlight) yield* await rows
}

async function* batches(passages: AsyncIterable<PassageText>): AsyncGenerator<PassageText[]> {
  let batch: PassageText[] = []
  for await (const passage of passages) {
    batch.push(passage)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function embedBatch(batch: readonly PassageText[], embed: Embed): Promise<VectorRow[]> {
  const vectors = await embed(batch.map(({ text }) => text))
  return batch.map(({ passageId }, position) => {
    const vector = vectors[position]
    if (!vector)
      throw new RangeError(`The model gave ${vectors.length} vectors for ${batch.length} passages.`)
    return { passageId, vector }
  })
}
