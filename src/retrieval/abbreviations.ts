import type { Abbreviation } from '../lexical/abbreviations.js'
import type { Synonym } from '../lexical/query.js'
import { stem } from '../text/stem.js'
import type { QuestionWord } from './question.js'

/** What the other form of a name is worth beside the form the reader used. */
const abbreviationWeight = 0.9
const expansionWeight = 0.7

/**
 * Lets an abbreviation find the name it stands for and the name its abbreviation, as the collection itself
 * explains them: a question about قسد is answered by «قوات سوريا الديمقراطية», and the other way round.
 */
export function withAbbreviations(
  words: readonly QuestionWord[],
  known: readonly Abbreviation[],
): QuestionWord[] {
  const stems = words.map((word) => word.wanted.synonyms.map((synonym) => synonym.stems.join(' ')))
  const added = words.map((): Synonym[] => [])
  for (const { short, shortStem, longStems } of thoseNaming(stems.flat(), known)) {
    stems.forEach((own, i) => {
      if (own.includes(shortStem) || own.includes(short))
        added[i]?.push({ stems: longStems, weight: abbreviationWeight })
    })
    const places = longStems.map((wanted) => stems.findIndex((own) => own[0] === wanted))
    if (places.includes(-1)) continue
    for (const place of places) added[place]?.push({ stems: [shortStem], weight: expansionWeight })
  }
  return words.map((word, i) => {
    const more = distinct(added[i] ?? [], stems[i] ?? [])
    return more.length === 0
      ? word
      : { ...word, wanted: { ...word.wanted, synonyms: [...word.wanted.synonyms, ...more] } }
  })
}

type Stemmed = { readonly short: string; readonly shortStem: string; readonly longStems: readonly string[] }

/** Those whose short form or the first word of whose long form is among some stems, in the order of all. */
function thoseNaming(stems: readonly string[], known: readonly Abbreviation[]): Stemmed[] {
  const { all, places } = lookupOf(known)
  const found = new Set(stems.flatMap((one) => places.get(one) ?? []))
  return [...found].sort((a, b) => a - b).flatMap((place) => all[place] ?? [])
}

type Lookup = { readonly all: readonly Stemmed[]; readonly places: ReadonlyMap<string, readonly number[]> }

/** A large index explains thousands: their stems are taken once. */
const lookups = new WeakMap<readonly Abbreviation[], Lookup>()

function lookupOf(known: readonly Abbreviation[]): Lookup {
  const made = lookups.get(known)
  if (made) return made
  const all = known.map(({ short, long }) => ({
    short,
    shortStem: stem(short),
    longStems: long.map((term) => stem(term)),
  }))
  const places = new Map<string, number[]>()
  for (const [place, { short, shortStem, longStems }] of all.entries()) {
    for (const key of new Set([short, shortStem, longStems[0] ?? '']))
      places.set(key, [...(places.get(key) ?? []), place])
  }
  const lookup = { all, places }
  lookups.set(known, lookup)
  return lookup
}

function distinct(synonyms: readonly Synonym[], taken: readonly string[]): Synonym[] {
  const seen = new Set(taken)
  return synonyms.filter(({ stems }) => {
    const key = stems.join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
