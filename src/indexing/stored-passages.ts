import type { Passage, Range } from '../domain.js'
import type { PassageArrays } from './build-parts.js'
import type { StoredArticles } from './stored-articles.js'

/** The passages of a build in order of number, made from numbers each time one is asked for. */
export type StoredPassages = Iterable<Passage> & {
  readonly length: number
  at(number: number): Passage | undefined
  /** Number of the article that a passage is of. */
  articleNumber(passage: number): number
  /** The passages of the article of this number. */
  ofArticle(article: number): Passage[]
}

export function storedPassages(arrays: PassageArrays, articles: StoredArticles): StoredPassages {
  const { owner, firstSentence, bounds } = arrays
  const startOf = (passage: number) => bounds[2 * (firstSentence[passage] ?? 0)] ?? 0

  function passageAt(passage: number): Passage | undefined {
    const articleId = articles.headers[owner[passage] ?? -1]?.id
    if (articleId === undefined) return undefined
    const sentences: Range[] = []
    const last = firstSentence[passage + 1] ?? 0
    for (let i = firstSentence[passage] ?? 0; i < last; i++)
      sentences.push({ start: bounds[2 * i] ?? 0, end: bounds[2 * i + 1] ?? 0 })
    const start = startOf(passage)
    const end = bounds[2 * last - 1] ?? 0
    return { id: `${articleId}@${start}-${end}`, articleId, start, end, sentences }
  }

  /** First passage of an article, or of the next one that has any. */
  function firstOf(article: number): number {
    return firstWhere(owner.length, (passage) => (owner[passage] ?? 0) >= article)
  }

  return {
    length: owner.length,
    at: passageAt,
    articleNumber: (passage) => owner[passage] ?? -1,
    ofArticle(article) {
      const passages: Passage[] = []
      for (let passage = firstOf(article); owner[passage] === article; passage++) {
        const found = passageAt(passage)
        if (found) passages.push(found)
      }
      return passages
    },
    *[Symbol.iterator]() {
      for (let passage = 0; passage < owner.length; passage++) {
        const found = passageAt(passage)
        if (found) yield found
      }
    },
  }
}

/** The first of so many numbers that a rising condition holds for; their count when it holds for none. */
function firstWhere(count: number, holds: (number: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
