/**
 * What a question is narrowed to; a field that is absent or empty leaves all articles in. '' among outlets and
 * sections stands for the articles that do not state theirs.
 */
export type Narrowing = {
  readonly outlets?: readonly string[] | undefined
  readonly sections?: readonly string[] | undefined
  /** First and last date of publication, ISO of any precision, inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Ids of articles. */
  readonly articles?: readonly string[] | undefined
}

/** What a narrowed question was asked of. */
export type AskedOf = Narrowing & {
  /** Indexed articles that fit. */
  readonly articleCount: number
  /** Names and ids that no indexed article has. */
  readonly unknown: readonly string[]
}

/** The month that a question names, with its days and year as far as it does. */
export type NamedTime = {
  readonly year?: number
  /** 1 to 12. */
  readonly month: number
  readonly days?: readonly [number, number]
}

/** What a question says about time. */
export type AskedTime = {
  /** The time that the question names: reports of it come first. */
  readonly namedTime?: NamedTime
  /** The question asks for the latest: of equally good quotes the newest come first. */
  readonly isNewestFirst: boolean
}

/** A word of an English question with the Arabic words it was matched to. */
export type Translation = { readonly word: string; readonly arabic: readonly string[] }
