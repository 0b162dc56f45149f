import { normaliseWord } from '../text/normalise.js'
import { stem } from '../text/stem.js'
import { lemma, relatedKeys } from './lemma.js'
import type { Lexicon, WordTranslation } from './lexicon.js'
import { soundsLike } from './skeleton.js'
import { mergedSynonyms, type Synonym, synonym } from './synonyms.js'
import { doubtfulScore, nameScore, transliterate } from './transliterate.js'
import type { Unit } from './units.js'
import type { Vocabulary } from './vocabulary.js'

/** A synonym set, and how Arabic writes its best synonyms. */
export type SynonymSet = { readonly arabic: readonly string[]; readonly synonyms: readonly Synonym[] }

/** Translations of derivations (spokesperson for speak) are less sure than those of the word itself. */
const relatedWeight = 0.7
const mostShown = 4

/** The synonyms of one English word: its translations, the indexed words it may spell, and itself. */
export function wordSet(unit: Unit, lexicon: Lexicon, vocabulary: Vocabulary): SynonymSet {
  const word = unit.words[0]
  if (word === undefined) return { arabic: [], synonyms: [] }
  const translations = wordTranslations(word.lower, lexicon)
  const spellings = holdsName(word.lower, translations, vocabulary)
    ? []
    : namesOf(unit, translations.length > 0, lexicon, vocabulary)
  return {
    arabic: shown(translations, spellings),
    synonyms: mergedSynonyms([
      ...translations.map(({ arabic, weight }) => synonym(arabic, weight)),
      ...spellings,
      synonym(word.lower, 1),
    ]),
  }
}

/** The lexicon's translations of a word, else those of the word it derives from. */
export function wordTranslations(lower: string, lexicon: Lexicon): readonly WordTranslation[] {
  const own = lexicon.translations(lemma(lower))
  if (own.length > 0) return own
  for (const key of relatedKeys(lower)) {
    const found = lexicon.translations(key)
    if (found.length > 0)
      return found.map(({ arabic, weight }) => ({ arabic, weight: weight * relatedWeight }))
  }
  return []
}

/**
 * Whether a name's Arabic is among its translations already (Syria, Omar), as the collection writes it: other spellings
 * would only add doubt. Of جوارديولا and غوارديولا the lexicon holds one, and articles the other.
 */
function holdsName(lower: string, translations: readonly WordTranslation[], { stems }: Vocabulary): boolean {
  return translations.some(({ arabic, weight }) => {
    const word = normaliseWord(arabic)
    return weight >= 0.5 && soundsLike(lower, word) && stems.find(stem(word)) !== -1
  })
}

function namesOf(unit: Unit, isTranslated: boolean, lexicon: Lexicon, vocabulary: Vocabulary): Synonym[] {
  const word = unit.words[0]
  if (word === undefined || !/^[a-z]{3,}$/.test(word.lower)) return []
  if (!unit.isName && !word.isCapitalised) return []
  // An unknown abbreviation is no name: SDF does not spell صدف.
  if (word.isUpperCase && word.lower.length <= 5) return []
  const leastScore = unit.isName && !(isTranslated && !word.isCapitalised) ? nameScore : doubtfulScore
  return transliterate(word.lower, { vocabulary, letters: lexicon.letters, leastScore })
}

function shown(translations: readonly WordTranslation[], spellings: readonly Synonym[]): string[] {
  const ranked = [
    ...translations,
    ...spellings.map(({ terms, weight }) => ({ arabic: terms.join(' '), weight })),
  ].sort((a, b) => b.weight - a.weight)
  return [...new Set(ranked.map(({ arabic }) => arabic))].slice(0, mostShown)
}
