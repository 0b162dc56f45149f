import type { ListedArticle } from '../../views/article-table.js'
import type { IndexContents } from '../../views/index-status.js'
import type { IndexSummary } from '../../views/reader.js'
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
export function listed({ articles, passages }: Snapshot, offset: number, count: number): ListedArticle[] {
  return articles.headers.slice(offset, offset + count).map((header, i) => ({
    ...referenceTo(header),
    passageCount: passages.ofArticle(offset + i).length,
  }))
}
