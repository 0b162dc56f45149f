import type { Article } from '../../src/domain.js'

/** Another search library, used as its own pages say. */
export type Peer = {
  /** With its version, as the tables show it. */
  readonly name: string
  /** Indexes the texts, one document an article. `folder` is empty, and its own. */
  index(articles: AsyncIterable<Article>, folder: string): Promise<PeerSearch>
}

/** Ids of articles, best first, ten at most. */
export type PeerSearch = (question: string) => Promise<readonly string[]>
