import type { ListedArticle } from '../../views/article-table.js'
import type { IndexContents } from '../../views/index-status.js'
import type { IndexSummary } from '../../views/reader.js'
import type { Article } from '../domain.js'
import { referenceTo } from '../domain.js'
import type { Snapshot } from '../indexing/snapshot.js'

/** Articles a page of the list. */
const pageLength = 200

/** A build in a few figures. */
export function summaryOf({ manifest }: Snapshot): IndexSummary {
  const { buildId, builtAt, articleCount, passageCount, embedding } = manifest
  return { buildId, builtAt, articleCount, passageCount, model: embedding.fingerprint }
}

/** One page of what an index holds; pages outside the list are brought inside. */
export function contentsOf(snapshot: Snapshot, wantedPage: number): IndexContents {
  const pages = Math.max(1, Math.ceil(snapshot.articles.size / pageLength))
  const page = Math.min(Math.max(1, wantedPage), pages)
  const articles = listed(snapshot, (page - 1) * pageLength, pageLength)
  return { summary: summaryOf(snapshot), articles, page, pages, skipped: snapshot.skipped }
}

/** A stretch of the articles, in the order of the index, each with its number of passages. */
export function listed(snapshot: Snapshot, offset: number, count: number): ListedArticle[] {
  const counts = passageCounts(snapshot)
  return take(snapshot.articles.values(), offset, count).map((article) => ({
    ...referenceTo(article),
    passageCount: counts.get(article.id) ?? 0,
  }))
}

/** A snapshot never changes, so its passages are counted once. */
const countsBySnapshot = new WeakMap<Snapshot, ReadonlyMap<string, number>>()

function passageCounts(snapshot: Snapshot): ReadonlyMap<string, number> {
  const known = countsBySnapshot.get(snapshot)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { articleId } of snapshot.passages) counts.set(articleId, (counts.get(articleId) ?? 0) + 1)
  countsBySnapshot.set(snapshot, counts)
  return counts
}

function take(articles: Iterable<Article>, offset: number, count: number): Article[] {
  const taken: Article[] = []
  let position = 0
  for (const article of articles) {
    if (position >= offset + count) break
    if (position >= offset) taken.push(article)
    position += 1
  }
  return taken
}
