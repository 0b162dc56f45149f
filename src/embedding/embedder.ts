/** Turns text into vectors of unit length. */
export type Embedder = {
  /** Model, revision, precision, pooling and prefixes. The same fingerprint means the same vectors. */
  readonly fingerprint: string
  readonly dimensions: number
  /** Longest input in tokens, special tokens included. Longer input is refused, never cut. */
  readonly maxTokens: number
  countTokens(text: string): number
  /** One vector a text, in order: `Float32Array[dimensions]` of length 1. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>
  /** `Float32Array[dimensions]` of length 1. */
  embedQuestion(text: string): Promise<Float32Array>
  /** Ends what the embedder keeps running; absent when there is nothing to end. */
  close?(): Promise<void>
}
