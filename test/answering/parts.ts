import { join } from 'node:path'
import type { Answer } from '../../src/answered.js'
import { type AnsweringParts, answerQuestion, type Query } from '../../src/answering/answer.js'
import type { RankedSentence } from '../../src/answering/rank-sentences.js'
import type { Article, Quote } from '../../src/domain.js'
import type { MemorySnapshot } from '../../src/evaluation/memory-snapshot.js'
import { openNeighbours } from '../../src/lexical/neighbours.js'
import { bundledLexicon, searchable } from '../retrieval/collection.js'
import { wordEmbedder } from '../support/word-embedder.js'

const lexicon = await bundledLexicon()
const neighbours = await openNeighbours(join(import.meta.dirname, '..', '..', 'models', 'neighbours'))

/** What answering needs over some articles: every word is as rare as any other, and no question is refused that found something. */
export async function partsOver(
  articles: readonly Article[],
  { minConfidence = 0, asOnePassage = false } = {},
): Promise<AnsweringParts & { readonly snapshot: MemorySnapshot }> {
  const embedder = wordEmbedder()
  const snapshot = await searchable(articles, embedder, { asOnePassage })
  const background = { idfStem: () => 6, idfGram: () => 6 }
  return {
    snapshot,
    embedder,
    lexicon,
    background,
    neighbours,
    limits: { minConfidence, meaningWeight: { ar: 0.2, en: 0.2 } },
  }
}

/** Asks a question of some articles. */
export async function ask(articles: readonly Article[], query: Query | string): Promise<Answer> {
  return answerQuestion(await partsOver(articles), typeof query === 'string' ? { question: query } : query)
}

/** The quotes of an answer, or what is nearest when there is none. */
export function quotesOf(answer: Answer): readonly Quote[] {
  return answer.kind === 'answer' ? answer.quotes : answer.nearest
}

/** Every sentence of an index as if it had been ranked, best first; scores by sentence, 0 for the others. */
export function rankedBy(
  snapshot: MemorySnapshot,
  scores: Readonly<Record<string, number>>,
): RankedSentence[] {
  let sentence = 0
  const ranked = snapshot.passages.flatMap((passage) => {
    const article = snapshot.articles.get(passage.articleId)
    if (!article) return []
    return passage.sentences.map((range, place): RankedSentence => {
      const text = article.text.slice(range.start, range.end)
      const score = Object.entries(scores).find(([words]) => text.includes(words))?.[1] ?? 0
      return {
        article,
        passage,
        place,
        range,
        sentence: sentence++,
        met: [],
        hasSigns: true,
        counted: 0.5,
        score,
      }
    })
  })
  return ranked.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}
