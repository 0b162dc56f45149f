import { irregularForms } from './irregular-forms.js'

/**
 * The key under which the lexicon keeps an English word: one for all its inflections and for British and
 * American spelling. A key is compared, never shown, so it need not be a word («forces» gives forc).
 */
export function lemma(lower: string): string {
  const known = irregularForms.get(lower)
  if (known !== undefined) return known === lower ? lower : baseKey(known)
  return baseKey(withoutEnding(lower))
}

/** Shorter keys to try, in order, when the lexicon lacks a word: derivations take off one ending. */
export function relatedKeys(lower: string): string[] {
  const key = lemma(lower)
  const found: string[] = []
  for (const [ending, replacement] of derivations) {
    if (key.endsWith(ending) && key.length - ending.length >= 3) {
      found.push(baseKey(key.slice(0, -ending.length) + replacement))
    }
  }
  return found
}

const vowel = /[aeiouy]/
/** One syllable that ends in a vowel and a consonant: with a final e it is another word (plan, plane). */
const shortSyllable = /^[^aeiouy]*[aeiouy][^aeiouywx]$/

function withoutEnding(word: string): string {
  if (word.length > 4 && /ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /ied$/.test(word)) return `${word.slice(0, -3)}y`
  if (word.length > 3 && /(?<![sui])s$/.test(word)) return word.slice(0, -1)
  const inflected = word.match(/^(.*?)(?:ed|ing)$/)?.[1]
  if (inflected === undefined || !vowel.test(inflected) || /e$/.test(inflected)) return word
  // English doubles a last consonant before an ending unless an e was dropped: planned is plan, fired fire.
  return shortSyllable.test(inflected) ? `${inflected}e` : inflected
}

/** Spelling differences folded, a final e that makes no difference and a final doubled consonant dropped: all forms of a word meet here. */
function baseKey(word: string): string {
  let key = word.replace(/yse$/, 'yze').replace(/ogue$/, 'og')
  if (key.length > 5) key = key.replace(/is(ation|er|abl|e?)$/, 'iz$1')
  if (key.length > 4)
    key = key.replace(/our(?=$|abl|it|hood|ing|al)/, 'or').replace(/([^aeiou])tre$/, '$1ter')
  key = key.replace(/fence$/, 'fense').replace(/mme$/, 'm')
  if (key.length > 3 && key.endsWith('e') && !shortSyllable.test(key.slice(0, -1))) key = key.slice(0, -1)
  if (key.length > 3 && /([bcdfghjklmnpqrstvwxz])\1$/.test(key)) key = key.slice(0, -1)
  return key
}

const derivations = [
  ['fully', 'ful'],
  ['ally', 'al'],
  ['ily', 'y'],
  ['ly', ''],
  ['iness', 'y'],
  ['ness', ''],
  ['ment', ''],
  ['ization', 'ize'],
  ['ization', ''],
  ['ation', 'ate'],
  ['ation', ''],
  ['ition', 'it'],
  ['tion', 't'],
  ['sion', 'd'],
  ['ion', ''],
  ['ity', ''],
  ['er', ''],
  ['or', ''],
  ['ist', ''],
  ['ism', ''],
  ['al', ''],
  ['ic', ''],
  ['ful', ''],
  ['les', ''],
  ['abl', ''],
  ['ibl', ''],
  ['iv', ''],
  ['ship', ''],
  ['hood', ''],
  ['an', 'a'],
  ['ian', ''],
  ['ian', 'ia'],
  ['s', ''],
] as const
