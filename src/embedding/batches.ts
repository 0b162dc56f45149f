/** Token numbers of one text, with the place of the text among those asked for. */
export type Tokens = { readonly at: number; readonly ids: readonly number[] }

/** Padded tokens a batch may hold: bounds the memory that a model takes at once. */
const mostTokens = 8192

/** Texts of like length together, shortest first, so that little of a batch is padding. */
export function batchesOf(texts: readonly Tokens[]): Tokens[][] {
  const sorted = [...texts].sort((a, b) => a.ids.length - b.ids.length || a.at - b.at)
  const batches: Tokens[][] = []
  let batch: Tokens[] = []
  for (const text of sorted) {
    if (batch.length > 0 && text.ids.length * (batch.length + 1) > mostTokens) {
      batches.push(batch)
      batch = []
    }
    batch.push(text)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
