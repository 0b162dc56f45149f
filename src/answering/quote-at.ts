import { attributionOf } from '../attribution/attribution.js'
import { type Article, type Quote, type Range, referenceTo, textAt } from '../domain.js'

/** A place of an article as a quote that no question chose: no matches, no score. */
export function quoteAt(article: Article, range: Range): Quote {
  return {
    ...range,
    article: referenceTo(article),
    text: textAt(article, range),
    matches: [],
    score: 0,
    credits: attributionOf(article, range),
    alsoIn: [],
  }
}
