import type { Article, Evidence, Passage } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { type PreparedQuery, prepare } from '../lexical/prepare.js'
import { searchPassages } from '../lexical/search.js'
import type { VectorReader } from '../vectors/store.js'
import { reportsOn } from './asked-date.js'
import { fuse } from './fuse.js'
import type { ReadQuestion } from './question.js'

/** What searching needs of an open index. */
export type Searchable = {
  readonly articles: ReadonlyMap<string, Article>
  readonly passages: readonly Passage[]
  readonly passageNumber: ReadonlyMap<string, number>
  readonly lexical: LexicalIndex
  readonly vectors: VectorReader
}

/** Evidence with the number of its passage in the index. */
export type NumberedEvidence = Evidence & { readonly passageNumber: number }

export type Retrieved = {
  readonly query: PreparedQuery
  /** Best first. */
  readonly evidence: readonly NumberedEvidence[]
}

/** Passages that the search by meaning adds to those found by words. */
const nearestCount = 40
/** What a report of the time the question names gains, in shares of the best score. */
const dateBonus = 0.2
/** The passages handed on; answers come from the first ten. */
const evidenceCount = 30

/**
 * Searches by words and by meaning and puts both findings in one order: every passage that either search
 * brought up gets both scores, standardised and added.
 */
export async function retrieve(
  parts: { snapshot: Searchable; embedder: Embedder; meaningWeight: number },
  question: ReadQuestion,
  isWanted?: (article: Article) => boolean,
): Promise<Retrieved> {
  const { lexical, vectors, passages, articles, passageNumber } = parts.snapshot
  const wantedPassage = passageFilter(parts.snapshot, isWanted)
  const vector = await parts.embedder.embedQuestion(question.text)
  const nearest = await vectors.nearest(vector, nearestCount)
  const also = nearest.flatMap(({ passageId }) => passageNumber.get(passageId) ?? []).filter(wantedPassage)
  const query = prepare(lexical, question.query)
  const found = searchPassages(lexical, query, { also, isWanted: wantedPassage })
  const similarities = await vectors.similarities(
    vector,
    found.map(({ passage }) => passages[passage]?.id ?? ''),
  )
  const fused = fuse(
    found.map((hit) => hit.score),
    similarities,
    parts.meaningWeight,
  )
  const inTime = dateBonus * Math.max(0, ...fused)
  const evidence = found.flatMap((hit, i): NumberedEvidence[] => {
    const passage = passages[hit.passage]
    const article = passage && articles.get(passage.articleId)
    if (!passage || !article) return []
    const scores = {
      similarity: similarities[i] ?? 0,
      lexicalScore: hit.score,
      rankScore: (fused[i] ?? 0) + (reportsOn(question.date, article.published) ? inTime : 0),
    }
    return [{ passage, article, passageNumber: hit.passage, ...scores }]
  })
  evidence.sort((a, b) => b.rankScore - a.rankScore || a.passageNumber - b.passageNumber)
  return { query, evidence: evidence.slice(0, evidenceCount) }
}

/** Whether a passage belongs to a wanted article; every one does when nothing is asked for. */
function passageFilter({ passages, articles }: Searchable, isWanted?: (article: Article) => boolean) {
  if (!isWanted) return () => true
  return (passage: number) => {
    const article = articles.get(passages[passage]?.articleId ?? '')
    return article !== undefined && isWanted(article)
  }
}
