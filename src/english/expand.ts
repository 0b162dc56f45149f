import type { Lexicon } from './lexicon.js'
import { phraseSet } from './phrase-set.js'
import { questionWords } from './question-words.js'
import { mergedSynonyms, type Synonym } from './synonyms.js'
import { nameScore, transliterate } from './transliterate.js'
import { type Unit, units } from './units.js'
import type { Vocabulary } from './vocabulary.js'
import { wordSet } from './word-set.js'

/** One synonym set of an English question: a document that holds any of the synonyms holds the word. */
export type QueryWord = {
  /** As written in the question; a known phrase is one word. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly isName: boolean
  /** What to show the reader: how Arabic writes it, best first; not all of it need be in the collection. */
  readonly arabic: readonly string[]
  /** Heaviest first. */
  readonly synonyms: readonly Synonym[]
}

/**
 * The synonym sets of an English question, in its order. Question and function words are left out; the
 * Latin word itself is a synonym too, because Arabic news quotes some names as they are.
 */
export function expandQuestion(question: string, lexicon: Lexicon, vocabulary: Vocabulary): QueryWord[] {
  const parts = units(questionWords(question), lexicon)
  const written = writtenTogether(parts, question, { lexicon, vocabulary })
  return parts.map((unit) => {
    const start = unit.words[0]?.start ?? 0
    const end = unit.words.at(-1)?.end ?? 0
    const { arabic, synonyms } = unit.phrase ? phraseSet(unit, lexicon) : wordSet(unit, lexicon, vocabulary)
    const together = written.get(unit) ?? []
    return {
      word: question.slice(start, end),
      start,
      end,
      isName: unit.isName,
      arabic: [...new Set([...arabic, ...together.flatMap(({ terms }) => terms)])],
      synonyms: mergedSynonyms([...synonyms, ...together]),
    }
  })
}

/** Indexed words that two neighbouring name words spell together: Abu Kamal is البوكمال, Deir Ezzor ديرالزور. */
function writtenTogether(
  parts: readonly Unit[],
  question: string,
  { lexicon, vocabulary }: { lexicon: Lexicon; vocabulary: Vocabulary },
): Map<Unit, Synonym[]> {
  const found = new Map<Unit, Synonym[]>()
  parts.forEach((unit, at) => {
    const next = parts[at + 1]
    if (next === undefined || !areOneName(unit, next, question)) return
    const latin = [...unit.words, ...next.words].map(({ lower }) => lower).join('')
    for (const spelling of transliterate(latin, {
      vocabulary,
      letters: lexicon.letters,
      leastScore: nameScore,
    })) {
      for (const part of [unit, next]) found.set(part, [...(found.get(part) ?? []), spelling])
    }
  })
  return found
}

function areOneName(unit: Unit, next: Unit, question: string): boolean {
  if (!unit.isName || !next.isName) return false
  if (unit.words.length > 2 || next.words.length > 1) return false
  return /^[\s-]+$/.test(question.slice(unit.words.at(-1)?.end ?? 0, next.words[0]?.start ?? 0))
}
