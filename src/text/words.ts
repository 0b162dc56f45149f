import type { Range } from '../domain.js'
import { normaliseWord } from './normalise.js'

/** A word of a text: its normalised form and where it stands in the untouched text. */
export type Word = Range & { readonly term: string }

/**
 * The words of a text, in order: numbers (with their thousands separators: 29,358 is one word) and runs of
 * letters with their marks. A number glued to Arabic letters is a word of its own («18جهاديا», «لواءي45»),
 * one glued to Latin letters is not (F16, 20th).
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const term = normaliseWord(match[0])
    if (term !== '') found.push({ term, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Bidi marks and joiners belong to a word only between its letters. */
const inner = '[\\u200B-\\u200F\\u061C\\u2060\\uFEFF\\u00AD](?=[\\p{L}\\p{M}\\u0640])'
const number = '\\p{Nd}+(?:[,٬]\\p{Nd}{3}(?!\\p{Nd}))*'
const latin = '\\p{Script=Latin}'
const wordPattern = new RegExp(
  `${number}(?:${latin}[${latin}\\p{M}\\p{Nd}]*)?|${latin}(?:[${latin}\\p{M}\\p{Nd}]|${inner})*|(?!${latin})\\p{L}(?:(?!${latin})[\\p{L}\\p{M}\\u0640]|${inner})*`,
  'gu',
)
