/** What completing a follow-up needs to know of the words of a language. */
export type WordLists = {
  /** Question words that take nothing with them: when, where, why, how. */
  readonly adverbs: ReadonlySet<string>
  /** Words a yes-or-no question begins with. */
  readonly auxiliaries: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that a place, or whatever another may take the place of, stands behind. */
  readonly placing: ReadonlySet<string>
  /** What befell those counted, as nouns. */
  readonly outcomes: ReadonlySet<string>
  readonly outcomeVerbs: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly saying: ReadonlySet<string>
  /** Words that name no topic of their own: happen, reason, the attack. */
  readonly generic: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  /** Words that a body, army, party or company is named with. */
  readonly groups: ReadonlySet<string>
  readonly timeUnits: ReadonlySet<string>
  readonly demonstratives: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  /** Words that stand for a place named before. */
  readonly there: ReadonlySet<string>
}
