import { isFunctionWord } from '../../src/english/function-words.js'
import { lemma } from '../../src/english/lemma.js'
import { questionWords } from '../../src/english/question-words.js'
import { soundsLike } from '../../src/english/skeleton.js'
import { normaliseWord } from '../../src/text/normalise.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'
import { type NumberedPair, trainModelOne } from './model-one.js'
import { bare } from './phrases.js'
import type { OwnEntry } from './read-own-entries.js'
import type { Row } from './row.js'
import type { SurfaceForms } from './surface-forms.js'

/** Letters that stems of the table keep at least; the index keeps two, which would mix more translations. */
const leastLetters = 3
const iterations = 6
/** Translations less likely than this are left out. */
const leastProbability = 0.03
const mostTranslations = 9
/** Words of so many rows at most are rare. */
const fewRows = 10
/** What our own words weigh at least: the first most, the others a little less. */
const ownWeight = (rank: number) => Math.max(0.7, 1 - 0.06 * rank)

export type WeightedWord = { readonly arabic: string; readonly weight: number }

/** Arabic words by the key of the English word they translate; the best weighs 1. */
export function wordTable(
  rows: readonly Row[],
  own: readonly OwnEntry[],
  surfaces: SurfaceForms,
): Map<string, WeightedWord[]> {
  const learnt = learntWords(rows, surfaces)
  for (const [key, words] of ownWords(own)) learnt.set(key, merged([...words, ...(learnt.get(key) ?? [])]))
  return learnt
}

function learntWords(rows: readonly Row[], surfaces: SurfaceForms): Map<string, WeightedWord[]> {
  const english = numbering()
  const arabic = numbering()
  const nothing = english.numberOf('')
  const pairs: NumberedPair[] = []
  const entries = new Set<string>()
  const rowsOf = new Map<number, number>()
  for (const row of rows) {
    const source = questionWords(row.english).map(({ lower }) => english.numberOf(lemma(lower)))
    const target = words(row.arabic).map(({ term }) => arabic.numberOf(stem(term, leastLetters)))
    if (source.length === 0 || target.length === 0 || target.length > 80) continue
    if (source.length === 1 && target.length === 1) entries.add(`${source[0]} ${target[0]}`)
    for (const one of new Set(source)) rowsOf.set(one, (rowsOf.get(one) ?? 0) + 1)
    pairs.push({
      source: Int32Array.from([nothing, ...source]),
      target: Int32Array.from(target),
      weight: row.weight,
    })
  }
  const table = new Map<string, WeightedWord[]>()
  for (const [source, row] of trainModelOne(pairs, iterations)) {
    const key = english.textOf(source)
    const likeliest = [...row]
      .filter(([, probability]) => probability >= leastProbability)
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostTranslations)
      .map(([target, probability]) => ({
        arabic: surfaces.of(arabic.textOf(target)),
        weight: probability,
        isEntry: entries.has(`${source} ${target}`),
      }))
      .filter((word) => /^\p{Script=Arabic}/u.test(word.arabic))
    const isRare = (rowsOf.get(source) ?? 0) <= fewRows
    const translated = isRare ? withoutCompany(key, likeliest) : likeliest
    const best = translated[0]?.weight
    if (key === '' || isFunctionWord(key) || /^\d/.test(key) || best === undefined) continue
    table.set(
      key,
      translated.map(({ arabic, weight }) => ({ arabic, weight: weight / best })),
    )
  }
  return table
}

/**
 * A rare name is learnt from few sentences, whose other words seem as likely: Hussein as «الذي», «زعيم», «العراق». Where one
 * translation is its transcription and nearly as likely as any, only what a source gives word for word stays beside it.
 */
function withoutCompany<T extends WeightedWord & { readonly isEntry: boolean }>(
  key: string,
  likeliest: readonly T[],
): readonly T[] {
  const most = Math.max(0, ...likeliest.map(({ weight }) => weight))
  const isTranscription = ({ arabic }: T) => soundsLike(key, normaliseWord(arabic))
  if (!likeliest.some((word) => word.weight >= most / 2 && isTranscription(word))) return likeliest
  return likeliest.filter((word) => word.isEntry || isTranscription(word))
}

function ownWords(own: readonly OwnEntry[]): Map<string, WeightedWord[]> {
  const found = new Map<string, WeightedWord[]>()
  for (const entry of own) {
    const single = entry.arabic
      .filter((form) => !form.includes(' '))
      .map((form, rank) => ({ arabic: form, weight: ownWeight(rank) }))
    for (const spelling of entry.english) {
      const parts = questionWords(spelling)
      const key = lemma(parts[0]?.lower ?? '')
      if (parts.length === 1 && single.length > 0) found.set(key, [...(found.get(key) ?? []), ...single])
    }
  }
  return found
}

/** One entry a stem, the heaviest; heaviest first. */
function merged(all: readonly WeightedWord[]): WeightedWord[] {
  const byStem = new Map<string, WeightedWord>()
  for (const word of all) {
    const key = stem(normaliseWord(word.arabic))
    if (word.weight > (byStem.get(key)?.weight ?? 0))
      byStem.set(key, { ...word, arabic: byStem.get(key)?.arabic ?? bare(word.arabic) })
  }
  return [...byStem.values()].sort((a, b) => b.weight - a.weight).slice(0, mostTranslations + 3)
}

function numbering() {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    numberOf(text: string): number {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
    textOf: (number: number) => texts[number] ?? '',
  }
}
