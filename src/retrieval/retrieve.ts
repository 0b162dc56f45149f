import type { Article, ArticleHeader, Evidence, Passage } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import { type LexicalIndex, passageCount } from '../lexical/lexical-index.js'
import { type PreparedQuery, prepare } from '../lexical/prepare.js'
import { searchPassages } from '../lexical/search.js'
import type { VectorReader } from '../vectors/store.js'
import { reportsOn } from './asked-date.js'
import { newness } from './asked-newest.js'
import { fuse } from './fuse.js'
import { leadsOf, scoresOfLeads } from './leads.js'
import type { ReadQuestion } from './question.js'

/** What searching needs of an open index. */
export type Searchable = {
  readonly articles: { get(id: string): Article | undefined }
  readonly passages: { at(number: number): Passage | undefined }
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
/** Of a narrowed question up to so many passages are all compared by meaning; of more, those among so many nearest. */
const comparedAll = 2000
const nearestLookedAt = 1000
/** What the words of its article's beginning count for a headline, in shares of the weight of meaning. */
const leadWords = 0.5
/** What a report of the time the question names gains, in shares of the best score. */
const dateBonus = 0.2
/** What the newest of the reports found gains when the latest is asked for, in shares of the best score. */
const newestBonus = 0.2
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
  const { lexical, vectors, passages, articles, headerOf } = parts.snapshot
  const wanted = isWanted && wantedPassages(parts.snapshot, isWanted)
  const vector = await parts.embedder.embedQuestion(question.text)
  const also = nearestPassages(parts.snapshot, vector, wanted)
  const [{ query, found }] = await Promise.all([searchWords(), also])

  // A thread may be looking for what is near in meaning.
  async function searchWords() {
    const query = prepare(lexical, question.query)
    const isIn = wanted && ((passage: number) => wanted.has(passage))
    return { query, found: await searchPassages(lexical, query, { also, isWanted: isIn }) }
  }
  const numbers = found.map(({ passage }) => passage)
  const similarities = await vectors.similarities(vector, numbers)
  const scores = found.map((hit) => hit.score)
  const { meaningWeight } = parts
  const fused = question.isAsking ? fuse(scores, similarities, meaningWeight) : await fuseAsHeadline()

  // A headline is about the whole article, which its beginning sums up; a question is about one passage of it.
  async function fuseAsHeadline(): Promise<number[]> {
    const leads = leadsOf(numbers, headerOf)
    const together = fuse(scores, await vectors.similarities(vector, leads), meaningWeight)
    const ofLeads = scoresOfLeads(numbers, scores, leads)
    return together.map((score, i) => score + meaningWeight * leadWords * (ofLeads[i] ?? 0))
  }
  const best = Math.max(0, ...fused)
  const dates = found.map(({ passage }) => headerOf(passage)?.published)
  const newer = question.asksForNewest ? newness(dates) : []
  const inTime = (i: number) =>
    best * ((reportsOn(question.date, dates[i]) ? dateBonus : 0) + newestBonus * (newer[i] ?? 0))
  const ranked = found.map(({ passage: passageNumber, score }, i) => ({
    passageNumber,
    similarity: similarities[i] ?? 0,
    lexicalScore: score,
    rankScore: (fused[i] ?? 0) + inTime(i),
  }))
  ranked.sort((a, b) => b.rankScore - a.rankScore || a.passageNumber - b.passageNumber)
  const evidence = ranked.slice(0, evidenceCount).flatMap((one): NumberedEvidence[] => {
    const passage = passages.at(one.passageNumber)
    const article = passage && articles.get(passage.articleId)
    return passage && article ? [{ passage, article, ...one }] : []
  })
  return { query, evidence }
}

/** The passages of the wanted articles. */
function wantedPassages(
  { headerOf, lexical }: Searchable,
  isWanted: (article: ArticleHeader) => boolean,
): ReadonlySet<number> {
  const wanted = new Set<number>()
  let header: ArticleHeader | undefined
  let isIn = false
  for (let passage = 0; passage < passageCount(lexical); passage++) {
    const own = headerOf(passage)
    // The passages of an article stand side by side.
    if (own !== header) isIn = own !== undefined && isWanted(own)
    header = own
    if (isIn) wanted.add(passage)
  }
  return wanted
}

/** The passages nearest by meaning, of the wanted ones: where few are wanted, whatever else is nearer. */
async function nearestPassages(
  { vectors }: Searchable,
  vector: Float32Array,
  wanted: ReadonlySet<number> | undefined,
): Promise<number[]> {
  if (wanted && wanted.size <= comparedAll) {
    const numbers = [...wanted]
    const similarities = await vectors.similarities(vector, numbers)
    const nearest = numbers.map((passage, i) => ({ passage, similarity: similarities[i] ?? 0 }))
    nearest.sort((a, b) => b.similarity - a.similarity || a.passage - b.passage)
    return nearest.slice(0, nearestCount).map(({ passage }) => passage)
  }
  const nearest = await vectors.nearest(vector, wanted ? nearestLookedAt : nearestCount)
  return nearest
    .map(({ passage }) => passage)
    .filter((passage) => wanted?.has(passage) ?? true)
    .slice(0, nearestCount)
}
