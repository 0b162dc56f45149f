import type { Quote } from '../domain.js'

/** Whether two quotes come from articles that print a sentence in common: copies of one dispatch, not two reports. */
export function areOneDispatch(one: Quote, other: Quote): boolean {
  const articles = new Set([one.article.id, ...one.alsoIn.map(({ id }) => id)])
  return [other.article, ...other.alsoIn].some(({ id }) => articles.has(id))
}
