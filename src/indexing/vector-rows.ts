import type { VectorRow } from '../vectors/store.js'

/** A passage's id with its vector where that is known, else with the words that are embedded for it. */
export type PassageInput = { readonly passageId: string } & (
  | { readonly text: string }
  | { readonly vector: Float32Array }
)

export type Embed = (texts: readonly string[]) => Promise<Float32Array[]>

const batchSize = 256
/** Enough to keep the workers busy while the next passages are read; bounds the memory in use. */
const batchesInFlight = 3

/** Embeds passages of unknown vector in batches, several at once, and gives the rows in the order of the passages. */
export async function* vectorRows(
  passages: AsyncIterable<PassageInput>,
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

async function* batches(passages: AsyncIterable<PassageInput>): AsyncGenerator<PassageInput[]> {
  let batch: PassageInput[] = []
  for await (const passage of passages) {
    batch.push(passage)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function embedBatch(batch: readonly PassageInput[], embed: Embed): Promise<VectorRow[]> {
  const texts = batch.flatMap((passage) => ('text' in passage ? [passage.text] : []))
  const vectors = texts.length > 0 ? await embed(texts) : []
  if (vectors.length !== texts.length) {
    throw new RangeError(`The model gave ${vectors.length} vectors for ${texts.length} passages.`)
  }
  const next = vectors.values()
  return batch.map((passage) => ({
    passageId: passage.passageId,
    vector: 'vector' in passage ? passage.vector : (next.next().value as Float32Array),
  }))
}
