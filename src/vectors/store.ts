import type { Hit } from '../domain.js'

export type VectorRow = { readonly passageId: string; readonly vector: Float32Array }

/** Where vectors live. Builds never see each other; one is readable only after `write` resolves. */
export type VectorStore = {
  write(buildId: string, rows: AsyncIterable<VectorRow>): Promise<void>
  open(buildId: string): Promise<VectorReader>
  /** What was written, in order. */
  rows(buildId: string): AsyncIterable<VectorRow>
  /** Removing what is not there is no error. */
  remove(buildId: string): Promise<void>
}

export type VectorReader = {
  /** Vectors held. */
  readonly size: number
  /** The `count` nearest passages, nearest first; `score` is cosine similarity. A passage is the number of its row. */
  nearest(question: Float32Array, count: number): Promise<Hit[]>
  /** Cosine similarity of the question to each passage, in order; a number without a row is an error. */
  similarities(question: Float32Array, passages: readonly number[]): Promise<number[]>
  /** Ends what works beside the program. Whoever still reads is answered on. */
  close(): Promise<void>
}
