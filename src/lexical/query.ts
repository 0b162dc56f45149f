import { wordGrams } from '../text/fields.js'
import { stem } from '../text/stem.js'
import { isQuestionWord } from '../text/stop-words.js'
import { type Word, words } from '../text/words.js'

/** One way to say a wanted word: a stem, or several that stand side by side. `weight` is 0 to 1. */
export type Synonym = { readonly stems: readonly string[]; readonly weight: number }

/** A stem that is used in like company as a wanted word. `weight` is 0 to 1. */
export type Neighbour = { readonly stem: string; readonly weight: number }

/** A wanted word: any of its synonyms is as good as its weight says. */
export type WantedWord = {
  readonly synonyms: readonly Synonym[]
  readonly weight: number
  /** Stems that add to the score of what was found, and never count as the word itself. */
  readonly neighbours?: readonly Neighbour[]
}

/** A question as search by words takes it. */
export type LexicalQuery = {
  /** Whether neighbours put passages in order as well, and not sentences alone. */
  readonly passagesByNeighbours?: boolean
  readonly wanted: readonly WantedWord[]
  /** 3-grams and 4-grams with the weight of their matches. */
  readonly grams: ReadonlyMap<string, number>
  /** Stems that stand side by side in the question. */
  readonly pairs: readonly (readonly [string, string])[]
}

/** The words of an Arabic question that are searched for: all but those that ask, in order. */
export function contentWords(question: string): Word[] {
  const all = words(question)
  return all.filter(({ term }, i) => !isQuestionWord(term) && !asksNumber(term, all[i - 1]?.term))
}

/** «كم عدد القتلى» asks no more than «كم القتلى»; a sentence that tells the number seldom says «عدد». */
function asksNumber(term: string, before: string | undefined): boolean {
  return term === 'عدد' && before !== undefined && asking.has(before)
}

const asking = new Set(['كم', 'وكم', 'فكم', 'بكم', 'ما', 'وما', 'فما'])

/** An Arabic question: each distinct stem, gram and pair counts once. */
export function arabicQuery(question: string): LexicalQuery {
  const terms = contentWords(question).map((word) => word.term)
  const stems = terms.map((term) => stem(term))
  const grams = new Map<string, number>()
  for (const term of terms) for (const gram of wordGrams(term)) grams.set(gram, 1)
  return {
    wanted: [...new Set(stems)].map((only) => ({ synonyms: [{ stems: [only], weight: 1 }], weight: 1 })),
    grams,
    pairs: pairsOf(stems),
  }
}

/** Distinct pairs of neighbouring stems. */
function pairsOf(stems: readonly string[]): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  for (let i = 0; i + 1 < stems.length; i++) {
    const pair: [string, string] = [stems[i] ?? '', stems[i + 1] ?? '']
    pairs.set(pair.join(' '), pair)
  }
  return [...pairs.values()]
}
