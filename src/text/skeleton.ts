import { stem } from './stem.js'

/**
 * The consonants of a normalised word without its affixes, which a singular and its broken plural share:
 * مقعد and مقاعد, جندي and جنود. Too coarse to search with; for comparing one word with a few.
 */
export function skeletonOf(term: string): string {
  return stem(term, 3).replace(weakLetters, '')
}

const weakLetters = /[اويهة]/g
