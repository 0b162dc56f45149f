import { effectsOf } from '../lexical/effects.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { PreparedQuery } from '../lexical/prepare.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { Likeness } from './likeness.js'

/** How well a word of the index meets the word of the question at a place, 0 to 1. */
export type WordMeeting = (place: number, word: number) => number

/** What sharing a stem is worth without any likeness of letters: «امرأة» and «الأمر» share one. */
const stemShare = 0.5

/** How well a word of a question is met, by the weight of the synonym that is held and, in Arabic, likeness of letters. */
export function meets(language: ReadQuestion['language'], weight: number, letters: () => number): number {
  if (language === 'en') return Math.sqrt(weight)
  const alike = letters()
  return weight > 0 ? Math.max(weight * (stemShare + (1 - stemShare) * alike), alike) : alike
}

/** Meets words one by one; a synonym of several words is met by each of them. */
export function wordMeeting(
  index: LexicalIndex,
  query: PreparedQuery,
  { question, likeness }: { question: ReadQuestion; likeness: Likeness },
): WordMeeting {
  const effects = effectsOf(index, query)
  const weights = query.wanted.map(({ stems, phrases }) => {
    const ofStem = new Map<number, number>()
    const add = (stem: number, weight: number) => ofStem.set(stem, Math.max(ofStem.get(stem) ?? 0, weight))
    for (const { stem, weight } of stems) add(stem, weight)
    for (const { stems: several, weight } of phrases) for (const stem of several) add(stem, weight)
    return ofStem
  })
  return (place, word) => {
    if (word === -1) return 0
    const weight = weights[place]?.get(index.wordStem[word] ?? -1) ?? 0
    if (weight === 0 && effects.isUnrelated(word)) return 0
    return meets(question.language, weight, () => likeness.ofWord(place, word))
  }
}
