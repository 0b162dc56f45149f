import { join } from 'node:path'
import { loadCorpus } from '../../src/corpus/load.js'
import type { Article, Passage } from '../../src/domain.js'
import { passagesOf } from '../../src/indexing/passages.js'
import { createLexicalBuilder } from '../../src/lexical/builder.js'
import type { LexicalIndex } from '../../src/lexical/lexical-index.js'

/** Articles cut into passages, with the index of them. */
export type TestCollection = {
  readonly articles: readonly Article[]
  readonly passages: readonly Passage[]
  readonly index: LexicalIndex
  /** The words of a passage of this number. */
  readonly textOf: (passage: number) => string
}

/** The articles that come with the product. */
export async function shippedArticles(): Promise<Article[]> {
  const articles: Article[] = []
  const folder = join(import.meta.dirname, '..', '..', 'corpus')
  for await (const reading of loadCorpus(folder))
    if (reading.kind === 'article') articles.push(reading.article)
  return articles
}

/** Indexes articles in short passages, so that a few of them make many. */
export function collectionOf(articles: readonly Article[], targetWords = 25): TestCollection {
  const builder = createLexicalBuilder()
  const passages: Passage[] = []
  const countTokens = (text: string) => text.split(/\s+/).length
  for (const article of articles) {
    const own = passagesOf(article, { maxTokens: 400, targetWords, countTokens })
    builder.add(article, own)
    passages.push(...own)
  }
  const byId = new Map(articles.map((article) => [article.id, article]))
  const textOf = (number: number) => {
    const passage = passages[number]
    return passage ? (byId.get(passage.articleId)?.text.slice(passage.start, passage.end) ?? '') : ''
  }
  return { articles, passages, index: builder.finish(), textOf }
}

/** An article a text, named by its place: "0", "1", … */
export function articlesOf(texts: readonly string[]): Article[] {
  return texts.map((text, i) => ({ id: String(i), title: `مقال ${i}`, text, textHash: String(i) }))
}
