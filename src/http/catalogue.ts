import type { ListedArticle } from '../../views/article-table.js'
import type { IndexContents } from '../../views/index-status.js'
import type { IndexSummary } from '../../views/reader.js'
import type { ListPlace } from '../../views/rebuild.js'
import type { ArticleHeader } from '../domain.js'
import { referenceTo } from '../domain.js'
import { findArticles } from '../indexing/find-articles.js'
import type { Snapshot } from '../indexing/snapshot.js'

/** Articles a page of the list. */
const pageLength = 100

/** A build in a few figures. */
export function summaryOf({ manifest }: Snapshot): IndexSummary {
  const { buildId, builtAt, articleCount, passageCount, embedding } = manifest
  return { buildId, builtAt, articleCount, passageCount, model: embedding.fingerprint }
}

/** One page of what an index holds, or of what a search finds in it; pages outside the list are brought inside. */
export async function contentsOf(
  snapshot: Snapshot,
  { page: wanted, words }: ListPlace,
): Promise<IndexContents> {
  const found = words === undefined ? undefined : await findArticles(snapshot, words)
  const count = found ? found.length : snapshot.articles.size
  const pages = Math.max(1, Math.ceil(count / pageLength))
  const page = Math.min(Math.max(1, wanted), pages)
  const articles = listed(snapshot, (page - 1) * pageLength, pageLength, found)
  const search = words === undefined ? {} : { words, found: count }
  return { summary: summaryOf(snapshot), articles, page, pages, ...search, skipped: snapshot.skipped }
}

/** A stretch of the articles, in the order of the index, each with its number of passages. */
export function listed(
  { articles, passages }: Snapshot,
  offset: number,
  count: number,
  among: readonly ArticleHeader[] = articles.headers,
): ListedArticle[] {
  return among.slice(offset, offset + count).map((header) => ({
    ...referenceTo(header),
    passageCount: passages.ofArticle(articles.numberOf(header.id) ?? 0).length,
  }))
}
