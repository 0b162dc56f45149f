import type { Article, ArticleHeader, Evidence, Passage } from '../domain.js'
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
  readonly articles: { get(id: string): Article | undefined }
  readonly passages: { at(number: number): Passage | undefined }
  readonly passageNumber: { get(id: string): number | undefined }
  /** What is known of the article of a passage without its text. */
  headerOf(passage: number): ArticleHeader | undefined
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
  isWanted?: (article: ArticleHeader) => boolean,
): Promise<Retrieved> {
  const { lexical, vectors, passages, articles, passageNumber: numberOf, headerOf } = parts.snapshot
  const wantedPassage = passageFilter(parts.snapshot, isWanted)
  const vector = await parts.embedder.embedQuestion(question.text)
  const nearest = await vectors.nearest(vector, nearestCount)
  const also = nearest
    .flatMap(({ passageId }) => numberOf.get(passageId) ?? [])
    .filter((passage) => wantedPassage?.(passage) ?? true)
  const query = prepare(lexical, question.query)
  const found = searchPassages(lexical, query, { also, isWanted: wantedPassage })
  const similarities = await vectors.similarities(
    vector,
    found.map(({ passage }) => passages.at(passage)?.id ?? ''),
  )
  const fused = fuse(
    found.map((hit) => hit.score),
    similarities,
    parts.meaningWeight,
  )
  const inTime = dateBonus * Math.max(0, ...fused)
  const ranked = found.map(({ passage: passageNumber, score }, i) => ({
    passageNumber,
    similarity: similarities[i] ?? 0,
    lexicalScore: score,
    rankScore: (fused[i] ?? 0) + (reportsOn(question.date, headerOf(passageNumber)?.published) ? inTime : 0),
  }))
  ranked.sort((a, b) => b.rankScore - a.rankScore || a.passageNumber - b.passageNumber)
  const evidence = ranked.slice(0, evidenceCount).flatMap((one): NumberedEvidence[] => {
    const passage = passages.at(one.passageNumber)
    const article = passage && articles.get(passage.articleId)
    return passage && article ? [{ passage, article, ...one }] : []
  })
  return { query, evidence }
}

/** Whether a passage belongs to a wanted article; undefined when all do. */
function passageFilter({ headerOf }: Searchable, isWanted?: (article: ArticleHeader) => boolean) {
  if (!isWanted) return undefined
  return (passage: number) => {
    const header = headerOf(passage)
    return header !== undefined && isWanted(header)
  }
}
