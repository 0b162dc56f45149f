import type { Lexicon } from './lexicon.js'
import { mergedSynonyms, type Synonym, synonym } from './synonyms.js'
import type { Unit } from './units.js'
import { type SynonymSet, wordTranslations } from './word-set.js'

/** What a single word's other translations are worth beside a name that the lexicon holds for it. */
const besideName = 0.3

/** The synonyms of a known phrase, name or abbreviation: each of its Arabic forms, words side by side. */
export function phraseSet(unit: Unit, lexicon: Lexicon): SynonymSet {
  const forms = unit.phrase ?? []
  const single = unit.words.length === 1 ? unit.words[0] : undefined
  return {
    arabic: forms,
    synonyms: mergedSynonyms([
      ...forms.map((form) => synonym(form, 1)),
      ...(single ? ownTranslations(single.lower, lexicon) : []),
      single && synonym(single.lower, 1),
    ]),
  }
}

/** The word's dictionary translations, for the case that it is meant as an ordinary word after all. */
function ownTranslations(lower: string, lexicon: Lexicon): (Synonym | undefined)[] {
  return wordTranslations(lower, lexicon).map(({ arabic, weight }) => synonym(arabic, weight * besideName))
}
