/** What expansion needs to know of the indexed collection. One object a snapshot: the name index is kept by it. */
export type Vocabulary = {
  /** Every distinct normalised word of the collection. */
  readonly words: { readonly size: number; termAt(number: number): string }
  /** Their stems: the number of one, -1 for any other. */
  readonly stems: { find(stem: string): number }
}
