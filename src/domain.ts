/** The nouns of the product. Everything is read-only; ranges are the only way to point into a text. */

import type { AskedTime, Translation } from './asked.js'

/** Half-open span of UTF-16 code units, as `String.prototype.slice` takes it. */
export type Range = { readonly start: number; readonly end: number }

/** The two languages of questions and of the interface. Articles and quotes are Arabic always. */
export type Language = 'ar' | 'en'

export type Article = {
  /** Path under the corpus folder without extension, or the `id` of a JSON Lines record. */
  readonly id: string
  readonly title: string
  /** The newspaper or station, as shown; absent when the text does not say. */
  readonly outlet?: string
  /** ISO date as exact as is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string
  /** http or https only. */
  readonly url?: string
  readonly section?: string
  /** The body, character for character. */
  readonly text: string
  /** Text of the site in `text`, in order and apart; absent when there is none, or nobody has looked yet. */
  readonly boilerplate?: readonly Boilerplate[]
  /** SHA-256 of `text` in UTF-8, hex. */
  readonly textHash: string
}

/** An article without its words. */
export type ArticleHeader = Omit<Article, 'text'>

/** What a citation needs of an article: everything but its words. */
export type ArticleRef = Omit<Article, 'text' | 'textHash' | 'boilerplate'>

export type Passage = Range & {
  /** `${articleId}@${start}-${end}` */
  readonly id: string
  readonly articleId: string
  /** In the article's coordinates, in order, inside the passage. */
  readonly sentences: readonly Range[]
}

/** What a piece of site text around an article is for. */
export const boilerplateKinds = [
  'section-label',
  'byline',
  'dateline',
  'source-line',
  'related',
  'teaser',
  'comments',
  'navigation',
  'share',
  'notice',
  'photo',
  'separator',
  'repeated',
] as const
export type BoilerplateKind = (typeof boilerplateKinds)[number]

/** Text of the site in an article's text: kept and shown in its place, never quoted nor searched. */
export type Boilerplate = Range & { readonly kind: BoilerplateKind }

/** A file of the corpus, or a line of one, that could not be read as an article. */
export type Skipped = {
  /** Path under the corpus folder. */
  readonly file: string
  /** Line of a JSON Lines file, from 1. */
  readonly line?: number
  /** What is wrong, and how to mend it: two sentences for whoever keeps the corpus. */
  readonly problem: string
  readonly mend: string
}

/** A passage with the score of one search. */
export type Hit = { readonly passageId: string; readonly score: number }

/** A passage found for a question, with the numbers that say how good it is. */
export type Evidence = {
  readonly passage: Passage
  readonly article: Article
  /** Cosine, -1 to 1. */
  readonly similarity: number
  /** Score of the search by words; 0 when only the search by meaning found it. */
  readonly lexicalScore: number
  /** Orders this question's evidence; means nothing across questions. */
  readonly rankScore: number
}

/** `unnamed` stands for sources that stay without a name: «مصادر ميدانية», «ناشطون». */
export type CreditKind = 'medium' | 'document' | 'body' | 'person' | 'unnamed'

/** A source that an article credits, where its name stands in the article. */
export type Credit = Range & {
  /** `article.text.slice(start, end)`, always. */
  readonly text: string
  readonly kind: CreditKind
  /** The quote itself does not name it; an earlier sentence, whose words these are, does. */
  readonly inferred: boolean
}

export type Quote = Range & {
  readonly article: ArticleRef
  /** `article.text.slice(start, end)`, always. */
  readonly text: string
  /** Where the question's words stand, in the article's coordinates, in order, inside the quote. */
  readonly matches: readonly Range[]
  /** 0 to 1; best quote first. */
  readonly score: number
  /** Whom the article credits for it, outermost first: agency, then speaker. Empty: the article speaks for itself. */
  readonly credits: readonly Credit[]
  /** Other indexed articles that print the same words, or nearly (agency copy), oldest first. */
  readonly alsoIn: readonly ArticleRef[]
}

/** The quotes of one outlet; `outlet` is absent for articles that do not name theirs. */
export type OutletGroup = { readonly outlet?: string; readonly quotes: readonly Quote[] }

/** What the figures of several articles for one thing have to do with each other; `one-source`: equal, but one voice's. */
export type ComparisonVerdict = 'agree' | 'one-source' | 'differ' | 'updated' | 'not-comparable'

/** A figure of a quote beside those of others. */
export type ComparisonRow = Range & {
  readonly quote: Quote
  /** As written: `article.text.slice(start, end)`. */
  readonly text: string
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
  /** Whom the article credits for this figure, outermost first. */
  readonly credits: readonly Credit[]
}

/** Figures for the same thing, side by side; nothing is added up or judged. */
export type Comparison = {
  readonly counted: 'fighters' | 'civilians' | 'children' | 'women' | 'persons' | 'other'
  /** What befell them. */
  readonly outcome?: 'killed' | 'wounded' | 'missing' | 'captured' | 'displaced'
  /** Stem of the counted noun of the question where nothing befell it. */
  readonly noun?: string
  readonly verdict: ComparisonVerdict
  /** In the order of the quotes; of at least two articles. */
  readonly rows: readonly ComparisonRow[]
}

export type Refusal = 'nothing-found' | 'weak-evidence'

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

/** The only way a range becomes words: everything shown to a reader passes through here. */
export function textAt(article: Pick<Article, 'id' | 'text'>, { start, end }: Range): string {
  if (start < 0 || end > article.text.length || start >= end) {
    throw new RangeError(`${start}-${end} is outside article ${article.id} (0-${article.text.length})`)
  }
  return article.text.slice(start, end)
}

/** The citation part of an article. */
export function referenceTo(article: ArticleHeader & { readonly text?: string }): ArticleRef {
  const { text: _text, textHash: _hash, boilerplate: _site, ...reference } = article
  return reference
}
