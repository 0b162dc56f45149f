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
  for (const { short, long } of known) {
    const shortStem = stem(short)
    const longStems = long.map((term) => stem(term))
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

function distinct(synonyms: readonly Synonym[], taken: readonly string[]): Synonym[] {
  const seen = new Set(taken)
  return synonyms.filter(({ stems }) => {
    const key = stems.join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
