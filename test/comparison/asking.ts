import type { Comparison } from '../../src/answered.js'
import { askedToCompare } from '../../src/answering/asked-to-compare.js'
import { compareQuotes } from '../../src/comparison/compare-quotes.js'
import type { Quote } from '../../src/domain.js'
import { createLexicalBuilder } from '../../src/lexical/builder.js'
import { readQuestion } from '../../src/retrieval/question.js'
import { bundledLexicon } from '../retrieval/collection.js'

const lexicon = await bundledLexicon()

/** What quotes state, compared as an answer to a question does it. */
export function comparedFor(question: string, quotes: readonly Quote[]): Comparison[] {
  const builder = createLexicalBuilder()
  for (const { text, article } of quotes) {
    const range = { start: 0, end: text.length }
    const passage = {
      id: `${article.id}@0-${text.length}`,
      articleId: article.id,
      ...range,
      sentences: [range],
    }
    builder.add({ ...article, text }, [passage])
  }
  return compareQuotes(quotes, askedToCompare(readQuestion(question, builder.finish(), lexicon)))
}
