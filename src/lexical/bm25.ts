/** Saturation of repeated terms (`k1`) and share of length normalisation (`b`). Robertson and Zaragoza 2009. */
export type Bm25 = { readonly k1: number; readonly b: number }

/** Those of passages, and of sentences, which repeat little. */
export const passageBm25: Bm25 = { k1: 1.2, b: 0.75 }
export const sentenceBm25: Bm25 = { k1: 0.6, b: 0.65 }

/** Inverse document frequency, always positive: ln(1 + (N − df + 0.5) / (df + 0.5)). */
export function idf(documents: number, frequency: number): number {
  return Math.log(1 + (documents - Math.min(frequency, documents) + 0.5) / (frequency + 0.5))
}

/** How much the length of a document damps its occurrences: k1 at the average length, more in longer ones. */
export function damping({ k1, b }: Bm25, length: number, averageLength: number): number {
  return k1 * (1 - b + (b * length) / averageLength)
}

/** What occurrences are worth in a document of some damping, 0 to k1 + 1. */
export function saturation({ k1 }: Bm25, occurrences: number, damped: number): number {
  return (occurrences * (k1 + 1)) / (occurrences + damped)
}
