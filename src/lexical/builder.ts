import type { Article, Passage } from '../domain.js'
import { isQuestionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'
import { abbreviationFinder } from './abbreviations.js'
import { completeIndex } from './complete-index.js'
import { growingArray } from './growing-array.js'
import type { LexicalIndex } from './lexical-index.js'

/**
 * Takes articles with their passages one after the other and makes the index of all of them. Passages are
 * numbered in the order they come, sentences likewise.
 */
export type LexicalBuilder = {
  add(article: Pick<Article, 'text'>, passages: readonly Passage[]): void
  finish(): LexicalIndex
}

export function createLexicalBuilder(): LexicalBuilder {
  const wordNumbers = new Map<string, number>()
  const tokens = growingArray()
  const sentenceStart = growingArray()
  const passageStart = growingArray()
  const abbreviations = abbreviationFinder()

  function numberOf(term: string): number {
    const known = wordNumbers.get(term)
    if (known !== undefined) return known
    wordNumbers.set(term, wordNumbers.size)
    return wordNumbers.size - 1
  }

  return {
    add({ text }, passages) {
      abbreviations.read(text)
      for (const passage of passages) {
        passageStart.push(sentenceStart.length)
        for (const sentence of passage.sentences) {
          sentenceStart.push(tokens.length)
          for (const { term } of words(text.slice(sentence.start, sentence.end))) {
            if (!isQuestionWord(term)) tokens.push(numberOf(term))
          }
        }
      }
    },
    finish() {
      passageStart.push(sentenceStart.length)
      sentenceStart.push(tokens.length)
      return completeIndex({
        words: [...wordNumbers.keys()],
        tokens: tokens.toArray(),
        sentenceStart: sentenceStart.toArray(),
        passageStart: passageStart.toArray(),
        abbreviations: abbreviations.found(),
      })
    },
  }
}
