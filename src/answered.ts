/** What comes of a question, as types. */

import type { AskedTime, Translation } from './asked.js'
import type { Credit, Language, Quote, Range, Refusal } from './domain.js'

/** The quotes of one outlet; `outlet` is absent for articles that do not name theirs. */
export type OutletGroup = { readonly outlet?: string; readonly quotes: readonly Quote[] }

/** What several articles state for one thing has to do with each other; `one-source`: the same, but one voice's. */
export type ComparisonVerdict = 'agree' | 'one-source' | 'differ' | 'updated' | 'not-comparable'

/** Something a quote states, beside what others do. */
type StatedRow = Range & {
  readonly quote: Quote
  /** As written: `article.text.slice(start, end)`. */
  readonly text: string
  /** Whom the article credits for it, outermost first. */
  readonly credits: readonly Credit[]
}

export type FigureRow = StatedRow & {
  /** How the number is limited: «نحو 70» is about 70, «عشرات» an order of magnitude. */
  readonly limit:
    | 'exactly'
    | 'about'
    | 'more-than'
    | 'at-least'
    | 'less-than'
    | 'at-most'
    | 'between'
    | 'order'
  readonly value: number
  /** Upper end of «بين … و…» and of orders of magnitude. */
  readonly upTo?: number
}

export type DateRow = StatedRow & {
  /** ISO as exact as is known: YYYY, YYYY-MM, YYYY-MM-DD; --MM or --MM-DD where the year is not. */
  readonly date: string
  /** The last of several days. */
  readonly until?: string
  /** Completed by when the report appeared: «أمس», «الأحد», a day without its year. */
  readonly isInferred: boolean
}

export type ClaimRow = StatedRow & {
  /** What the words say to a question of yes or no, as far as they show. */
  readonly says: 'affirms' | 'denies' | 'unclear'
}

export type PlaceRow = StatedRow & {
  /** The name of the place, as written: «السوسة» of «بلدة السوسة». */
  readonly name: string
}

/** What several articles state for the same thing, side by side; nothing is added up or judged. Rows in the order of the quotes. */
export type Comparison = { readonly verdict: ComparisonVerdict } & (
  | {
      readonly kind: 'figures'
      readonly counted: 'fighters' | 'civilians' | 'children' | 'women' | 'persons' | 'other'
      /** What befell them. */
      readonly outcome?: 'killed' | 'wounded' | 'missing' | 'captured' | 'displaced'
      /** Stem of the counted noun of the question where nothing befell it. */
      readonly noun?: string
      readonly rows: readonly FigureRow[]
    }
  | { readonly kind: 'dates'; readonly rows: readonly DateRow[] }
  | { readonly kind: 'places'; readonly rows: readonly PlaceRow[] }
  | { readonly kind: 'claims'; readonly rows: readonly ClaimRow[] }
)

export type ComparisonRow = Comparison['rows'][number]

/** What every outcome tells about how it was found. */
export type Finding = AskedTime & {
  readonly question: string
  /** The language of the question. */
  readonly language: Language
  /** Calibrated probability that the quotes answer the question, 0 to 1. */
  readonly confidence: number
  /** Words of the question, as written, that no indexed article holds. */
  readonly missingTerms: readonly string[]
  /** For an English question: what was searched for. Empty for an Arabic one. */
  readonly translations: readonly Translation[]
}

export type Answer = Finding &
  (
    | {
        readonly kind: 'answer'
        /** Best first; at least one. */
        readonly quotes: readonly Quote[]
        /** The same quotes by outlet, the outlet of the best quote first. */
        readonly outlets: readonly OutletGroup[]
        /** Outlets, or articles that name none, that speak for themselves: those that only copy another do not count. */
        readonly witnesses: number
        /** Where several articles give figures for the same thing. */
        readonly comparisons: readonly Comparison[]
      }
    | { readonly kind: 'no-answer'; readonly reason: Refusal; readonly nearest: readonly Quote[] }
  )
