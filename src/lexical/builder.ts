import type { Article, Passage } from '../domain.js'
import { isQuestionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'
import { abbreviationFinder } from './abbreviations.js'
import { completeIndex } from './complete-index.js'
import type { KnownFrequencies } from './document-frequencies.js'
import { growingArray } from './growing-array.js'
import type { LexicalIndex } from './lexical-index.js'
import { termsOf } from './term-table.js'

/** What an index knows of the words of its passages: enough to put a passage into another index unread. */
export type KnownWords = Pick<LexicalIndex, 'words'> & KnownFrequencies['index']

type Text = Pick<Article, 'text'>

/**
 * Takes articles with their passages one after the other and makes the index of all of them. Passages are
 * numbered in the order they come, sentences likewise.
 */
export type LexicalBuilder = {
  add(article: Text, passages: readonly Passage[]): void
  /** Adds an article whose passages are those of the known index from number `first` to before `end`. */
  addKnown(article: Text, first: number, end: number): void
  finish(): LexicalIndex
}

/** The same articles in the same order make the same index, whether their words were known or not. */
export function createLexicalBuilder(known?: KnownWords): LexicalBuilder {
  const wordNumbers = new Map<string, number>()
  const tokens = growingArray()
  const sentenceStart = growingArray()
  const passageStart = growingArray()
  const abbreviations = abbreviationFinder()
  // Known words keep their numbers here, so that known tokens are copied as they are.
  if (known) for (const word of termsOf(known.words)) wordNumbers.set(word, wordNumbers.size)
  const taken = new Uint32Array(known ? known.passageStart.length - 1 : 0)
  const fresh: number[] = []

  function numberOf(term: string): number {
    const number = wordNumbers.get(term)
    if (number !== undefined) return number
    wordNumbers.set(term, wordNumbers.size)
    return wordNumbers.size - 1
  }

  return {
    add({ text }, passages) {
      abbreviations.read(text)
      for (const passage of passages) {
        fresh.push(passageStart.length)
        passageStart.push(sentenceStart.length)
        for (const sentence of passage.sentences) {
          sentenceStart.push(tokens.length)
          for (const { term } of words(text.slice(sentence.start, sentence.end))) {
            if (!isQuestionWord(term)) tokens.push(numberOf(term))
          }
        }
      }
    },
    addKnown({ text }, first, end) {
      if (!known) throw new RangeError('There is no known index to take passages from.')
      abbreviations.read(text)
      for (let passage = first; passage < end; passage++) {
        taken[passage] = (taken[passage] as number) + 1
        passageStart.push(sentenceStart.length)
        const lastSentence = known.passageStart[passage + 1] ?? 0
        for (let sentence = known.passageStart[passage] ?? 0; sentence < lastSentence; sentence++) {
          sentenceStart.push(tokens.length)
          tokens.append(
            known.tokens.subarray(known.sentenceStart[sentence], known.sentenceStart[sentence + 1]),
          )
        }
      }
    },
    finish() {
      passageStart.push(sentenceStart.length)
      sentenceStart.push(tokens.length)
      const read = {
        words: [...wordNumbers.keys()],
        tokens: tokens.toArray(),
        sentenceStart: sentenceStart.toArray(),
        passageStart: passageStart.toArray(),
        abbreviations: abbreviations.found(),
      }
      return completeIndex(read, known && { index: known, taken, fresh })
    },
  }
}
