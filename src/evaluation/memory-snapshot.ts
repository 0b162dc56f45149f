import type { AnsweringParts } from '../answering/answer.js'
import { withBoilerplate } from '../boilerplate/boilerplate.js'
import { createLineCounts } from '../boilerplate/line-counts.js'
import type { Article, Passage } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import { targetWords } from '../indexing/manifest.js'
import { passagesOf } from '../indexing/passages.js'
import { createLexicalBuilder } from '../lexical/builder.js'
import type { Searchable } from '../retrieval/retrieve.js'
import { sentenceRanges } from '../text/sentences.js'
import { matrixReader } from '../vectors/matrix.js'

/** What evaluating needs: everything that answering does but the index, which it makes itself. */
export type EvaluationParts = Omit<AnsweringParts, 'snapshot'>

/** An article as evaluation indexes it: cut into passages and embedded once, however many indexes it is in. */
export type Prepared = {
  readonly article: Article
  readonly passages: readonly Passage[]
  readonly vectors: readonly Float32Array[]
}

/** Cuts articles into passages as a build does, or takes each as one passage, and embeds them. */
export async function prepareArticles(
  articles: readonly Article[],
  embedder: Embedder,
  { asOnePassage }: { asOnePassage: boolean },
): Promise<Prepared[]> {
  const cut = (article: Article): Passage[] =>
    asOnePassage ? [wholeArticle(article)] : passagesOf(article, { ...embedder, targetWords })
  const counts = createLineCounts()
  for (const article of articles) counts.add(article)
  const prepared = articles.map((one) => {
    const article = asOnePassage ? one : withBoilerplate(one, counts)
    return { article, passages: cut(article) }
  })
  const texts = prepared.flatMap(({ article, passages }) =>
    passages.map(({ start, end }) => article.text.slice(start, end)),
  )
  const vectors = await embedder.embedPassages(texts)
  let taken = 0
  return prepared.map(({ article, passages }) => {
    const own = vectors.slice(taken, taken + passages.length)
    taken += passages.length
    return { article, passages, vectors: own }
  })
}

/** All of it is at hand as it was given. */
export type MemorySnapshot = Searchable & {
  readonly articles: ReadonlyMap<string, Article>
  readonly passages: readonly Passage[]
}

/** An index of prepared articles in memory, searched by the same code as a build on disk. */
export function memorySnapshot(prepared: readonly Prepared[], dimensions: number): MemorySnapshot {
  const builder = createLexicalBuilder()
  for (const { article, passages } of prepared) builder.add(article, passages)
  const passages = prepared.flatMap((one) => one.passages)
  const rows = new Float32Array(passages.length * dimensions)
  prepared
    .flatMap((one) => one.vectors)
    .forEach((vector, i) => {
      rows.set(vector, i * dimensions)
    })
  const articles = new Map(prepared.map(({ article }) => [article.id, article]))
  return {
    articles,
    passages,
    headerOf: (passage) => articles.get(passages[passage]?.articleId ?? ''),
    lexical: builder.finish(),
    vectors: matrixReader(rows, dimensions),
  }
}

function wholeArticle({ id, text }: Article): Passage {
  return {
    id: `${id}@0-${text.length}`,
    articleId: id,
    start: 0,
    end: text.length,
    sentences: sentenceRanges(text),
  }
}
