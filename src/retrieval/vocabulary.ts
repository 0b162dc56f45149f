import type { Vocabulary } from '../english/vocabulary.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'

/** The words of an index as expansion of English takes them; made at the first English question. */
export function vocabularyOf(index: LexicalIndex): Vocabulary {
  const known = vocabularies.get(index)
  if (known) return known
  const abbreviations = new Map<string, string[]>()
  for (const { short, long } of index.abbreviations) {
    abbreviations.set(short, [...(abbreviations.get(short) ?? []), long.join(' ')])
  }
  const vocabulary = { words: index.words, abbreviations }
  vocabularies.set(index, vocabulary)
  return vocabulary
}

const vocabularies = new WeakMap<LexicalIndex, Vocabulary>()
