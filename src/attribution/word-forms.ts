import { events } from './boundaries.js'
import { isShapedLikeNoun } from './proper-names.js'

/** Whether a word begins with what may be a conjunction written onto it. */
export function opensWithConjunction(term: string): boolean {
  return term.startsWith('و') || term.startsWith('ف')
}

/** Whether a word has the article, with or without a conjunction or preposition before it. */
export function isDefinite(term: string): boolean {
  return /^(?:و|ب|ل|ك)?ال.{2}|^لل.{2}/.test(term) && !(term.startsWith('ال') && events.has(term))
}

/** Whether a name goes on through a word although it is neither definite nor a noun for a source. */
export function isLink(term: string): boolean {
  return (
    /^(?:في|من|باسم(?:ه|ها|هم)?|لدي|ل|بن|ابن|ابو|بو|ال|ول|و)$/.test(term) ||
    /^ل.{3}/.test(term) ||
    /^بال/.test(term)
  )
}

/** Forms of verbal nouns that a name rarely has: إفعال، تفعيل، افتعال، استفعال, and feminine nouns. */
export function looksLikeVerbalNoun(term: string): boolean {
  if (isDefinite(term) || /الله$/.test(term) || isShapedLikeNoun(term)) return false
  return isEvent(term) || /^(?:م.ا..ه|.{3,}ه)(?:ه|ها|هم)?$/.test(term)
}

/** The same without feminine nouns, whose ending many names of women have. */
export function isEvent(term: string): boolean {
  return (
    events.has(term) ||
    (!isShapedLikeNoun(term) && /^(?:است..ا.|ا[^ل].?.ا.|ت..ي.|ت...)(?:ه|ها|هم|ا)?$/.test(term))
  )
}
