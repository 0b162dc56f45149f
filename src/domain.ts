/** The nouns of the product. Everything is read-only; ranges are the only way to point into a text. */

import type { WrittenFlaw } from './flaws/flaw.js'

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

/** A file of the corpus, or a line of one, that could not be read as an article, and why. */
export type Skipped = WrittenFlaw & {
  /** Path under the corpus folder. */
  readonly file: string
  /** Line of a JSON Lines file, from 1. */
  readonly line?: number
}

/** A passage with the score of one search. */
export type Hit = { readonly passage: number; readonly score: number }

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

/** Why a question is not answered. */
export type Refusal = 'nothing-found' | 'weak-evidence'

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
