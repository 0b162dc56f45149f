/** Every way to say a word of the question: the stems, one after the other. */
export type AskedWord = readonly (readonly string[])[]

/** What a question asks, as far as comparing needs to know. */
export type Asked = {
  /** What it wants to know: a date, a place, yes or no, or anything else. */
  readonly wants: 'date' | 'place' | 'whether' | 'other'
  /** Stems of its words and of their surer synonyms. */
  readonly stems: ReadonlySet<string>
  /** The words that say what it is about, in order, without those that only ask. */
  readonly words: readonly AskedWord[]
  /** The one of them that says what happened, where its place shows it. */
  readonly predicate: AskedWord | undefined
  /** The time it names. */
  readonly date: PartialDate | undefined
  /** Whether it asks of what is to come. */
  readonly isOfFuture: boolean
}

/** A date as exact as it is known. */
export type PartialDate = { readonly year?: number; readonly month?: number; readonly day?: number }
