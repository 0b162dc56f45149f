/** A piece of English with its Arabic, as a source gives it. */
export type Row = {
  readonly english: string
  readonly arabic: string
  /** A dictionary entry, a name, or a sentence with its translation. */
  readonly kind: 'entry' | 'name' | 'sentence'
  /** How often the pair counts in training. */
  readonly weight: number
}
